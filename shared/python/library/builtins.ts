/**
 * Module `builtins`: what built-in functions and operators do where they must run Python code: key functions, generators, methods of
 * the program's classes. Natives give up and these take over: `_sorted` for `sorted`, `_list_index` for `list.index`.
 */
import { builtinsContainers } from './builtinsContainers.ts';
import { builtinsFiles } from './builtinsFiles.ts';
import { builtinsTexts } from './builtinsTexts.ts';

const iterating = `
_sort_places = _native("_sort.places")

def _drained(native, at, args, named):
    items = [x for x in args[at]]
    return native(*args[:at], items, *args[at + 1:], **named)

def _list(iterable):
    return [x for x in iterable]

def _take(iterable, most):
    items = []
    for x in iterable:
        items.append(x)
        if len(items) >= most:
            break
    return items

def _extended(items, iterable):
    for x in iterable:
        items.append(x)
    return items

def _setSlice(items, places, iterable):
    items[places] = [x for x in iterable]

def _contains(container, item):
    kind = _kind(container)
    if kind in ("dict", "set", "frozenset", "dict_keys"):
        return _find(_table(container), item)[2] is not None
    for x in container:
        if x is item or x == item:
            return True
    return False

def _classMade(cls, names, hooks):
    for name in names:
        vars(cls)[name].__set_name__(cls, name)
    if hooks:
        super(cls, cls).__init_subclass__()

def _enumerate(iterable, start):
    return _numbered(iter(iterable), start)

def _numbered(iterator, number):
    for x in iterator:
        yield number, x
        number += 1

def _zip(iterables, strict):
    return _zipped([iter(x) for x in iterables], strict)

def _zipped(iterators, strict):
    if not iterators:
        return
    while True:
        items = []
        for iterator in iterators:
            x = next(iterator, _absent)
            if x is _absent:
                if strict:
                    _check_ended(iterators, len(items))
                return
            items.append(x)
        yield tuple(items)

def _check_ended(iterators, number):
    if number > 0:
        raise ValueError(_zip_fault(number + 1, "shorter"))
    for place in range(1, len(iterators)):
        if next(iterators[place], _absent) is not _absent:
            raise ValueError(_zip_fault(place + 1, "longer"))

def _zip_fault(number, size):
    others = "argument 1" if number == 2 else f"arguments 1-{number - 1}"
    return f"zip() argument {number} is {size} than {others}"

def map(*args):
    if len(args) < 2:
        raise TypeError("map() must have at least two arguments.")
    if len(args) == 2:
        return _mapped(args[0], iter(args[1]))
    return _mapped_all(args[0], _zip(args[1:], False))

def _mapped(function, iterator):
    for x in iterator:
        yield function(x)

def _mapped_all(function, iterator):
    for items in iterator:
        yield function(*items)

def filter(*args):
    if len(args) != 2:
        raise TypeError(f"filter expected 2 arguments, got {len(args)}")
    return _filtered(args[0], iter(args[1]))

def _filtered(function, iterator):
    if function is None or function is bool:
        for x in iterator:
            if x:
                yield x
    else:
        for x in iterator:
            if function(x):
                yield x

def _iterUntil(function, last):
    if not callable(function):
        raise TypeError("iter(v, w): v must be callable")
    return _until(function, last)

def _until(function, last):
    while True:
        x = function()
        if x is last or x == last:
            return
        yield x

def _reversed(x):
    if hasattr(x, "__reversed__"):
        return x.__reversed__()
    if not hasattr(x, "__len__"):
        raise TypeError(f"'{type(x).__name__}' object is not reversible")
    return _backwards(x, len(x))

def _backwards(x, at):
    while at > 0:
        at -= 1
        yield x[at]

def _any(iterable):
    for x in iterable:
        if x:
            return True
    return False

def _all(iterable):
    for x in iterable:
        if not x:
            return False
    return True

def _sum(iterable, /, start=0):
    total = start
    for x in iterable:
        total = total + x
    return total

def _min(items, key):
    best = items[0]
    least = best if key is None else key(best)
    for x in items[1:]:
        value = x if key is None else key(x)
        if value < least:
            best = x
            least = value
    return best

def _max(items, key):
    best = items[0]
    most = best if key is None else key(best)
    for x in items[1:]:
        value = x if key is None else key(x)
        if value > most:
            best = x
            most = value
    return best

def _sorted(items, key, reverse):
    keys = items if key is None else [key(x) for x in items]
    places = _sort_places(keys, reverse)
    if places is None:
        places = _merge_sorted(keys, True if reverse else False)
    return [items[place] for place in places]

def _merge_sorted(keys, reverse):
    places = list(range(len(keys)))
    width = 1
    while width < len(places):
        merged = []
        for start in range(0, len(places), 2 * width):
            _merge(keys, places[start:start + width], places[start + width:start + 2 * width], merged, reverse)
        places = merged
        width *= 2
    return places

def _merge(keys, left, right, merged, reverse):
    i = 0
    j = 0
    while i < len(left) and j < len(right):
        a = keys[left[i]]
        b = keys[right[j]]
        if (a < b) if reverse else (b < a):
            merged.append(right[j])
            j += 1
        else:
            merged.append(left[i])
            i += 1
    merged.extend(left[i:])
    merged.extend(right[j:])

def _list_sort(items, key=None, reverse=False):
    items[:] = _sorted(items[:], key, reverse)
`;

