/** Module itertools (CPython Modules/itertoolsmodule.c), as the generators of its documentation. */
export const itertools = `
from operator import index as _index

_maxsize = 9223372036854775807


def count(start=0, step=1):
    if not hasattr(start, '__add__') or isinstance(start, (str, bytes, list, tuple)):
        raise TypeError('a number is required')
    return _count(start, step)


def _count(n, step):
    while True:
        yield n
        n += step


def cycle(iterable, /):
    return _cycle(iter(iterable))


def _cycle(iterator):
    saved = []
    for element in iterator:
        yield element
        saved.append(element)
    while saved:
        for element in saved:
            yield element


def repeat(object, times=None):
    if times is None:
        return _forever(object)
    if not isinstance(times, int):
        raise TypeError(f"'{type(times).__name__}' object cannot be interpreted as an integer")
    return _times(object, times)


def _forever(object):
    while True:
        yield object


def _times(object, times):
    for _ in range(times):
        yield object


def accumulate(iterable, func=None, *, initial=None):
    return _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        for total in iterator:
            break
        else:
            return
    yield total
    for element in iterator:
        total = total + element if func is None else func(total, element)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    while True:
        batch = []
        for element in iterator:
            batch.append(element)
            if len(batch) == n:
                break
        if not batch:
            return
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield tuple(batch)


def chain(*iterables):
    return _chain(iterables)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


def _from_iterable(iterable, /):
    return _chain(iter(iterable))


chain.from_iterable = _from_iterable


def compress(data, selectors):
    return (datum for datum, selector in zip(data, selectors) if selector)


def dropwhile(predicate, iterable, /):
    return _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for x in iterator:
        if not predicate(x):
            yield x
            break
    for x in iterator:
        yield x


def takewhile(predicate, iterable, /):
    return _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for x in iterator:
        if not predicate(x):
            break
        yield x


def filterfalse(predicate, iterable, /):
    if predicate is None:
        predicate = bool
    return (x for x in iter(iterable) if not predicate(x))


def starmap(function, iterable, /):
    return (function(*args) for args in iter(iterable))


def pairwise(iterable, /):
    return _pairwise(iter(iterable))


def _pairwise(iterator):
    for a in iterator:
        break
    for b in iterator:
        yield a, b
        a = b


def _bound(value, name, least):
    if value is None:
        return None
    if not isinstance(value, int) or value < least or value > _maxsize:
        if name == 'Step':
            raise ValueError('Step for islice() must be a positive integer or None.')
        if name == 'Stop':
            raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    return value


def islice(iterable, /, *args):
    if not args:
        raise TypeError('islice expected at least 2 arguments, got 1')
    if len(args) > 3:
        raise TypeError(f'islice expected at most 4 arguments, got {len(args) + 1}')
    if len(args) == 1:
        start, stop, step = 0, _bound(args[0], 'Stop', 0), 1
    else:
        start, stop = _bound(args[0], 'Start', 0) or 0, _bound(args[1], 'Start', 0)
        step = (_bound(args[2], 'Step', 1) if len(args) > 2 else None) or 1
    return _islice(iter(iterable), start, stop, step)


def _islice(iterator, start, stop, step):
    """Takes from the iterator just what CPython takes: up to stop, not beyond."""
    i = 0
    wanted = start
    while stop is None or i < stop:
        for element in iterator:
            break
        else:
            return
        i += 1
        if i > wanted:
            wanted += step
            yield element
            if stop is not None and wanted >= stop:
                _skip(iterator, stop - i)
                return


def _skip(iterator, n):
    while n > 0:
        for _ in iterator:
            break
        else:
            return
        n -= 1


def zip_longest(*iterables, fillvalue=None):
    return _zip_longest([iter(each) for each in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    active = len(iterators)
    ended = [False] * active
    while active:
        values = []
        for i, iterator in enumerate(iterators):
            if ended[i]:
                values.append(fillvalue)
                continue
            for value in iterator:
                break
            else:
                active -= 1
                if not active:
                    return
                ended[i] = True
                value = fillvalue
            values.append(value)
        yield tuple(values)


_nothing = object()


class groupby:
    def __init__(self, iterable, key=None):
        self._keyfunc = key
        self._iterator = iter(iterable)
        self._target = self._key = self._value = _nothing
        self._id = None

    def __iter__(self):
        return self

    def _advance(self):
        self._value = next(self._iterator)
        self._key = self._value if self._keyfunc is None else self._keyfunc(self._value)

    def __next__(self):
        self._id = object()
        if self._key is _nothing and self._target is not _nothing:
            raise StopIteration
        while self._key is self._target or self._key == self._target:
            self._advance()
        self._target = self._key
        return self._key, self._grouper(self._target, self._id)

    def _grouper(self, target, id):
        while self._id is id and self._key == target:
            yield self._value
            try:
                self._advance()
            except StopIteration:
                self._key = _nothing
                return


class _tee:
    def __init__(self, iterator, link):
        self._iterator = iterator
        self._link = link

    def __iter__(self):
        return self

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        self._link = link[1]
        return link[0]

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if isinstance(iterable, _tee):
        return (iterable,) + tuple([iterable.__copy__() for _ in range(n - 1)])
    iterator = iter(iterable)
    link = [None, None]
    return tuple([_tee(iterator, link) for _ in range(n)])
`;
