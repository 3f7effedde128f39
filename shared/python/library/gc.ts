/** Module gc: memory is taken back by itself here; a program may ask for it as it would. */
export const gc = `
_state = [True]


def enable():
    _state[0] = True


def disable():
    _state[0] = False


def isenabled():
    return _state[0]


def collect(generation=2):
    return 0


def get_threshold():
    return 2000, 10, 0


def get_count():
    return 0, 0, 0


def freeze():
    pass
`;
