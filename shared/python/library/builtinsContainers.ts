/** Part of module `builtins`: comparing containers, and dicts and sets, of objects with an `__eq__` or `__hash__` of their own. */
export const builtinsContainers = `
_kind = _native("_kind.of")
_table = _native("_kind.table")
_slot_get = _native("_slot.get")
_slot_put = _native("_slot.put")
_slot_drop = _native("_slot.drop")
_absent = object()

def _find(table, key):
    code = hash(key)
    number = 0
    while True:
        entry = _slot_get(table, code, number)
        if entry is None or entry[0] is key or entry[0] == key:
            return code, number, entry
        number += 1

def _getItem(table, key):
    entry = _find(table, key)[2]
    if entry is None:
        raise KeyError(key)
    return entry[1]

def _setItem(table, key, value):
    code, number, entry = _find(table, key)
    _slot_put(table, code, number, key, value)

def _deleteItem(table, key):
    code, number, entry = _find(table, key)
    if entry is None:
        raise KeyError(key)
    _slot_drop(table, code, number)

def _item(holder, key):
    value = dict.get(holder, key, _absent)
    return holder.__missing__(key) if value is _absent else value

def _dict_get(table, key, default=None):
    entry = _find(table, key)[2]
    return default if entry is None else entry[1]

def _dict_setdefault(table, key, default=None):
    code, number, entry = _find(table, key)
    if entry is not None:
        return entry[1]
    _slot_put(table, code, number, key, default)
    return default

def _dict_pop(table, key, default=_absent):
    code, number, entry = _find(table, key)
    if entry is None:
        if default is _absent:
            raise KeyError(key)
        return default
    _slot_drop(table, code, number)
    return entry[1]

def _dict_update(table, /, *args, **named):
    for other in args:
        if hasattr(other, "keys"):
            for key in other.keys():
                table[key] = other[key]
        else:
            number = 0
            for pair in other:
                if not hasattr(pair, "__iter__") and not hasattr(pair, "__getitem__"):
                    raise TypeError(f"cannot convert dictionary update sequence element #{number} to a sequence")
                pair = [x for x in pair]
                if len(pair) != 2:
                    raise ValueError(f"dictionary update sequence element #{number} has length {len(pair)}; 2 is required")
                table[pair[0]] = pair[1]
                number += 1
    for key, value in named.items():
        table[key] = value

def _updated(table, other):
    table.update(other)
    return table

def _dict___new__(*args, **named):
    table = {}
    _dict_update(table, *args, **named)
    return table

def _dict_fromkeys(keys, value=None):
    table = {}
    for key in keys:
        table[key] = value
    return table

def _dictOf(items):
    table = {}
    for at in range(0, len(items), 2):
        table[items[at]] = items[at + 1]
    return table

def _dictFrom(mapping):
    table = {}
    for key in mapping.keys():
        table[key] = mapping[key]
    return table

def _setOf(items):
    table = set()
    for x in items:
        table.add(x)
    return table

def _set___new__(items=()):
    return _setOf(items)

def _frozenset___new__(items=()):
    return _frozen(_setOf(items))

_frozen = _native("_kind.frozen")

def _setAdd(table, x):
    code, number, entry = _find(table, x)
    if entry is None:
        _slot_put(table, code, number, x, None)

_set_add = _setAdd

def _set_remove(table, x):
    code, number, entry = _find(table, x)
    if entry is None:
        raise KeyError(x)
    _slot_drop(table, code, number)

def _set_discard(table, x):
    code, number, entry = _find(table, x)
    if entry is not None:
        _slot_drop(table, code, number)

def _set_update(table, *others):
    for other in others:
        for x in [y for y in other]:
            table.add(x)

def _combined(table, others, step):
    result = [x for x in table]
    for other in others:
        result = step(result, other if _kind(other) in ("set", "frozenset", "dict") else _setOf(other))
    made = _setOf(result)
    return _frozen(made) if _kind(table) == "frozenset" else made

def _either(items, other):
    return items + [x for x in other]

def _both(items, other):
    return [x for x in items if x in other]

def _without(items, other):
    return [x for x in items if x not in other]

def _one(items, other):
    mine = _setOf(items)
    return [x for x in items if x not in other] + [x for x in other if x not in mine]

def _set_union(table, *others):
    return _combined(table, others, _either)

def _set_intersection(table, *others):
    return _combined(table, others, _both)

def _set_difference(table, *others):
    return _combined(table, others, _without)

def _set_symmetric_difference(table, other):
    return _combined(table, [other], _one)

_frozenset_union = _set_union
_frozenset_intersection = _set_intersection
_frozenset_difference = _set_difference
_frozenset_symmetric_difference = _set_symmetric_difference

def _replaced(table, items):
    items = [x for x in items]
    table.clear()
    for x in items:
        table.add(x)

def _set_intersection_update(table, *others):
    _replaced(table, _combined(table, others, _both))

def _set_difference_update(table, *others):
    _replaced(table, _combined(table, others, _without))

def _set_symmetric_difference_update(table, other):
    _replaced(table, _combined(table, [other], _one))

def _set_issubset(table, other):
    within = other if _kind(other) in ("set", "frozenset", "dict") else _setOf(other)
    for x in table:
        if x not in within:
            return False
    return True

def _set_issuperset(table, other):
    for x in other:
        if x not in table:
            return False
    return True

def _set_isdisjoint(table, other):
    for x in other:
        if x in table:
            return False
    return True

_frozenset_issubset = _set_issubset
_frozenset_issuperset = _set_issuperset
_frozenset_isdisjoint = _set_isdisjoint

_steps = {1: _without, 10: _both, 11: _either, 12: _one}

def _operate(operator, x, y):
    if operator == 5:
        return _percent(x, y)
    if _kind(x) == "dict":
        made = {}
        _dict_update(made, x)
        _dict_update(made, y)
        return made
    return _combined(x, [y], _steps[operator])

def _equal(x, y):
    kind = _kind(x)
    if kind in ("set", "frozenset", "dict_keys"):
        return len(x) == len(y) and _set_issubset(x, y)
    if kind != _kind(y) or len(x) != len(y):
        return False
    if kind == "dict":
        for key, value in x.items():
            other = y.get(key, _absent)
            if other is _absent or not (value is other or value == other):
                return False
        return True
    return _first_difference(x, y) < 0

def _unequal(x, y):
    return not _equal(x, y)

def _first_difference(x, y):
    for at in range(min(len(x), len(y))):
        a = x[at]
        b = y[at]
        if not (a is b or a == b):
            return at
    return -1

def _less(x, y):
    if _kind(x) in ("set", "frozenset"):
        return len(x) < len(y) and _set_issubset(x, y)
    at = _first_difference(x, y)
    return len(x) < len(y) if at < 0 else x[at] < y[at]

def _lessEqual(x, y):
    if _kind(x) in ("set", "frozenset"):
        return _set_issubset(x, y)
    at = _first_difference(x, y)
    return len(x) <= len(y) if at < 0 else x[at] <= y[at]

def _greater(x, y):
    if _kind(x) in ("set", "frozenset"):
        return len(x) > len(y) and _set_issubset(y, x)
    at = _first_difference(x, y)
    return len(x) > len(y) if at < 0 else x[at] > y[at]

def _greaterEqual(x, y):
    if _kind(x) in ("set", "frozenset"):
        return _set_issubset(y, x)
    at = _first_difference(x, y)
    return len(x) >= len(y) if at < 0 else x[at] >= y[at]

def _place(items, x, start, stop):
    for at in range(*slice(start, stop).indices(len(items))):
        if items[at] is x or items[at] == x:
            return at
    return -1

def _list_index(items, x, start=None, stop=None):
    at = _place(items, x, start, stop)
    if at < 0:
        raise ValueError(f"{x!r} is not in list")
    return at

def _tuple_index(items, x, start=None, stop=None):
    at = _place(items, x, start, stop)
    if at < 0:
        raise ValueError("tuple.index(x): x not in tuple")
    return at

def _list_count(items, x):
    count = 0
    for y in items:
        if y is x or y == x:
            count += 1
    return count

_tuple_count = _list_count
_deque_count = _list_count

def _deque_index(items, x, start=None, stop=None):
    at = _place(items, x, start, stop)
    if at < 0:
        raise ValueError(f"{x!r} is not in deque")
    return at

def _deque_remove(items, x):
    del items[_deque_index(items, x)]

def _list_remove(items, x):
    at = _place(items, x, None, None)
    if at < 0:
        raise ValueError("list.remove(x): x not in list")
    del items[at]
`;
