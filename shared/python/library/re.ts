/** Module re: patterns and matches (CPython Lib/re, Modules/_sre). What matches is found by natives. */
export const re = String.raw`
_parse = _native("_re.parse")
_match = _native("_re.match")
_most = 9223372036854775807

NOFLAG = 0
I = IGNORECASE = 2
L = LOCALE = 4
M = MULTILINE = 8
S = DOTALL = 16
U = UNICODE = 32
X = VERBOSE = 64
A = ASCII = 256
_cache = {}


class PatternError(Exception):
    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f'{msg} at position {pos}'
            self.lineno = pattern.count('\n', 0, pos) + 1
            self.colno = pos - pattern.rfind('\n', 0, pos)
            if '\n' in pattern:
                msg = f'{msg} (line {self.lineno}, column {self.colno})'
        super().__init__(msg)


error = PatternError
_flag_names = {2: 're.IGNORECASE', 8: 're.MULTILINE', 16: 're.DOTALL', 64: 're.VERBOSE', 256: 're.ASCII'}


class Match:
    def __init__(self, pattern, string, pos, endpos, found):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = found[1:]
        self.lastindex = found[0] or None

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name

    @property
    def regs(self):
        return tuple([self.span(n) for n in range(self.re.groups + 1)])

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        if not isinstance(group, int) or not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _text(self, group, default=None):
        n = self._number(group)
        start, end = self._spans[2 * n], self._spans[2 * n + 1]
        return default if start < 0 else self.string[start:end]

    def group(self, *groups):
        if not groups:
            return self._text(0)
        return self._text(groups[0]) if len(groups) == 1 else tuple([self._text(g) for g in groups])

    def __getitem__(self, group):
        return self._text(group)

    def groups(self, default=None):
        return tuple([self._text(n, default) for n in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._text(n, default) for name, n in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._spans[2 * self._number(group)]

    def end(self, group=0, /):
        return self._spans[2 * self._number(group) + 1]

    def span(self, group=0, /):
        return self.start(group), self.end(group)

    def expand(self, template):
        return _expanded(_template(self.re, template), self)

    def __repr__(self):
        return f'<re.Match object; span={self.span()!r}, match={self._text(0)!r}>'


class Pattern:
    def __init__(self, pattern, flags):
        found = _parse(pattern, flags)
        if not found[0]:
            raise PatternError(found[1], pattern, found[2] if found[2] >= 0 else None)
        self.pattern = pattern
        self._flags = flags
        _, self.groups, names, self.flags = found
        self.groupindex = dict(zip(names[::2], names[1::2]))

    def _find(self, string, pos, endpos, mode):
        if not isinstance(string, str):
            if isinstance(string, bytes):
                raise TypeError('cannot use a string pattern on a bytes-like object')
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        size = len(string)
        pos, endpos = min(max(pos, 0), size), min(max(endpos, 0), size)
        if pos > endpos:
            return None
        found = _match(self.pattern, self._flags, string, pos, endpos, mode)
        return None if found is None else Match(self, string, pos, endpos, found)

    def match(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'match')

    def fullmatch(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'fullmatch')

    def search(self, string, pos=0, endpos=_most):
        return self._find(string, pos, endpos, 'search')

    def finditer(self, string, pos=0, endpos=_most):
        found = self._find(string, pos, endpos, 'search')
        return self._following(found, endpos)

    def _following(self, found, endpos):
        while found is not None:
            yield found
            start, end = found.span()
            found = self._find(found.string, end, endpos, 'on' if start == end else 'search')

    def findall(self, string, pos=0, endpos=_most):
        if self.groups == 0:
            return [m.group() for m in self.finditer(string, pos, endpos)]
        if self.groups == 1:
            return [m._text(1, '') for m in self.finditer(string, pos, endpos)]
        return [m.groups('') for m in self.finditer(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        parts = []
        last = 0
        for m in self.finditer(string):
            if maxsplit and len(parts) // (self.groups + 1) >= maxsplit:
                break
            parts.append(string[last:m.start()])
            parts.extend(m.groups())
            last = m.end()
        parts.append(string[last:])
        return parts

    def subn(self, repl, string, count=0):
        template = None if callable(repl) else _template(self, repl)
        parts = []
        last = n = 0
        for m in self.finditer(string):
            if count and n >= count:
                break
            parts.append(string[last:m.start()])
            made = repl(m) if template is None else _expanded(template, m)
            if made is not None:
                parts.append(made)
            last = m.end()
            n += 1
        parts.append(string[last:])
        return ''.join(parts), n

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        return isinstance(other, Pattern) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        names = [name for flag, name in _flag_names.items() if self.flags & flag]
        return f're.compile({self.pattern!r}{", " if names else ""}{"|".join(names)})'


_simple = {'a': '\a', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t', 'v': '\v', '\\': '\\'}


def _template(pattern, text):
    """Texts and numbers of groups."""
    if '\\' not in text:
        return [text]
    parts = []
    at = 0
    while at < len(text):
        end = text.find('\\', at)
        if end < 0:
            end = len(text)
        if end > at:
            parts.append(text[at:end])
        at = end + 1
        if end >= len(text):
            break
        c = text[at:at + 1]
        if c == 'g':
            if text[at + 1:at + 2] != '<':
                raise PatternError('missing <', text, at + 1)
            close = text.find('>', at)
            if close < 0:
                raise PatternError('missing >, unterminated name', text, at + 2)
            name = text[at + 2:close]
            if not name:
                raise PatternError('missing group name', text, at + 2)
            if name.isdigit():
                number = int(name)
            elif name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError(f'unknown group name {name!r}')
                number = pattern.groupindex[name]
            else:
                raise PatternError(f'bad character in group name {name!r}', text, at + 2)
            if number > pattern.groups:
                raise PatternError(f'invalid group reference {number}', text, at + 2)
            parts.append(number)
            at = close + 1
        elif c == '0':
            end = at + 1
            while end < at + 3 and text[end:end + 1] in tuple('01234567'):
                end += 1
            parts.append(chr(int(text[at:end], 8)))
            at = end
        elif c.isdigit():
            end = at + 1 + text[at + 1:at + 2].isdigit()
            number = int(text[at:end])
            if number > pattern.groups:
                raise PatternError(f'invalid group reference {number}', text, at)
            parts.append(number)
            at = end
        elif c in _simple:
            parts.append(_simple[c])
            at += 1
        elif c.isalpha() and c.isascii():
            raise PatternError(f'bad escape \\{c}', text, at - 1)
        elif not c:
            raise PatternError('bad escape (end of pattern)', text, at - 1)
        else:
            parts.append('\\' + c)
            at += 1
    return parts


def _expanded(template, m):
    return ''.join([part if isinstance(part, str) else m._text(part, '') for part in template])


def compile(pattern, flags=0):
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if isinstance(pattern, bytes):
        raise TypeError('patterns of bytes are not simulated: decode them')
    if not isinstance(pattern, str):
        raise TypeError('first argument must be string or compiled pattern')
    known = _cache.get((pattern, flags))
    if known is None:
        known = _cache[pattern, flags] = Pattern(pattern, flags)
    return known


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


def escape(pattern):
    return ''.join(['\\' + c if c in '()[]{}?*+-|^$\\.&~# \t\n\r\v\f' else c for c in pattern])
`;
