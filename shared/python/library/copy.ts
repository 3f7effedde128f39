/** Module copy (CPython Lib/copy.py). */
export const copy = String.raw`
class Error(Exception):
    pass


error = Error
_atomic = (type(None), int, float, bool, bytes, str, tuple, type, range, frozenset, type(Ellipsis),
           type(NotImplemented), type(len), type(lambda: None), property, slice)
_nothing = object()
_module_attribute = _native("_sys.moduleAttribute")


def _instance(x, cls):
    """A new one of the class, with the built-in part of x, if it has one."""
    y = cls.__new__(cls, *x) if isinstance(x, (tuple, frozenset)) else cls.__new__(cls)
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, key, value)
    elif isinstance(x, list):
        list.extend(y, x)
    elif isinstance(x, set):
        set.update(y, x)
    return y


def copy(x):
    cls = type(x)
    if cls in _atomic or isinstance(x, type):
        return x
    if cls in (list, dict, set):
        return x.copy()
    copier = getattr(cls, '__copy__', None)
    if copier is not None:
        return copier(x)
    if cls.__name__ == 'deque' and cls.__module__ == 'collections':
        return x.copy()
    _refuse(x)
    y = _instance(x, cls)
    _fill(y, _state(x))
    return y


def _refuse(x):
    if type(x).__name__ in ('generator', 'coroutine', 'async_generator', 'module', 'lock', 'RLock', 'Thread'):
        raise TypeError(f"cannot pickle '{type(x).__name__}' object")


def _state(x):
    get = getattr(x, '__getstate__', None)
    return getattr(x, '__dict__', {}) if get is None else get()


def _fill(y, state):
    if hasattr(y, '__setstate__'):
        y.__setstate__(state)
    elif state:
        for name, value in state.items():
            object.__setattr__(y, name, value)


def deepcopy(x, memo=None, _nil=[]):
    cls = type(x)
    if cls in _atomic and cls is not tuple and cls is not frozenset or isinstance(x, type):
        return x
    if memo is None:
        memo = {}
    known = memo.get(id(x), _nothing)
    if known is not _nothing:
        return known[0]
    if cls is list:
        y = []
        memo[id(x)] = y, x
        for each in x:
            y.append(deepcopy(each, memo))
    elif cls is dict:
        y = {}
        memo[id(x)] = y, x
        for key, value in x.items():
            y[deepcopy(key, memo)] = deepcopy(value, memo)
    elif cls is tuple:
        y = tuple([deepcopy(each, memo) for each in x])
    elif cls is set or cls is frozenset:
        y = cls([deepcopy(each, memo) for each in x])
    else:
        y = _deep_instance(x, cls, memo)
    memo[id(x)] = y, x
    return y


def _deep_instance(x, cls, memo):
    copier = getattr(cls, '__deepcopy__', None)
    if copier is not None:
        return copier(x, memo)
    if cls.__name__ == 'deque' and cls.__module__ == 'collections':
        return cls([deepcopy(each, memo) for each in x], x.maxlen)
    _refuse(x)
    if isinstance(x, tuple):
        return cls.__new__(cls, *[deepcopy(each, memo) for each in x])
    y = cls.__new__(cls)
    memo[id(x)] = y, x
    if isinstance(x, dict):
        for key, value in dict.items(x):
            dict.__setitem__(y, deepcopy(key, memo), deepcopy(value, memo))
    elif isinstance(x, list):
        list.extend(y, [deepcopy(each, memo) for each in x])
    elif isinstance(x, set):
        set.update(y, [deepcopy(each, memo) for each in x])
    _fill(y, {name: deepcopy(value, memo) for name, value in _state(x).items()})
    return y


def replace(obj, /, **changes):
    work = getattr(type(obj), '__replace__', None)
    if hasattr(obj, '__dataclass_fields__'):
        work = _module_attribute('dataclasses', 'replace')
    if work is None and hasattr(obj, '_replace'):
        return obj._replace(**changes)
    if work is None:
        raise TypeError(f'replace() does not support {type(obj).__name__} objects')
    return work(obj, **changes)
`;
