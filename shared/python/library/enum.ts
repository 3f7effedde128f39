/** Module enum (CPython Lib/enum.py). What is a metaclass there is `EnumType` here, found by the name `__meta__`. */
export const enumeration = String.raw`
class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    def __init__(self, value=None):
        self.value = value


def _is_member(cls, name, value):
    if name.startswith('__') and name.endswith('__') or name.startswith(f'_{cls.__name__}__'):
        return False
    if name.startswith('_') and name.endswith('_') or isinstance(value, nonmember):
        return False
    kind = type(value).__name__
    return kind not in ('function', 'property', 'classmethod', 'staticmethod', 'cached_property')


class EnumType:
    def __iter__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_])

    def __reversed__(cls):
        return iter([cls._member_map_[name] for name in cls._member_names_[::-1]])

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        return isinstance(value, cls) or _find(cls, value) is not None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __repr__(cls):
        return f'<{cls._word_} {cls.__name__!r}>'


EnumMeta = EnumType


def _find(cls, value):
    for each in cls._member_map_.values():
        if each._value_ == value:
            return each


class Enum:
    __meta__ = EnumType
    _word_ = 'enum'
    _member_names_ = []
    _member_map_ = {}

    def __init_subclass__(cls, **kwds):
        for base in cls.__mro__[1:]:
            if getattr(base, '_member_names_', None):
                raise TypeError(f"<enum {cls.__name__!r}> cannot extend {base!r}")
        given = {name: value for name, value in cls.__dict__.items() if _is_member(cls, name, value)}
        cls._member_names_ = []
        cls._member_map_ = cls.__members__ = {}
        start = cls.__dict__.get('__init__')
        make = cls.__dict__.get('__new__')
        cls.__new__ = Enum.__new__
        values = []
        for name, value in given.items():
            if isinstance(value, member):
                value = value.value
            value = _filled(cls, name, value, values)
            values.append(value)
            cls._add_(name, value, make, start)
        if start is not None and given:
            del cls.__init__

    @classmethod
    def _add_(cls, name, value, make, start):
        args = value if isinstance(value, tuple) else (value,)
        part = _part(cls)
        if make is not None:
            each = make(cls, *args)
        elif part is not None:
            each = part.__new__(cls, *args)
            value = part(*args)
        else:
            each = object.__new__(cls)
        if not hasattr(each, '_value_'):
            each._value_ = value
        known = _find(cls, each._value_)
        if known is None:
            each._name_ = name
            each._sort_order_ = len(cls._member_names_)
            each.__objclass__ = cls
            if start is not None:
                start(each, *args)
            else:
                each.__init__(*args)
            cls._member_names_.append(name)
            known = each
        cls._member_map_[name] = known
        setattr(cls, name, known)

    def __new__(cls, value, *names, **kwds):
        if not cls._member_map_:
            return _functional(cls, value, *names, **kwds)
        if isinstance(value, cls):
            return value
        found = _find(cls, value if not names else (value, *names))
        if found is None:
            found = cls._missing_(value)
        if found is None:
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        return found

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return max(last_values) + 1 if last_values else start

    @classmethod
    def _missing_(cls, value):
        return None

    @property
    def name(self):
        return self._name_

    @property
    def value(self):
        return self._value_

    def __repr__(self):
        return f'<{self.__class__.__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{self.__class__.__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __reduce_ex__(self, protocol):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self


def _part(cls):
    """The built-in type that members also are."""
    for base in cls.__mro__:
        if base in (int, str, float, tuple, bytes):
            return base


def _filled(cls, name, value, values):
    if isinstance(value, auto):
        return cls._generate_next_value_(name, 1, len(values), values[:]) if value.value is None else value.value
    if isinstance(value, tuple) and any([isinstance(x, auto) for x in value]):
        return tuple([_filled(cls, name, x, values) for x in value])
    return value


def _functional(cls, name, names=None, *, module=None, qualname=None, type=None, start=1):
    if names is None:
        raise TypeError(f'{cls!r} has no members; specify names=() if you meant to create a new, empty, enum')
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    pairs = names.items() if isinstance(names, dict) else names
    body = {}
    for at, each in enumerate(pairs):
        key, value = (each, at + start) if isinstance(each, str) else each
        body[key] = value
    made = _type(name, (cls,), {})
    made._member_names_ = []
    made._member_map_ = made.__members__ = {}
    made.__new__ = Enum.__new__
    for key, value in body.items():
        made._add_(key, value, None, None)
    return made


_type = type


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return repr(self._value_)

    def __format__(self, spec):
        return format(self._value_, spec)


class StrEnum(str, ReprEnum):
    def __str__(self):
        return self._value_

    def __format__(self, spec):
        return self._value_.__format__(spec)

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()




def unique(enumeration):
    duplicates = [f'{name} -> {each.name}' for name, each in enumeration._member_map_.items() if name != each.name]
    if duplicates:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(duplicates)}')
    return enumeration


def global_enum(cls):
    return cls
`;