const asynchronous = `
def aiter(iterable, /):
    if not hasattr(type(iterable), "__aiter__"):
        raise TypeError(f"'{type(iterable).__name__}' object is not an async iterable")
    iterator = iterable.__aiter__()
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator

def anext(iterator, default=_absent, /):
    if not hasattr(type(iterator), "__anext__"):
        raise TypeError(f"'{type(iterator).__name__}' object is not an async iterator")
    step = iterator.__anext__()
    return step if default is _absent else _anext_or(step, default)

async def _anext_or(step, default):
    try:
        return await step
    except StopAsyncIteration:
        return default
`;

const numbers = `
def _len(x):
    if isinstance(x, type) and hasattr(x, "__meta__"):
        return x.__meta__.__len__(x)
    if not hasattr(x, "__len__"):
        raise TypeError(f"object of type '{type(x).__name__}' has no len()")
    length = x.__len__()
    if not isinstance(length, int):
        raise TypeError(f"'{type(length).__name__}' object cannot be interpreted as an integer")
    if length < 0:
        raise ValueError("__len__() should return >= 0")
    if length >= 2 ** 63:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return length

def _asNumbers(work, args, methods):
    numbers = []
    for x in args:
        method = None if isinstance(x, (int, float)) else next((name for name in methods if hasattr(x, name)), None)
        numbers.append(x if method is None else getattr(x, method)())
    return numbers[0] if work is None else work(*numbers)

def _index(x):
    number = x.__index__()
    if not isinstance(number, int):
        raise TypeError(f"__index__ returned non-int (type {type(number).__name__})")
    return number

def _counted(native, at, args, named):
    return native(*args[:at], _index(args[at]), *args[at + 1:], **named)

def _place_of(key):
    if isinstance(key, slice):
        return slice(_place_of(key.start), _place_of(key.stop), _place_of(key.step))
    return _index(key) if _has(key, "__index__") else key

def _itemAt(holder, key):
    return holder[_place_of(key)]

def _setItemAt(holder, key, value):
    holder[_place_of(key)] = value

def _deleteItemAt(holder, key):
    del holder[_place_of(key)]

def _bool___new__(x):
    return True if x else False

def _int___new__(x, base=None):
    for name in ("__int__", "__index__", "__trunc__"):
        if hasattr(x, name):
            result = getattr(x, name)()
            if not isinstance(result, int):
                raise TypeError(f"{name} returned non-int (type {type(result).__name__})")
            return result

def _float___new__(x):
    if not hasattr(x, "__float__"):
        return float(x.__index__())
    result = x.__float__()
    if not isinstance(result, float):
        raise TypeError(f"{type(x).__name__}.__float__ returned non-float (type {type(result).__name__})")
    return result

def _round(x, places):
    if not hasattr(x, "__round__"):
        raise TypeError(f"type {type(x).__name__} doesn't define __round__ method")
    return x.__round__() if places is None else x.__round__(places)

def _divmod(x, y):
    if hasattr(x, "__divmod__"):
        result = x.__divmod__(y)
        if result is not NotImplemented:
            return result
    if hasattr(y, "__rdivmod__"):
        result = y.__rdivmod__(x)
        if result is not NotImplemented:
            return result
    raise TypeError(f"unsupported operand type(s) for divmod(): '{type(x).__name__}' and '{type(y).__name__}'")

def _pow(x, y):
    return x ** y

def _abs(x):
    if not hasattr(x, "__abs__"):
        raise TypeError(f"bad operand type for abs(): '{type(x).__name__}'")
    return x.__abs__()

_hash_items = _native("_hash.items")

def _hash(x):
    kind = _kind(x)
    if kind == "tuple" or kind == "frozenset":
        return _hash_items([hash(y) for y in x], kind)
    value = x.__hash__()
    if not isinstance(value, int):
        raise TypeError("__hash__ method should return an integer")
    return hash(value)
`;

export const builtins = [
  builtinsContainers,
  iterating,
  asynchronous,
  numbers,
  builtinsTexts,
  builtinsFiles,
].join('\n');
