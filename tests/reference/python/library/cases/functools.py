import functools
import operator
from functools import lru_cache, partial, reduce, wraps, cache, cached_property, total_ordering, singledispatch, partialmethod, cmp_to_key

reduce(operator.add, [1, 2, 3]), reduce(lambda a, b: a * b, range(1, 6)), reduce(operator.add, [], 5), reduce(max, [3, 9, 2])
reduce(operator.add, [])
reduce(operator.add, 5)
double = partial(operator.mul, 2)
double(21), double.func is operator.mul, double.args, double.keywords
basetwo = partial(int, base=2)
basetwo('10010'), basetwo.keywords
partial(partial(pow, 2), 3)()
partial(5)
partial()


def greet(greeting, name, *, end='!'):
    """Greets."""
    return f'{greeting}, {name}{end}'


hello = partial(greet, 'Hello', end='?')
hello('Ada'), hello('Bob', end='.')
hello()


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


fib(80), fib.cache_info()
fib.cache_clear()
fib.cache_info(), fib.__name__, fib.__wrapped__(1)


@lru_cache(maxsize=2)
def square(x):
    print('computing', x)
    return x * x


square(1), square(2), square(1), square(3), square(2), square(1)
square.cache_info(), square.cache_parameters()
square([1])


@lru_cache
def plain(x, y=1):
    return x + y


plain(1), plain(1, 1), plain(x=1), plain(1.0), plain.cache_info()


@lru_cache(maxsize=None, typed=True)
def typed(x):
    return type(x).__name__


typed(1), typed(1.0), typed(True), typed.cache_info()


@cache
def cached(*args, **kwargs):
    return args, kwargs


cached(1, a=2), cached(1, a=2), cached.cache_info()
lru_cache('a')


def traced(function):
    @wraps(function)
    def inner(*args, **kwargs):
        """Inner."""
        print('->', function.__name__, args, kwargs)
        return function(*args, **kwargs)
    return inner


@traced
def add(a, b=1):
    """Adds."""
    return a + b


add(1), add(1, b=5), add.__name__, add.__doc__, add.__wrapped__(2), add.__qualname__


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        print('computed')
        return 3 * self.r ** 2


circle = Circle(2)
circle.area, circle.area, circle.__dict__
circle.area = 5
circle.area
del circle.area
circle.area


@total_ordering
class Version:
    def __init__(self, n):
        self.n = n

    def __eq__(self, other):
        return self.n == other.n

    def __lt__(self, other):
        return self.n < other.n


one, two = Version(1), Version(2)
one < two, one <= two, one > two, one >= two, one == Version(1), one != two, max(one, two).n, sorted([two, one])[0].n


@singledispatch
def show(x):
    return f'something {x!r}'


@show.register(int)
def _(x):
    return f'int {x}'


@show.register(list)
def _(x):
    return f'list of {len(x)}'


@show.register(str)
@show.register(bytes)
def text(x):
    return f'text {x}'


show(1), show([1, 2]), show('a'), show(b'b'), show(1.5), show(True), show(None), show.dispatch(bool)(3)


class Cell:
    def __init__(self):
        self.alive = False

    def set_state(self, state):
        self.alive = state

    set_alive = partialmethod(set_state, True)


cell = Cell()
cell.set_alive()
cell.alive
sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted('bca', key=cmp_to_key(lambda a, b: (a > b) - (a < b)))


class Method:
    @lru_cache(maxsize=8)
    def compute(self, n):
        return n * 2

    @functools.singledispatchmethod
    def kind(self, x):
        return 'other'

    @kind.register(int)
    def _(self, x):
        return 'int'


m = Method()
m.compute(4), m.compute(4), Method.compute.cache_info(), m.kind(1), m.kind('a')
functools.update_wrapper(lambda: 1, add).__name__
functools.WRAPPER_ASSIGNMENTS[:3]
