/** Part of module `builtins`: str(), repr(), format() and print() of objects with methods of their own. */
export const builtinsTexts = String.raw`
_texts_join = _native("_texts.join")
_str_parts = _native("_str.parts")
_percent_codes = _native("_percent.codes")
_has = _native("_kind.has")
_write = _ask("write")
_stdout = _native("_sys.stdout")
_readLine = _ask("readLine")

def print(*args, sep=' ', end='\n', file=None, flush=False):
    if sep is None:
        sep = ' '
    elif not isinstance(sep, str):
        raise TypeError(f"sep must be None or a string, not {type(sep).__name__}")
    if end is None:
        end = '\n'
    elif not isinstance(end, str):
        raise TypeError(f"end must be None or a string, not {type(end).__name__}")
    text = _texts_join(args, sep)
    if text is None:
        text = sep.join([str(x) for x in args])
    if file is None:
        file = _stdout()
    if file is None:
        _write(text + end, "stdout")
    else:
        file.write(text + end)

def input(prompt=''):
    if prompt != '':
        _write(str(prompt), "stdout")
    line = _readLine()
    if line is None:
        raise EOFError("EOF when reading a line")
    return line

def _checked(text, name):
    if not isinstance(text, str):
        raise TypeError(f"{name} returned non-string (type {type(text).__name__})")
    return text

def _str(x):
    if _has(x, "__str__"):
        return _checked(x.__str__(), "__str__")
    if isinstance(x, BaseException):
        args = x.args
        if len(args) == 1 and not isinstance(x, KeyError):
            return str(args[0])
        return _repr(args[0] if len(args) == 1 else args)
    return _repr(x)

def _str___new__(x='', *rest):
    return _str(x)

def _repr(x):
    return _repr_in(x, [])

_ascii_only = _native("_ascii.only")

def _ascii(x):
    return _ascii_only(_repr(x))

_brackets = {"list": ("[", "]"), "set": ("{", "}"), "frozenset": ("frozenset({", "})"), "deque": ("deque([", "])"),
    "dict_keys": ("dict_keys([", "])"), "dict_values": ("dict_values([", "])"), "dict_items": ("dict_items([", "])")}
_within = {"dict": "{...}", "set": "set(...)", "frozenset": "frozenset(...)", "tuple": "(...)"}

def _repr_in(x, active):
    if isinstance(x, type) and hasattr(x, "__meta__"):
        return x.__meta__.__repr__(x)
    if _has(x, "__repr__"):
        return _checked(x.__repr__(), "__repr__")
    kind = _kind(x)
    for other in active:
        if other is x and kind != "tuple":
            return _within.get(kind, "[...]")
    if kind == "tuple":
        inside = active
    else:
        inside = active + [x]
    if kind == "tuple":
        items = [_repr_in(y, inside) for y in x]
        return f"({items[0]},)" if len(items) == 1 else f"({', '.join(items)})"
    if kind == "dict":
        return "{" + ", ".join([f"{_repr_in(k, inside)}: {_repr_in(v, inside)}" for k, v in x.items()]) + "}"
    if kind == "method":
        return f"<bound method {x.__func__.__qualname__} of {_repr_in(x.__self__, inside)}>"
    if isinstance(x, BaseException):
        return type(x).__name__ + "(" + ", ".join([_repr_in(y, inside) for y in x.args]) + ")"
    if kind in _brackets and len(x) > 0:
        start, end = _brackets[kind]
        if kind == "deque" and x.maxlen is not None:
            end = f"], maxlen={x.maxlen})"
        return start + ", ".join([_repr_in(y, inside) for y in x]) + end
    return repr(x)

def _format(x, spec=''):
    if _has(x, "__format__"):
        text = x.__format__(spec)
        if not isinstance(text, str):
            raise TypeError(f"__format__ must return a str, not {type(text).__name__}")
        return text
    if spec == '':
        return str(x)
    raise TypeError(f"unsupported format string passed to {type(x).__name__}.__format__")

def _str_format(text, /, *args, **named):
    return _filled(text, args, named, [0])

def _str_format_map(text, mapping):
    return _filled(text, None, mapping, [0])

def _filled(text, args, named, counter):
    out = []
    for literal, first, steps, conversion, spec in _str_parts(text):
        out.append(literal)
        if first is None:
            continue
        if first == '':
            first = counter[0]
            counter[0] += 1
        if isinstance(first, int):
            if first >= len(args):
                raise IndexError(f"Replacement index {first} out of range for positional args tuple")
            x = args[first]
        else:
            x = named[first]
        for attribute, key in steps:
            x = getattr(x, key) if attribute else x[key]
        if conversion == 'r':
            x = repr(x)
        elif conversion == 's':
            x = str(x)
        elif conversion == 'a':
            x = ascii(x)
        if '{' in spec:
            spec = _filled(spec, args, named, counter)
        out.append(format(x, spec))
    return ''.join(out)

def _percent(text, values):
    plain, codes = _percent_codes(text)
    if codes and codes[0][1] is not None:
        made = {}
        for code, name in codes:
            made[(name, code)] = _percent_value(code, values[name])
        return plain % {f"{name}!{code}": value for (name, code), value in made.items()}
    given = values if isinstance(values, tuple) else (values,)
    made = []
    for at in range(len(given)):
        made.append(_percent_value(codes[at][0], given[at]) if at < len(codes) else given[at])
    return plain % tuple(made)

def _percent_value(code, x):
    if code == 's':
        return str(x)
    if code == 'r':
        return repr(x)
    if code == 'a':
        return ascii(x)
    if code in 'diu' and _has(x, "__int__"):
        return int(x)
    if code in 'diuoxXc' and _has(x, "__index__"):
        return x.__index__()
    if code in 'eEfFgG' and _has(x, "__float__"):
        return float(x)
    return x
`;
