"""The expressions: those written out in cases.txt and classes.txt, and products of operands, operators, methods and format specs."""
import os

HERE = os.path.dirname(os.path.abspath(__file__))


def written():
    with open(os.path.join(HERE, "cases.txt"), encoding="utf-8") as file:
        for block in file.read().split("\n"):
            if block.startswith("#"):
                continue
            # A case over several lines has them joined by "⏎".
            yield block.replace("⏎", "\n")


def blocks():
    """Those of classes.txt: over several lines, an empty one between two."""
    with open(os.path.join(HERE, "classes.txt"), encoding="utf-8") as file:
        for block in file.read().split("\n\n"):
            if not block.startswith("#"):
                yield block


ints = ["0", "1", "-1", "7", "-7", "2", "True", "2**53", "-(2**53)-1", "2**100", "-(10**20)"]
floats = ["0.0", "-0.0", "1.5", "-2.5", "1e16", "1e-7", "float('inf')", "float('nan')", "0.1", "3.0"]
others = ["'ab'", "[1, 2]", "(1, 2)", "{1: 2}", "{1, 2}", "None", "b'ab'", "range(3)"]
operators = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"]
comparisons = ["==", "!=", "<", "<=", ">", ">="]

specs = [
    "", "d", "5", "<5", ">5", "^5", "=5", "05", "+", "+d", " d", "-d", "x", "X", "#x", "#X", "o", "#o", "b", "#b", "c", "n",
    ",", "_", ",d", "_d", "_x", "_b", "010,", "012,", "08_", "e", ".2e", "E", "f", ".0f", ".2f", ",.2f", "10.3f", "<10.3f", "^10.3f",
    "+.1f", " .1f", "010.2f", "g", ".3g", "G", ".10g", "#g", "#.0f", "%", ".1%", ".0%", "*>8", "*<8", "*^8", "0=8", "x=+8",
    "s", ".2", ".2s", "10s", "q", "5q", "..2", ".", "5.d", ".3d", "z", "z.1f", "zd", "+s", "#s", "=s", ",s", "_,", ",_", ",x",
    "08.3f", "-08.3f", "+08d", "#010x", "#06b", "<05", "^07", ">07", ">+7", "é^7", "1000000", ".5", ".1", ".0", "_.3f", "020_.2f", "+c", "#c",
]
formatted = ["42", "-42", "0", "1234567", "True", "3.14159", "-0.0", "1e20", "1234567.891", "float('inf')", "'hello'", "2.5", "0.00001234", "10**25"]

texts = ["''", "'hello'", "'Hello World'", "'  spaced\\tout \\n'", "'a,b,,c'", "'ABC123'", "'ß straße'", "'日本語 text'", "'x😀y'", "'1½²'"]
plain_methods = [
    "upper", "lower", "capitalize", "title", "swapcase", "casefold", "isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace",
    "isupper", "islower", "istitle", "isascii", "isprintable", "isidentifier", "strip", "lstrip", "rstrip", "split", "rsplit", "splitlines",
    "encode", "expandtabs",
]
text_calls = [
    "split(',')", "split(',', 1)", "rsplit(',', 1)", "split(None, 1)", "rsplit(None, 1)", "split('l')", "partition(',')", "rpartition(',')", "partition('l')",
    "replace('l', 'L')", "replace('l', 'L', 1)", "replace('', '-')", "replace('', '-', 2)", "find('l')", "rfind('l')", "find('z')", "find('')", "find('', 100)",
    "find('o', 5)", "find('o', -3)", "find('l', 2, 3)", "count('l')", "count('')", "count(',')", "index('l')", "rindex('o')", "startswith('he')", "startswith(('x', 'H'))",
    "endswith('o')", "endswith('l', 0, 4)", "startswith('')", "center(9)", "center(10, '*')", "ljust(9, '.')", "rjust(9)", "zfill(8)", "strip('hod ')", "lstrip('hH')",
    "rstrip('od')", "removeprefix('he')", "removesuffix('lo')", "join(['1', '2', '3'])", "join('xyz')", "join([])", "join([1])", "translate({97: 'A', 98: None, 108: 76})",
    "encode('ascii')", "encode('latin-1')", "encode('ascii', 'replace')", "encode('ascii', 'ignore')", "splitlines(True)", "expandtabs(4)", "format(1)", "__len__()",
    "split('')", "split(1)", "replace('a')", "find(1)", "center('a')", "zfill()", "upper(1)", "startswith(1)", "join(1)", "index('zz')", "strip(1)", "center(5, 'ab')",
]

