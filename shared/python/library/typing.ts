/** Module typing: names for annotations. They mean nothing at run time. */
export const typing = `
from abc import ABC
from collections import ChainMap, Counter, OrderedDict, defaultdict as DefaultDict, deque as Deque, namedtuple, _members

TYPE_CHECKING = False


class _Special:
    def __init__(self, name):
        self._name = name

    def __getitem__(self, parameters):
        return self

    def __call__(self, *args, **kwds):
        raise TypeError(f'Type {self._name} cannot be instantiated; use builtin instead')

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self

    def __repr__(self):
        return f'typing.{self._name}'


Any = _Special('Any')
Union = _Special('Union')
Optional = _Special('Optional')
Callable = _Special('Callable')
ClassVar = _Special('ClassVar')
Final = _Special('Final')
Literal = _Special('Literal')
Annotated = _Special('Annotated')
Concatenate = _Special('Concatenate')
TypeAlias = _Special('TypeAlias')
TypeGuard = _Special('TypeGuard')
TypeIs = _Special('TypeIs')
Unpack = _Special('Unpack')
Required = _Special('Required')
NotRequired = _Special('NotRequired')
ReadOnly = _Special('ReadOnly')
NoReturn = _Special('NoReturn')
Never = _Special('Never')
Self = _Special('Self')
LiteralString = _Special('LiteralString')
Iterable = _Special('Iterable')
Iterator = _Special('Iterator')
Generator = _Special('Generator')
AsyncGenerator = _Special('AsyncGenerator')
AsyncIterable = _Special('AsyncIterable')
AsyncIterator = _Special('AsyncIterator')
Awaitable = _Special('Awaitable')
Coroutine = _Special('Coroutine')
Sequence = _Special('Sequence')
MutableSequence = _Special('MutableSequence')
Mapping = _Special('Mapping')
MutableMapping = _Special('MutableMapping')
AbstractSet = _Special('AbstractSet')
MutableSet = _Special('MutableSet')
Hashable = _Special('Hashable')
Sized = _Special('Sized')
Collection = _Special('Collection')
Container = _Special('Container')
Reversible = _Special('Reversible')
SupportsInt = _Special('SupportsInt')
SupportsFloat = _Special('SupportsFloat')
SupportsIndex = _Special('SupportsIndex')
SupportsAbs = _Special('SupportsAbs')
SupportsRound = _Special('SupportsRound')
ContextManager = _Special('ContextManager')
AsyncContextManager = _Special('AsyncContextManager')
IO = _Special('IO')
TextIO = _Special('TextIO')
BinaryIO = _Special('BinaryIO')
Pattern = _Special('Pattern')
Match = _Special('Match')
KeysView = _Special('KeysView')
ValuesView = _Special('ValuesView')
ItemsView = _Special('ItemsView')
MappingView = _Special('MappingView')
ByteString = _Special('ByteString')
List = list
Dict = dict
Set = set
FrozenSet = frozenset
Tuple = tuple
Type = type
Text = str
AnyStr = _Special('AnyStr')


class Generic:
    def __class_getitem__(cls, parameters):
        return cls


class Protocol(Generic):
    pass


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, infer_variance=False,
                 default=None):
        self.__name__ = name

    def __repr__(self):
        return '~' + self.__name__

    def __or__(self, other):
        return self

    def __ror__(self, other):
        return self


class ParamSpec(TypeVar):
    args = kwargs = None


class TypeVarTuple(TypeVar):
    pass


class NamedTuple(tuple):
    """Classes that inherit from it get what namedtuple() would give them."""

    def __new__(cls, typename, fields=None, /, **kwds):
        return namedtuple(typename, [name for name, _ in (fields or kwds.items())])

    def __init_subclass__(cls, **kwds):
        if NamedTuple not in cls.__bases__:
            return
        own = cls.__dict__
        names = tuple(own.get('__annotations__', {}))
        defaults = {name: own[name] for name in names if name in own}
        last = None
        for name in names:
            if name in defaults:
                last = name
            elif last is not None:
                raise TypeError(f'non-default namedtuple field {name} cannot follow default field {last}')
        for name, value in _members(cls.__name__, names, defaults).items():
            if name not in own or name in names:
                setattr(cls, name, value)


class TypedDict(dict):
    pass


def cast(typ, val):
    return val


def NewType(name, tp):
    def make(x):
        return x
    make.__name__ = name
    return make


def overload(func):
    return func


def final(f):
    return f


def override(method):
    return method


def no_type_check(arg):
    return arg


def runtime_checkable(cls):
    return cls


def dataclass_transform(**kwds):
    return lambda cls: cls


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    return dict(getattr(obj, '__annotations__', {}))


def get_origin(tp):
    return None


def get_args(tp):
    return ()


def assert_type(val, typ, /):
    return val


def assert_never(arg, /):
    raise AssertionError(f'Expected code to be unreachable, but got: {arg!r}')


def reveal_type(obj, /):
    return obj
`;
