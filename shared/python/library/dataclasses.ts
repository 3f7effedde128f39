/** Module dataclasses (CPython Lib/dataclasses.py), without the making of source text. */
export const dataclasses = String.raw`
_fill = _native("_dataclass.fill")


class FrozenInstanceError(AttributeError):
    pass


class _Named:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


MISSING = _Named('<dataclasses._MISSING_TYPE object>')
KW_ONLY = _Named('dataclasses.KW_ONLY')
_FACTORY = _Named('<factory>')


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)


class Field:
    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = None
        self.type = None
        self.default = default
        self.default_factory = default_factory
        self.init = init
        self.repr = repr
        self.hash = hash
        self.compare = compare
        self.metadata = {} if metadata is None else metadata
        self.kw_only = kw_only
        self._kind = ''

    def __repr__(self):
        return (f'Field(name={self.name!r},type={self.type!r},default={self.default!r},'
                f'default_factory={self.default_factory!r},init={self.init!r},repr={self.repr!r},'
                f'hash={self.hash!r},compare={self.compare!r},metadata={self.metadata!r},'
                f'kw_only={self.kw_only!r},_field_type={self._kind})')


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError('cannot specify both default and default_factory')
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _is(text, name):
    """Annotations are texts."""
    return isinstance(text, str) and text.strip('"\'').split('[')[0].split('.')[-1] == name


def _kind_of(text):
    if _is(text, 'ClassVar'):
        return '_FIELD_CLASSVAR'
    return '_FIELD_INITVAR' if _is(text, 'InitVar') else '_FIELD'


def _own_field(cls, own, name, text, kw_only):
    default = own.get(name, MISSING)
    f = default if isinstance(default, Field) else field(default=default)
    f.name = name
    f.type = text
    f._kind = _kind_of(text)
    if f._kind != '_FIELD' and f.default_factory is not MISSING:
        raise TypeError(f'field {name} cannot have a default factory')
    if f._kind != '_FIELD_CLASSVAR' and f.kw_only is MISSING:
        f.kw_only = kw_only
    if f._kind == '_FIELD' and isinstance(f.default, (list, dict, set)):
        raise ValueError(f'mutable default {type(f.default)} for field {name} is not allowed: use default_factory')
    if isinstance(default, Field):
        if f.default is MISSING:
            delattr(cls, name)
        else:
            setattr(cls, name, f.default)
    return f


def _collect(cls, kw_only):
    fields = {}
    for base in cls.__mro__[-1:0:-1]:
        for f in getattr(base, '__dataclass_fields__', {}).values():
            fields[f.name] = f
    own = cls.__dict__
    for name, text in own.get('__annotations__', {}).items():
        if _is(text, 'KW_ONLY'):
            kw_only = True
            continue
        fields[name] = _own_field(cls, own, name, text, kw_only)
    annotations = own.get('__annotations__', {})
    for name, value in own.items():
        if isinstance(value, Field) and name not in annotations:
            raise TypeError(f'{name!r} is a field but has no type annotation')
    return fields


def _has_default(f):
    return f.default is not MISSING or f.default_factory is not MISSING


def _listed(names):
    shown = [repr(name) for name in names]
    if len(shown) < 3:
        return ' and '.join(shown)
    return ', '.join(shown[:-1]) + ', and ' + shown[-1]


def _missing(where, names, kind):
    ending = '' if len(names) == 1 else 's'
    return TypeError(f'{where} missing {len(names)} required {kind} argument{ending}: {_listed(names)}')


def _values(where, positional, named, args, kwargs):
    """Values of the parameters by name, as a function of that signature would bind them."""
    if len(args) > len(positional):
        most = len(positional) + 1
        least = 1 + len([f for f in positional if not _has_default(f)])
        takes = f'from {least} to {most}' if least < most else f'{most}'
        ending = '' if most == 1 else 's'
        raise TypeError(f'{where} takes {takes} positional argument{ending} but {len(args) + 1} were given')
    values = {f.name: value for f, value in zip(positional, args)}
    names = [f.name for f in positional + named]
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"{where} got an unexpected keyword argument '{name}'")
        if name in values:
            raise TypeError(f"{where} got multiple values for argument '{name}'")
        values[name] = value
    for some, kind in ((positional, 'positional'), (named, 'keyword-only')):
        missing = [f.name for f in some if f.name not in values and not _has_default(f)]
        if missing:
            raise _missing(where, missing, kind)
    return values


def _given(f, values):
    if f.name in values:
        return values[f.name]
    return f.default_factory() if f.default_factory is not MISSING else f.default


def _make_init(cls, fields, has_post):
    positional = [f for f in fields if f.init and not f.kw_only]
    named = [f for f in fields if f.init and f.kw_only]
    last = None
    for f in positional:
        if _has_default(f):
            last = f
        elif last is not None:
            raise TypeError(f'non-default argument {f.name!r} follows default argument {last.name!r}')
    where = f'{cls.__qualname__}.__init__()'
    kept = [f for f in fields if f._kind == '_FIELD' and (f.init or _has_default(f))]
    names = tuple([f.name for f in kept])
    extra = [f for f in fields if f._kind == '_FIELD_INITVAR']
    plain = len(positional) if kept == positional else -1

    def __init__(self, *args, **kwargs):
        if len(args) == plain and not kwargs:
            _fill(self, names, args)
            values = {}
        else:
            values = _values(where, positional, named, args, kwargs)
            _fill(self, names, [_given(f, values) for f in kept])
        if has_post:
            self.__post_init__(*[_given(f, values) for f in extra])

    __init__.__qualname__ = f'{cls.__qualname__}.__init__'
    return __init__


_shown = []


def _repr(self):
    cls = type(self)
    if any([each is self for each in _shown]):
        return '...'
    _shown.append(self)
    try:
        items = [f'{f.name}={getattr(self, f.name)!r}' for f in fields(self) if f.repr]
    finally:
        _shown.pop()
    return f'{cls.__qualname__}({", ".join(items)})'


def _key_of(names):
    if len(names) == 1:
        name = names[0]
        return lambda self: (getattr(self, name),)
    return lambda self: tuple([getattr(self, name) for name in names])


def _compared(key):
    def __eq__(self, other):
        if self is other:
            return True
        if other.__class__ is self.__class__:
            return key(self) == key(other)
        return NotImplemented
    return __eq__


def _ordered(cls, key):
    def __lt__(self, other):
        return key(self) < key(other) if other.__class__ is self.__class__ else NotImplemented

    def __le__(self, other):
        return key(self) <= key(other) if other.__class__ is self.__class__ else NotImplemented

    def __gt__(self, other):
        return key(self) > key(other) if other.__class__ is self.__class__ else NotImplemented

    def __ge__(self, other):
        return key(self) >= key(other) if other.__class__ is self.__class__ else NotImplemented

    for method in (__lt__, __le__, __gt__, __ge__):
        if method.__name__ in cls.__dict__:
            raise TypeError(f'Cannot overwrite attribute {method.__name__} in class {cls.__name__}. '
                            'Consider using functools.total_ordering')
        setattr(cls, method.__name__, method)


def _freeze(cls, names):
    def __setattr__(self, name, value):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot assign to field {name!r}')
        super(cls, self).__setattr__(name, value)

    def __delattr__(self, name):
        if type(self) is cls or name in names:
            raise FrozenInstanceError(f'cannot delete field {name!r}')
        super(cls, self).__delattr__(name)

    cls.__setattr__ = __setattr__
    cls.__delattr__ = __delattr__


def _check_bases(cls, frozen):
    for base in cls.__mro__[1:]:
        params = base.__dict__.get('__dataclass_params__')
        if params is None:
            continue
        if params['frozen'] and not frozen:
            raise TypeError('cannot inherit non-frozen dataclass from a frozen one')
        if not params['frozen'] and frozen:
            raise TypeError('cannot inherit frozen dataclass from a non-frozen one')


def _hash_by(cls, own, params, key, names):
    """__hash__ as CPython's table of eq, frozen and unsafe_hash has it."""
    if params['unsafe_hash'] or (params['eq'] and params['frozen']):
        if own.get('__hash__') is not None and not params['unsafe_hash']:
            return
        cls.__hash__ = lambda self: hash(key(self))
        if '__eq__' not in own:
            cls.__dataclass_key__ = tuple(names)
    elif params['eq'] and '__hash__' not in own:
        cls.__hash__ = None


def _process(cls, params):
    fields_of = _collect(cls, params['kw_only'])
    _check_bases(cls, params['frozen'])
    cls.__dataclass_fields__ = fields_of
    cls.__dataclass_params__ = params
    own = cls.__dict__
    all_fields = [f for f in fields_of.values() if f._kind != '_FIELD_CLASSVAR']
    true_fields = [f for f in all_fields if f._kind == '_FIELD']
    if params['init']:
        cls.__init__ = _make_init(cls, all_fields, hasattr(cls, '__post_init__'))
    if params['repr'] and '__repr__' not in own:
        cls.__repr__ = _repr
    key = _key_of([f.name for f in true_fields if f.compare])
    if params['eq'] and '__eq__' not in own:
        cls.__eq__ = _compared(key)
    if params['order']:
        if not params['eq']:
            raise ValueError('eq must be true if order is true')
        _ordered(cls, key)
    if params['frozen']:
        _freeze(cls, [f.name for f in true_fields])
    hashed = [f.name for f in true_fields if (f.compare if f.hash is None else f.hash)]
    _hash_by(cls, own, params, _key_of(hashed), hashed)
    if params['match_args'] and '__match_args__' not in own:
        cls.__match_args__ = tuple([f.name for f in all_fields if f.init and not f.kw_only])
    return cls


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    params = {'init': init, 'repr': repr, 'eq': eq, 'order': order, 'unsafe_hash': unsafe_hash, 'frozen': frozen,
              'match_args': match_args, 'kw_only': kw_only, 'slots': slots, 'weakref_slot': weakref_slot}
    if cls is None:
        return lambda cls: _process(cls, params)
    return _process(cls, params)


def fields(class_or_instance):
    found = getattr(class_or_instance, '__dataclass_fields__', None)
    if found is None:
        raise TypeError('must be called with a dataclass type or instance')
    return tuple([f for f in found.values() if f._kind == '_FIELD'])


def is_dataclass(obj):
    return hasattr(obj, '__dataclass_fields__')


def _is_instance(obj):
    return not isinstance(obj, type) and hasattr(type(obj), '__dataclass_fields__')


def _copied(obj, convert):
    if _is_instance(obj):
        return convert(obj)
    if isinstance(obj, tuple) and hasattr(obj, '_fields'):
        return type(obj)(*[_copied(v, convert) for v in obj])
    if isinstance(obj, (list, tuple)):
        return type(obj)([_copied(v, convert) for v in obj])
    if isinstance(obj, dict):
        pairs = [(_copied(k, convert), _copied(v, convert)) for k, v in obj.items()]
        if hasattr(obj, 'default_factory'):
            return type(obj)(obj.default_factory, pairs)
        return type(obj)(pairs)
    if isinstance(obj, set):
        return type(obj)(obj)
    return obj


def asdict(obj, *, dict_factory=dict):
    if not _is_instance(obj):
        raise TypeError('asdict() should be called on dataclass instances')

    def convert(obj):
        return dict_factory([(f.name, _copied(getattr(obj, f.name), convert)) for f in fields(obj)])

    return convert(obj)


def astuple(obj, *, tuple_factory=tuple):
    if not _is_instance(obj):
        raise TypeError('astuple() should be called on dataclass instances')

    def convert(obj):
        return tuple_factory([_copied(getattr(obj, f.name), convert) for f in fields(obj)])

    return convert(obj)


def replace(obj, /, **changes):
    if not _is_instance(obj):
        raise TypeError('replace() should be called on dataclass instances')
    for f in obj.__dataclass_fields__.values():
        if f._kind == '_FIELD_CLASSVAR':
            continue
        if not f.init:
            if f.name in changes:
                raise TypeError(f'field {f.name} is declared with init=False, it cannot be specified with replace()')
            continue
        if f.name not in changes:
            if f._kind == '_FIELD_INITVAR' and f.default is MISSING:
                raise TypeError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **params):
    names = dict(namespace or {})
    annotations = {}
    for item in fields:
        if isinstance(item, str):
            annotations[item] = 'typing.Any'
        else:
            annotations[item[0]] = item[1]
            if len(item) == 3:
                names[item[0]] = item[2]
    names['__annotations__'] = annotations
    return dataclass(type(cls_name, tuple(bases), names), **params)
`;
