# Library reference, functools: partial, reduce, wraps, total_ordering, cmp_to_key
from functools import cmp_to_key, partial, partialmethod, reduce, total_ordering, wraps

basetwo = partial(int, base=2)
print(basetwo('10010'))

class Cell:
    def __init__(self):
        self._alive = False

    @property
    def alive(self):
        return self._alive

    def set_state(self, state):
        self._alive = bool(state)

    set_alive = partialmethod(set_state, True)
    set_dead = partialmethod(set_state, False)

c = Cell()
print(c.alive)
c.set_alive()
print(c.alive)
print(reduce(lambda x, y: x+y, [1, 2, 3, 4, 5]), reduce(lambda x, y: x * y, [1, 2, 3], 10))

def my_decorator(f):
    @wraps(f)
    def wrapper(*args, **kwds):
        print('Calling decorated function')
        return f(*args, **kwds)
    return wrapper

@my_decorator
def example():
    """Docstring"""
    print('Called example function')

example()
print(example.__name__, example.__doc__)

@total_ordering
class Student:
    def __init__(self, lastname, firstname):
        self.lastname = lastname
        self.firstname = firstname

    def __eq__(self, other):
        return ((self.lastname.lower(), self.firstname.lower()) ==
                (other.lastname.lower(), other.firstname.lower()))

    def __lt__(self, other):
        return ((self.lastname.lower(), self.firstname.lower()) <
                (other.lastname.lower(), other.firstname.lower()))

ann, bob = Student('Ash', 'Ann'), Student('Birch', 'Bob')
print(ann < bob, ann <= bob, ann > bob, ann >= bob, ann == bob)
print(sorted([5, 2, 4, 1, 3], key=cmp_to_key(lambda a, b: b - a)))
