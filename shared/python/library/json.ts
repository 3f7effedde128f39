/**
 * Module json: writing (CPython Lib/json/encoder.py) and the interface. In CPython both directions are C, which keeps the GIL: some
 * 40 ns a character (texts 35, floats 100).
 */
export const json = String.raw`
_ccall = _ask("ccall")
_escapes = {'\\': '\\\\', '"': '\\"', '\b': '\\b', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t'}


def _charge(length):
    if length >= 50:
        _ccall(length // 25, 'hold')


def _quoted(text, ascii_only):
    if text.isascii() and text.isprintable() and '"' not in text and '\\' not in text:
        return '"' + text + '"'
    out = ['"']
    for c in text:
        code = ord(c)
        if c in _escapes:
            out.append(_escapes[c])
        elif code < 32 or ascii_only and 126 < code < 65536:
            out.append('\\u%04x' % code)
        elif ascii_only and code >= 65536:
            code -= 65536
            out.append('\\u%04x\\u%04x' % (0xd800 | code >> 10, 0xdc00 | code & 0x3ff))
        else:
            out.append(c)
    out.append('"')
    return ''.join(out)


class JSONEncoder:
    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False,
                 indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) and not isinstance(indent, bool) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f'Object of type {o.__class__.__name__} is not JSON serializable')

    def encode(self, o):
        out = []
        self._write(o, out, 0, [])
        text = ''.join(out)
        _charge(len(text))
        return text

    def iterencode(self, o, _one_shot=False):
        return iter([self.encode(o)])

    def _float(self, x):
        if x == x and x not in (float('inf'), float('-inf')):
            return float.__repr__(x)
        if not self.allow_nan:
            raise ValueError(f'Out of range float values are not JSON compliant: {x!r}')
        return 'NaN' if x != x else 'Infinity' if x > 0 else '-Infinity'

    def _plain(self, o):
        if type(o) is int:
            return int.__repr__(o)
        if isinstance(o, str):
            return _quoted(str.__str__(o) if type(o) is not str else o, self.ensure_ascii)
        if o is None:
            return 'null'
        if o is True:
            return 'true'
        if o is False:
            return 'false'
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or isinstance(key, (int, float)):
            return self._plain(key)
        if self.skipkeys:
            return None
        raise TypeError(f'keys must be str, int, float, bool or None, not {key.__class__.__name__}')

    def _write(self, o, out, level, active):
        text = self._plain(o)
        if text is not None:
            out.append(text)
            return
        if any([other is o for other in active]):
            raise ValueError('Circular reference detected')
        active.append(o)
        if isinstance(o, dict):
            self._write_dict(o, out, level, active)
        elif isinstance(o, (list, tuple)):
            self._write_list(o, out, level, active)
        else:
            self._write(self.default(o), out, level, active)
        active.pop()

    def _breaks(self, level):
        """What stands before the first item, between two, and after the last."""
        if self.indent is None:
            return '', self.item_separator, ''
        line = '\n' + self.indent * (level + 1)
        return line, self.item_separator + line, '\n' + self.indent * level

    def _write_list(self, items, out, level, active):
        if not items:
            out.append('[]')
            return
        before, between, after = self._breaks(level)
        out.append('[' + before)
        first = True
        for item in items:
            if not first:
                out.append(between)
            first = False
            text = self._plain(item)
            if text is None:
                self._write(item, out, level + 1, active)
            else:
                out.append(text)
        out.append(after + ']')

    def _write_dict(self, table, out, level, active):
        if not table:
            out.append('{}')
            return
        before, between, after = self._breaks(level)
        out.append('{')
        first = True
        for key, value in sorted(table.items()) if self.sort_keys else table.items():
            name = self._key(key)
            if name is None:
                continue
            out.append(before if first else between)
            first = False
            out.append(_quoted(name, self.ensure_ascii) + self.key_separator)
            self._write(value, out, level + 1, active)
        out.append(('' if first else after) + '}')


def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None,
          separators=None, default=None, sort_keys=False, **kw):
    return (cls or JSONEncoder)(
        skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan, indent=indent,
        separators=separators, default=default, sort_keys=sort_keys, **kw).encode(obj)


def dump(obj, fp, **kw):
    fp.write(dumps(obj, **kw))
`;
