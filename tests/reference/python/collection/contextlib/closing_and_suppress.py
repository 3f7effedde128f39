# Library reference, contextlib: closing, suppress, nullcontext
from contextlib import closing, nullcontext, suppress

class Page:
    def __init__(self, lines):
        self.lines = lines

    def __iter__(self):
        return iter(self.lines)

    def close(self):
        print('closed')

with closing(Page(['one', 'two'])) as page:
    for line in page:
        print(line)

with suppress(FileNotFoundError, KeyError):
    {}['missing']
    print('not reached')

def myfunction(arg, ignore_exceptions=False):
    if ignore_exceptions:
        # Use suppress to ignore all exceptions.
        cm = suppress(Exception)
    else:
        # Do not ignore any exceptions, cm has no effect.
        cm = nullcontext()
    with cm:
        return 1 / arg

print(myfunction(2), myfunction(0, ignore_exceptions=True))
try:
    myfunction(0)
except ZeroDivisionError as error:
    print(error)