values = ["[3, 1, 2]", "(3, 1, 2)", "{3: 'c', 1: 'a', 2: 'b'}", "{3, 1, 2}", "'cab'", "range(5, 0, -1)", "b'cab'", "frozenset([3, 1, 2])", "[]", "()", "''", "range(0)"]
calls = [
    "len({})", "list({})", "tuple({})", "set({})", "frozenset({})", "sorted({})", "sorted({}, reverse=True)", "min({})", "max({})", "sum({})", "any({})", "all({})",
    "list(reversed({}))", "list(enumerate({}))", "list(enumerate({}, 5))", "list(zip({}, {}))", "list(map(str, {}))", "list(filter(None, {}))", "bool({})", "repr({})",
    "str({})", "dict.fromkeys({})", "list(iter({}))", "1 in {}", "'a' in {}", "{}[0]", "{}[-1]", "{}[1:]", "{}[::-1]", "{}[::2]", "{}['a']", "{}[1.5]", "hash({}) == hash({})",
    "[*{}]", "(*{},)", "callable({})", "isinstance({}, (list, tuple))", "max({}, default=7)", "min({}, key=lambda x: -x)", "sorted({}, key=lambda x: str(x))", "bytes({})", "abs({})", "round({})",
    "int({})", "float({})", "chr({})", "ord({})", "-{}", "not {}", "type({})", "iter({}).__next__()", "next(iter({}), 'end')", "a, b, c = {}; [a, b, c]", "a, *b = {}; [a, b]", "{} * 2", "{} + {}", "{} == {}",
]
slices = ["", "1:", ":2", "-2:", ":-2", "1:3", "3:1", "::2", "::-1", "5:1:-2", "-1:-4:-1", "10:", ":10", "-10:2", "::3", "1:4:2", "4::-1", ":1:-1", "::0", "'a':", "1.5:", "None:None", "True:", "10**30:", "-10**30::3"]
sliced = ["[0, 1, 2, 3, 4, 5]", "(0, 1, 2, 3, 4, 5)", "'abcdef'", "b'abcdef'", "range(6)", "range(10, 40, 5)", "'aé日😀z!'"]


def products():
    numbers = ints + floats
    for sign in operators:
        for left in ints:
            for right in ["0", "1", "-1", "3", "-7", "64", "2**100", "False"]:
                if sign == "**" and "100" in right and left not in ("0", "1", "-1", "True"):
                    continue
                if sign == "<<" and "100" in right and left not in ("0",):
                    continue
                yield f"{left if left.isalnum() else '(' + left + ')'} {sign} ({right})"
        for left in floats + ["3", "2**70"]:
            for right in ["0", "0.0", "-0.0", "0.3", "-2.0", "2", "float('inf')"]:
                if sign == "**" and left == "-2.5" and right == "0.3":
                    continue
                yield f"({left}) {sign} ({right})"
        for left in ["1", "1.5"] + others:
            for right in ["2", "1.5"] + others:
                yield f"{left} {sign} {right}"
    for sign in comparisons:
        for left in ["1", "2**53", "2**53+1", "1.0", "float(2**53)", "float('nan')", "float('inf')", "10**400", "True", "-0.0"]:
            for right in ["1", "1.5", "2.0**53", "-1", "float('inf')", "float('nan')", "10**400", "False", "0"]:
                yield f"{left} {sign} {right}"
        for left in others:
            for right in ["1", "'b'", "[1, 3]", "(1, 2, 0)", "{1: 2.0}", "{1, 2, 3}", "None", "b'abc'"]:
                yield f"{left} {sign} {right}"
    for value in formatted:
        for spec in specs:
            yield f"format({value}, {spec!r})"
    for text in texts:
        for method in plain_methods:
            yield f"{text}.{method}()"
    for text in ["'hello'", "'Hello World'", "'a,b,,c'", "'-42'", "'x😀l,y'"]:
        for call in text_calls:
            yield f"{text}.{call}"
    for value in values:
        for call in calls:
            yield call.replace("{}", value)
    for value in sliced:
        for part in slices:
            if part:
                yield f"{value}[{part}]"
    for part in slices:
        if part:
            yield f"x = [0, 1, 2, 3, 4, 5]; x[{part}] = [7, 8, 9]; x"
            yield f"x = [0, 1, 2, 3, 4, 5]; del x[{part}]; x"
    for places in ["", ", 0", ", 1", ", 2", ", -1", ", -2", ", 16", ", None"]:
        for value in ["0.5", "1.5", "2.5", "-0.5", "2.675", "1e300", "0.125", "1234.5678", "15", "25", "-15", "1e22", "123456789012345678901", "5e-324", "0.05", "0.15", "1.005"]:
            yield f"round({value}{places})"
    for left in ["7", "-7", "7.5", "-7.5", "0.0", "2**70", "True"]:
        for right in ["2", "-2", "2.0", "-0.3", "0", "2**65", "float('inf')"]:
            yield f"divmod({left}, {right})"
    for spec in ["%d", "%5d", "%-5d|", "%05d", "%+d", "% d", "%x", "%#x", "%X", "%o", "%#o", "%e", "%.2e", "%f", "%.1f", "%08.3f", "%g", "%G", "%s", "%10s|", "%-10s|", "%.2s", "%r", "%c", "%%", "%i", "%u", "%5.1f%%", "%a", "%q", "%"]:
        for value in ["42", "-3.7", "'hi'", "[1, 'a']", "(1,)", "()", "True", "None", "10**20", "65", "(1, 2)"]:
            yield f"{spec!r} % {value}"
