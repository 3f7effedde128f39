/**
 * Module collections.abc: isinstance() asks a class here for its methods, or for the built-in types that have them.
 */
export const collectionsAbc = `
def _of(x):
    return x


class Hashable:
    __wanted__ = ('__hash__',)
    __kinds__ = ('object str int float bool tuple bytes frozenset range NoneType function type method '
                 'builtin_function_or_method').split()


class Iterable:
    __wanted__ = ('__iter__',)
    __kinds__ = ('list tuple str bytes dict set frozenset range deque generator enumerate zip reversed '
                 'list_iterator tuple_iterator dict_keys dict_values dict_items map filter').split()


class Iterator:
    __wanted__ = ('__next__', '__iter__')
    __kinds__ = ('generator enumerate zip reversed list_iterator tuple_iterator range_iterator '
                 'str_ascii_iterator str_iterator set_iterator dict_keyiterator dict_valueiterator '
                 'dict_itemiterator').split()


class Generator:
    __wanted__ = ('send', 'throw', 'close', '__next__')
    __kinds__ = 'generator'.split()


class Reversible:
    __wanted__ = ('__reversed__',)
    __kinds__ = 'list tuple str bytes dict range deque dict_keys dict_values dict_items'.split()


class Sized:
    __wanted__ = ('__len__',)
    __kinds__ = ('list tuple str bytes dict set frozenset range deque dict_keys dict_values dict_items').split()


class Container:
    __wanted__ = ('__contains__',)
    __kinds__ = ('list tuple str bytes dict set frozenset range deque dict_keys dict_values dict_items').split()


class Collection:
    __wanted__ = ('__len__', '__iter__', '__contains__')
    __kinds__ = ('list tuple str bytes dict set frozenset range deque dict_keys dict_values dict_items').split()


class Callable:
    __wanted__ = ('__call__',)
    __kinds__ = 'function type method builtin_function_or_method method_descriptor'.split()


class Awaitable:
    __wanted__ = ('__await__',)
    __kinds__ = 'coroutine'.split()


class Coroutine:
    __wanted__ = ('__await__', 'send', 'throw', 'close')
    __kinds__ = 'coroutine'.split()


class AsyncIterable:
    __wanted__ = ('__aiter__',)
    __kinds__ = 'async_generator'.split()


class AsyncIterator:
    __wanted__ = ('__anext__', '__aiter__')
    __kinds__ = 'async_generator'.split()


class AsyncGenerator:
    __wanted__ = ('asend', 'athrow')
    __kinds__ = 'async_generator'.split()


class Sequence:
    __wanted__ = ()
    __kinds__ = 'list tuple str bytes range deque'.split()

    def __iter__(self):
        for at in range(len(self)):
            yield self[at]

    def __contains__(self, value):
        return any(v is value or v == value for v in self)

    def __reversed__(self):
        for at in reversed(range(len(self))):
            yield self[at]

    def index(self, value):
        for at, v in enumerate(self):
            if v is value or v == value:
                return at
        raise ValueError

    def count(self, value):
        return sum(1 for v in self if v is value or v == value)


class MutableSequence(Sequence):
    __kinds__ = ['list', 'deque']

    def append(self, value):
        self.insert(len(self), value)

    def extend(self, values):
        for v in values:
            self.append(v)

    def pop(self, index=-1):
        v = self[index]
        del self[index]
        return v

    def remove(self, value):
        del self[self.index(value)]


class Mapping:
    __wanted__ = ()
    __kinds__ = ['dict']

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        try:
            self[key]
        except KeyError:
            return False
        return True

    def keys(self):
        return list(self)

    def values(self):
        return [self[key] for key in self]

    def items(self):
        return [(key, self[key]) for key in self]

    def __eq__(self, other):
        return dict(self.items()) == dict(other.items())


class MutableMapping(Mapping):
    __kinds__ = ['dict']
    __absent = object()

    def pop(self, key, default=__absent):
        try:
            value = self[key]
        except KeyError:
            if default is self.__absent:
                raise
            return default
        del self[key]
        return value

    def clear(self):
        for key in list(self):
            del self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]


class Set:
    __wanted__ = ()
    __kinds__ = ['set', 'frozenset', 'dict_keys']


class MutableSet(Set):
    __kinds__ = ['set']
`;
