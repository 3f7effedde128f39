# Library reference, contextlib: single use, reusable and reentrant managers
from contextlib import ExitStack, contextmanager, suppress

@contextmanager
def singleuse():
    print("Before")
    yield
    print("After")

cm = singleuse()
with cm:
    pass
try:
    with cm:
        pass
except RuntimeError as error:
    print(error)

ignore = suppress(ZeroDivisionError)
with ignore:
    with ignore:
        1 / 0
    print('inner is over')

stack = ExitStack()
with stack:
    stack.callback(print, "Callback: from first context")
    print("Leaving first context")
with stack:
    stack.callback(print, "Callback: from second context")
    print("Leaving second context")
with stack:
    stack.callback(print, "Callback: from outer context")
    with stack:
        stack.callback(print, "Callback: from inner context")
        print("Leaving inner context")
    print("Leaving outer context")
