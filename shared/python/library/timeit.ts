/** Module timeit: how long a function takes by the simulated clock. Statements as texts are not compiled here. */
export const timeit = String.raw`
from time import perf_counter as default_timer

default_number = 1000000
default_repeat = 5


class Timer:
    def __init__(self, stmt='pass', setup='pass', timer=default_timer, globals=None):
        for each in (stmt, setup):
            if not callable(each) and each != 'pass':
                raise ValueError('only functions can be timed here: give a function, not a text')
        self.stmt = stmt
        self.setup = setup
        self.timer = timer

    def timeit(self, number=default_number):
        if callable(self.setup):
            self.setup()
        work = self.stmt
        start = self.timer()
        if callable(work):
            for _ in range(number):
                work()
        return self.timer() - start

    def repeat(self, repeat=default_repeat, number=default_number):
        return [self.timeit(number) for _ in range(repeat)]


def timeit(stmt='pass', setup='pass', timer=default_timer, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).timeit(number)


def repeat(stmt='pass', setup='pass', timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    return Timer(stmt, setup, timer, globals).repeat(repeat, number)
`;
