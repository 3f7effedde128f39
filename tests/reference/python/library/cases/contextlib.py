import contextlib
import sys
from contextlib import ContextDecorator, ExitStack, closing, contextmanager, nullcontext, redirect_stdout, suppress


@contextmanager
def tag(name):
    print('<', name)
    try:
        yield name.upper()
    except ValueError as e:
        print('caught', e)
    finally:
        print('>', name)


with tag('a') as a:
    print('in', a)
with tag('b'):
    raise ValueError('v')
try:
    with tag('c'):
        raise KeyError('k')
except KeyError as e:
    print('outside', e)


@tag('deco')
def decorated(x):
    print('body', x)
    return x + 1


decorated(1), decorated(2), decorated.__name__


@contextmanager
def nothing():
    if False:
        yield


@contextmanager
def twice():
    yield 1
    yield 2


def use(manager):
    with manager as value:
        return value


use(nothing())
use(twice())


@contextmanager
def swallow():
    try:
        yield
    except Exception as e:
        print('swallowed', type(e).__name__)


with swallow():
    1 / 0
with suppress(ZeroDivisionError, KeyError):
    1 / 0
with suppress(KeyError):
    {}['x']
try:
    with suppress(KeyError):
        raise ValueError('through')
except ValueError as e:
    print(e)


class Thing:
    def close(self):
        print('closed')


with closing(Thing()) as thing:
    print(type(thing).__name__)
with nullcontext(5) as five:
    print(five)


class Res:
    def __init__(self, n, fail=False):
        self.n = n
        self.fail = fail

    def __enter__(self):
        print('enter', self.n)
        if self.fail:
            raise RuntimeError(f'no {self.n}')
        return self.n

    def __exit__(self, *exc):
        print('exit', self.n, exc[0].__name__ if exc[0] else None)
        return self.n == 99


with ExitStack() as stack:
    values = [stack.enter_context(Res(n)) for n in range(3)]
    stack.callback(print, 'callback', end='!\n')
    stack.push(lambda *exc: print('pushed', exc[0]))
    print(values)
try:
    with ExitStack() as stack:
        stack.enter_context(Res(1))
        stack.enter_context(Res(2, fail=True))
except RuntimeError as e:
    print('failed', e)
with ExitStack() as stack:
    stack.enter_context(Res(99))
    raise ValueError('eaten')
with ExitStack() as stack:
    stack.enter_context(Res(5))
    kept = stack.pop_all()
print('kept')
kept.close()
ExitStack().enter_context(5)


class timed(ContextDecorator):
    def __enter__(self):
        print('start')
        return self

    def __exit__(self, *exc):
        print('stop')
        return False


@timed()
def job():
    print('job')


job()


class Buffer:
    def __init__(self):
        self.text = ''

    def write(self, text):
        self.text += text

    def flush(self):
        pass


buffer = Buffer()
with redirect_stdout(buffer):
    print('hidden')
    print('too', 2)
buffer.text
with Res(1) as x, Res(2) as y:
    print(x + y)
with (Res(3) as x, Res(4)):
    print(x)
