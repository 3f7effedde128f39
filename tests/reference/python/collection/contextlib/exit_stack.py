# Library reference, contextlib: ExitStack
from contextlib import ExitStack, contextmanager

@contextmanager
def opened(name):
    print('open', name)
    try:
        yield name.upper()
    finally:
        print('close', name)

with ExitStack() as stack:
    files = [stack.enter_context(opened(name)) for name in ('a', 'b', 'c')]
    stack.callback(print, 'callback', end='!\n')
    print(files)

with ExitStack() as stack:
    files = [stack.enter_context(opened(name)) for name in ('d', 'e')]
    # Hold onto the close method, but don't call it yet.
    close_files = stack.pop_all().close
print('still open')
close_files()
