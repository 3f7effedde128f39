/** Module pprint (CPython Lib/pprint.py), for lists, tuples, dicts and sets. */
export const pprint = String.raw`
import sys as _sys


def _order(keys):
    try:
        return sorted(keys)
    except TypeError:
        return sorted(keys, key=lambda key: (str(type(key)), id(key)))


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if not width:
            raise ValueError('width must be != 0')
        self._indent = indent
        self._width = width
        self._depth = depth
        self._stream = stream
        self._compact = compact
        self._sort = sort_dicts

    def pprint(self, object):
        print(self.pformat(object), file=self._stream)

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, 0)
        return ''.join(out)

    def _plain(self, x, level):
        kind = type(x)
        if kind not in (dict, list, tuple) or not x:
            return repr(x)
        if self._depth is not None and level >= self._depth:
            return {dict: '{...}', list: '[...]', tuple: '(...)'}[kind]
        if kind is dict:
            keys = _order(x) if self._sort else x
            return '{' + ', '.join([f'{self._plain(k, level + 1)}: {self._plain(x[k], level + 1)}' for k in keys]) + '}'
        inner = ', '.join([self._plain(each, level + 1) for each in x])
        return f'[{inner}]' if kind is list else f'({inner},)' if len(x) == 1 else f'({inner})'

    def _format(self, x, out, indent, allowance, level):
        text = self._plain(x, level)
        too_deep = self._depth is not None and level >= self._depth
        if len(text) <= self._width - indent - allowance or type(x) not in (dict, list, tuple, set, frozenset) or too_deep:
            if type(x) is str and len(text) > self._width - indent - allowance:
                self._long_text(x, out, indent, allowance, level)
            else:
                out.append(text)
            return
        if isinstance(x, dict):
            self._dict(x, out, indent, allowance + 1, level)
            return
        begin, end = {list: ('[', ']'), tuple: ('(', ',)' if len(x) == 1 else ')'), set: ('{', '}'),
                      frozenset: ('frozenset({', '})')}[type(x)]
        out.append(begin)
        items = x if type(x) in (list, tuple) else _order(x)
        more = len(begin) - 1 if type(x) is frozenset else 0
        self._items(items, out, indent + more, allowance + len(end), level)
        out.append(end)

    def _items(self, items, out, indent, allowance, level):
        indent += self._indent
        if self._indent > 1:
            out.append((self._indent - 1) * ' ')
        line = ',\n' + ' ' * indent
        between = ''
        room = width = self._width - indent + 1
        items = list(items)
        for at, item in enumerate(items):
            last = at == len(items) - 1
            if self._compact:
                text = self._plain(item, level + 1)
                size = len(text) + 2
                if last:
                    width -= allowance
                    room -= allowance
                if room < size:
                    room = width
                    if between:
                        between = line
                if room >= size:
                    room -= size
                    out.append(between + text)
                    between = ', '
                    continue
            out.append(between)
            between = line
            self._format(item, out, indent, allowance if last else 1, level + 1)

    def _dict(self, table, out, indent, allowance, level):
        out.append('{' + (self._indent - 1) * ' ')
        indent += self._indent
        items = [(key, table[key]) for key in (_order(table) if self._sort else table)]
        for at, (key, value) in enumerate(items):
            last = at == len(items) - 1
            shown = self._plain(key, level + 1)
            out.append(shown + ': ')
            self._format(value, out, indent + len(shown) + 2, allowance if last else 1, level + 1)
            if not last:
                out.append(',\n' + ' ' * indent)
        out.append('}')

    def _long_text(self, text, out, indent, allowance, level):
        if level == 0:
            indent += 1
            allowance += 1
        width = room = self._width - indent
        parts = []
        lines = text.splitlines(True)
        for i, line in enumerate(lines):
            if i == len(lines) - 1:
                room -= allowance
            shown = repr(line)
            if len(shown) <= room:
                parts.append(shown)
                continue
            words = []
            for c in line:
                if words and (c.isspace() or not words[-1][-1].isspace()):
                    words[-1] += c
                else:
                    words.append(c)
            current = ''
            for j, word in enumerate(words):
                candidate = current + word
                if j == len(words) - 1 and i == len(lines) - 1:
                    width -= allowance
                if len(repr(candidate)) > width and current:
                    parts.append(repr(current))
                    current = word
                else:
                    current = candidate
            if current:
                parts.append(repr(current))
        shown = ('\n' + ' ' * indent).join(parts)
        out.append(f'({shown})' if level == 0 and len(parts) > 1 else shown)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts).pformat(object)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts).pprint(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)
`;
