/** Module string (CPython Lib/string.py). */
export const string = String.raw`
whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_""" + '\x60' + r"""{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


def _parts(text):
    """('', text) of what stays, (name, as written) of what is replaced, ('$', place) of what is wrong."""
    at = 0
    while True:
        sign = text.find('$', at)
        if sign < 0:
            yield '', text[at:]
            return
        yield '', text[at:sign]
        rest = text[sign + 1:]
        if rest.startswith('$'):
            yield '', '$'
            at = sign + 2
            continue
        braced = rest.startswith('{')
        end = 1 if braced else 0
        while end < len(rest) and (rest[end] == '_' or rest[end].isascii() and rest[end].isalnum()):
            end += 1
        name = rest[1 if braced else 0:end]
        if not name.isidentifier() or (braced and rest[end:end + 1] != '}'):
            yield '$', sign
            at = sign + 1
            continue
        at = sign + 1 + end + (1 if braced else 0)
        yield name, text[sign:at]


class Template:
    def __init__(self, template):
        self.template = template

    def substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        out = []
        for name, text in _parts(self.template):
            if name == '$':
                line = self.template[:text].count('\n') + 1
                column = text - self.template.rfind('\n', 0, text)
                raise ValueError(f'Invalid placeholder in string: line {line}, col {column}')
            out.append(str(values[name]) if name else text)
        return ''.join(out)

    def safe_substitute(self, mapping={}, /, **kws):
        values = {**mapping, **kws}
        out = []
        for name, text in _parts(self.template):
            if name == '$':
                out.append('$')
            else:
                out.append(str(values[name]) if name in values else text)
        return ''.join(out)

    def get_identifiers(self):
        return list(dict.fromkeys([name for name, _ in _parts(self.template) if name not in ('', '$')]))
`;
