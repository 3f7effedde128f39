/** Module workload: work of a given length. What a real CPython runs in its place is assets/python/workload.py. */
export const workload = `
_cpu = _ask("cpu")
_ccall = _ask("ccall")
_io = _ask("io")

__all__ = ['cpu', 'native', 'hold', 'io']


def _checked(ms):
    if ms < 0:
        raise ValueError('ms must not be negative')
    return round(ms * 1000)


def cpu(ms):
    """Computes for so many milliseconds of this thread's own time."""
    _cpu(_checked(ms))


def native(ms):
    """One call into C of so many milliseconds, without the GIL."""
    _ccall(_checked(ms), 'release')


def hold(ms):
    """One call into C of so many milliseconds, with the GIL."""
    _ccall(_checked(ms), 'hold')


def io(ms, device='net'):
    """A wait of so many milliseconds for a device; what it is called matters only to the game."""
    _io(_checked(ms), device)
`;
