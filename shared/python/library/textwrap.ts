/** Module textwrap (CPython Lib/textwrap.py), with its usual settings. */
export const textwrap = String.raw`
def _chunks(text, break_on_hyphens):
    """Words and the blanks between them; words part after their hyphens."""
    chunks = []
    for word in text.split(' '):
        if chunks:
            chunks.append(' ')
        while break_on_hyphens and word:
            at = 1
            while at < len(word) - 1:
                if word[at] == '-' and word[at - 1].isalpha() and word[at + 1].isalpha() and at > 1:
                    break
                at += 1
            if at >= len(word) - 1:
                break
            chunks.append(word[:at + 1])
            word = word[at + 1:]
        if word:
            chunks.append(word)
    merged = []
    for chunk in chunks:
        if chunk == ' ' and merged and merged[-1].isspace():
            merged[-1] += ' '
        else:
            merged.append(chunk)
    return merged


def _first_lines(chunks, width, initial_indent, subsequent_indent, drop_whitespace, break_long_words):
    chunks.reverse()
    lines = []
    while chunks:
        indent = subsequent_indent if lines else initial_indent
        room = width - len(indent)
        if drop_whitespace and chunks[-1].strip() == '' and lines:
            chunks.pop()
        line = []
        length = 0
        while chunks and length + len(chunks[-1]) <= room:
            length += len(chunks[-1])
            line.append(chunks.pop())
        if chunks and len(chunks[-1]) > room:
            if break_long_words:
                space = max(1, room - length)
                line.append(chunks[-1][:space])
                chunks[-1] = chunks[-1][space:]
            elif not line:
                line.append(chunks.pop())
        if drop_whitespace and line and line[-1].strip() == '':
            line.pop()
        if line:
            lines.append((indent, line))
    return lines


def wrap(text, width=70, *, initial_indent='', subsequent_indent='', expand_tabs=True, replace_whitespace=True,
         drop_whitespace=True, break_long_words=True, break_on_hyphens=True, tabsize=8, max_lines=None,
         placeholder=' [...]'):
    if width <= 0:
        raise ValueError(f'invalid width {width!r} (must be > 0)')
    if expand_tabs:
        text = text.expandtabs(tabsize)
    if replace_whitespace:
        for blank in '\t\n\x0b\x0c\r':
            text = text.replace(blank, ' ')
    rows = _first_lines(_chunks(text, break_on_hyphens), width, initial_indent, subsequent_indent, drop_whitespace,
                        break_long_words)
    if max_lines is None or len(rows) <= max_lines:
        return [indent + ''.join(line) for indent, line in rows]
    indent, line = rows[max_lines - 1]
    while line and len(indent + ''.join(line)) + len(placeholder) > width or line and line[-1].strip() == '':
        line.pop()
    kept = [each + ''.join(words) for each, words in rows[:max_lines - 1]]
    return kept + [indent + ''.join(line) + (placeholder if line else placeholder.lstrip())]


def fill(text, width=70, **kwargs):
    return '\n'.join(wrap(text, width, **kwargs))


def shorten(text, width, **kwargs):
    return fill(' '.join(text.strip().split()), width, max_lines=1, **kwargs)


def dedent(text):
    lines = [line if line.strip() else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if line:
            indent = line[:len(line) - len(line.lstrip(' \t'))]
            if margin is None:
                margin = indent
            else:
                at = 0
                while at < min(len(margin), len(indent)) and margin[at] == indent[at]:
                    at += 1
                margin = margin[:at]
    return '\n'.join([line[len(margin or ''):] for line in lines])


def indent(text, prefix, predicate=None):
    test = (lambda line: line.strip() != '') if predicate is None else predicate
    return ''.join([(prefix if test(line) else '') + line for line in text.splitlines(True)])
`;
