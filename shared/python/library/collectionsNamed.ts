/** collections.namedtuple (CPython Lib/collections/__init__.py). */
export const collectionsNamed = `
class _tuplegetter:
    def __init__(self, index):
        self.index = index

    def __get__(self, obj, objtype=None):
        return self if obj is None else tuple.__getitem__(obj, self.index)

    def __set__(self, obj, value):
        raise AttributeError("can't set attribute")


def _named(names):
    """'a', 'b', and 'c' as CPython lists what is missing."""
    shown = [repr(name) for name in names]
    if len(shown) < 3:
        return ' and '.join(shown)
    return ', '.join(shown[:-1]) + ', and ' + shown[-1]


def _bound(typename, names, defaults, args, kwds):
    """Arguments in the order of the fields, with CPython's words where they do not fit."""
    where = f'{typename}.__new__()'
    if len(args) > len(names):
        most = len(names) + 1
        least = most - len(defaults)
        takes = f'from {least} to {most}' if defaults else f'{most}'
        ending = '' if most == 1 else 's'
        raise TypeError(f'{where} takes {takes} positional argument{ending} but {len(args) + 1} were given')
    values = dict(zip(names, args))
    for name in kwds:
        if name in values:
            raise TypeError(f"{where} got multiple values for argument '{name}'")
        if name not in names:
            raise TypeError(f"{where} got an unexpected keyword argument '{name}'")
    values = defaults | values | kwds
    missing = [name for name in names if name not in values]
    if missing:
        ending = '' if len(missing) == 1 else 's'
        raise TypeError(f'{where} missing {len(missing)} required positional '
                        f'argument{ending}: {_named(missing)}')
    return [values[name] for name in names]


def _members(typename, field_names, field_defaults):
    num_fields = len(field_names)
    arg_list = ', '.join(field_names)
    if num_fields == 1:
        arg_list += ','
    repr_fmt = '(' + ', '.join(f'{name}=%r' for name in field_names) + ')'
    tuple_new = tuple.__new__

    def __new__(_cls, *args, **kwds):
        if len(args) != num_fields or kwds:
            args = _bound(typename, field_names, field_defaults, args, kwds)
        return tuple_new(_cls, args)

    @classmethod
    def _make(cls, iterable):
        result = tuple_new(cls, iterable)
        if len(result) != num_fields:
            raise TypeError(f'Expected {num_fields} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(field_names, self)])
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        return self.__class__.__name__ + repr_fmt % self

    def _asdict(self):
        return dict(zip(self._fields, self))

    for method in (__new__, _make.__func__, _replace, __repr__, _asdict):
        method.__qualname__ = f'{typename}.{method.__name__}'

    class_namespace = {
        '__doc__': f'{typename}({arg_list})',
        '_fields': field_names,
        '_field_defaults': field_defaults,
        '__new__': __new__,
        '_make': _make,
        '__replace__': _replace,
        '_replace': _replace,
        '__repr__': __repr__,
        '_asdict': _asdict,
        '__match_args__': field_names,
    }
    for index, name in enumerate(field_names):
        class_namespace[name] = _tuplegetter(index)
    return class_namespace


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):

    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    field_names = list(map(str, field_names))
    typename = str(typename)

    if rename:
        seen = set()
        for index, name in enumerate(field_names):
            if (not name.isidentifier()
                or _iskeyword(name)
                or name.startswith('_')
                or name in seen):
                field_names[index] = f'_{index}'
            seen.add(name)

    for name in [typename] + field_names:
        if type(name) is not str:
            raise TypeError('Type names and field names must be strings')
        if not name.isidentifier():
            raise ValueError('Type names and field names must be valid '
                             f'identifiers: {name!r}')
        if _iskeyword(name):
            raise ValueError('Type names and field names cannot be a '
                             f'keyword: {name!r}')

    seen = set()
    for name in field_names:
        if name.startswith('_') and not rename:
            raise ValueError('Field names cannot start with an underscore: '
                             f'{name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)

    field_defaults = {}
    if defaults is not None:
        defaults = tuple(defaults)
        if len(defaults) > len(field_names):
            raise TypeError('Got more default values than field names')
        field_defaults = dict(reversed(list(zip(reversed(field_names),
                                                reversed(defaults)))))

    namespace = _members(typename, tuple(field_names), field_defaults)
    namespace['__slots__'] = ()
    result = type(typename, (tuple,), namespace)
    result.__module__ = '__main__' if module is None else module
    return result
`;
