/** Module keyword. */
export const keyword = `
kwlist = ['False', 'None', 'True', 'and', 'as', 'assert', 'async', 'await', 'break', 'class', 'continue', 'def', 'del',
          'elif', 'else', 'except', 'finally', 'for', 'from', 'global', 'if', 'import', 'in', 'is', 'lambda', 'nonlocal',
          'not', 'or', 'pass', 'raise', 'return', 'try', 'while', 'with', 'yield']
softkwlist = ['_', 'case', 'match', 'type']
_words = frozenset(kwlist)
_soft = frozenset(softkwlist)


def iskeyword(word):
    return word in _words


def issoftkeyword(word):
    return word in _soft
`;
