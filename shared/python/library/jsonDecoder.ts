/** Module json, a part: reading (CPython Lib/json/decoder.py, scanner.py). */
export const jsonDecoder = String.raw`

class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__('%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


_back = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_words = {'null': None, 'true': True, 'false': False, 'NaN': float('nan'), 'Infinity': float('inf'),
          '-Infinity': float('-inf')}


def _skip(s, at):
    while at < len(s) and s[at] in ' \t\n\r':
        at += 1
    return at


def _four(s, at):
    digits = s[at:at + 4]
    if len(digits) != 4 or digits.strip('0123456789abcdefABCDEF'):
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at - 1)
    return int(digits, 16)


def _string(s, at, strict):
    """The text that begins at a place, after its quote; and the place after it."""
    begin = at - 1
    end = s.find('"', at)
    if end >= 0 and s.isprintable() and s.find('\\', at, end) < 0:
        return s[at:end], end + 1
    out = []
    while True:
        if at >= len(s):
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        c = s[at]
        if c == '"':
            return ''.join(out), at + 1
        if c < ' ' and strict:
            raise JSONDecodeError('Invalid control character at', s, at)
        if c != '\\':
            out.append(c)
            at += 1
            continue
        at += 1
        if at >= len(s):
            raise JSONDecodeError('Unterminated string starting at', s, begin)
        c = s[at]
        if c != 'u':
            if c not in _back:
                raise JSONDecodeError('Invalid \\escape', s, at - 1)
            out.append(_back[c])
            at += 1
            continue
        code = _four(s, at + 1)
        at += 5
        if 0xd800 <= code <= 0xdbff and s[at:at + 2] == '\\u':
            low = _four(s, at + 2)
            if 0xdc00 <= low <= 0xdfff:
                code = 0x10000 + ((code - 0xd800) << 10 | low - 0xdc00)
                at += 6
        out.append(chr(code))


class JSONDecoder:
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True,
                 object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _words.__getitem__
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        value, end = self.raw_decode(s, _skip(s, 0))
        end = _skip(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        _charge(len(s))
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, at):
        c = s[at:at + 1]
        if c == '"':
            return _string(s, at + 1, self.strict)
        if c == '{':
            return self._object(s, at + 1)
        if c == '[':
            return self._array(s, at + 1)
        if c and c in '-0123456789':
            found = self._number(s, at)
            if found is not None:
                return found
        for word in _words:
            if s.startswith(word, at):
                plain = word in ('null', 'true', 'false')
                return _words[word] if plain else self.parse_constant(word), at + len(word)
        raise JSONDecodeError('Expecting value', s, at)

    def _number(self, s, at):
        end = at + (s[at] == '-')
        first = end
        while end < len(s) and s[end] in '0123456789':
            end += 1
        if end == first:
            return None
        if s[first] == '0':
            end = first + 1
        whole = end
        if s[end:end + 1] == '.' and s[end + 1:end + 2] in tuple('0123456789'):
            end += 2
            while end < len(s) and s[end] in '0123456789':
                end += 1
        if s[end:end + 1] in ('e', 'E'):
            power = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            if s[power:power + 1] in tuple('0123456789'):
                end = power
                while end < len(s) and s[end] in '0123456789':
                    end += 1
        text = s[at:end]
        return (self.parse_int if end == whole else self.parse_float)(text), end

    def _array(self, s, at):
        values = []
        at = _skip(s, at)
        if s[at:at + 1] == ']':
            return values, at + 1
        while True:
            value, at = self._value(s, at)
            values.append(value)
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == ']':
                return values, at + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at:at + 1] == ']':
                raise JSONDecodeError('Illegal trailing comma before end of array', s, comma)

    def _object(self, s, at):
        pairs = []
        at = _skip(s, at)
        if s[at:at + 1] == '}':
            return self._made(pairs), at + 1
        if s[at:at + 1] != '"':
            raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
        while True:
            key, at = _string(s, at + 1, self.strict)
            at = _skip(s, at)
            if s[at:at + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _skip(s, at + 1))
            pairs.append((key, value))
            at = _skip(s, at)
            c = s[at:at + 1]
            if c == '}':
                return self._made(pairs), at + 1
            if c != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            comma = at
            at = _skip(s, at + 1)
            if s[at:at + 1] != '"':
                if s[at:at + 1] == '}':
                    raise JSONDecodeError('Illegal trailing comma before end of object', s, comma)
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)

    def _made(self, pairs):
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs)
        made = dict(pairs)
        return made if self.object_hook is None else self.object_hook(made)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
          object_pairs_hook=None, **kw):
    if isinstance(s, bytes):
        s = s.decode('utf-8')
    elif not isinstance(s, str):
        raise TypeError(f'the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}')
    elif s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (cls or JSONDecoder)(
        object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook, **kw).decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)
`;
