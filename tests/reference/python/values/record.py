"""Records what CPython says to expressions over built-in values: python3.13 record.py > values.json

Each row is [statements, expression, repr] or [statements, expression, null, "Type: text"]. Where two runs differ (addresses,
orders of sets of texts), no row is written.
"""
import ast
import contextlib
import io
import itertools
import json
import os
import subprocess
import sys
import warnings

import cases

warnings.simplefilter("ignore")


def split(text):
    """Statements, and the expression at the end if there is one."""
    tree = ast.parse(text)
    last = tree.body[-1]
    if not isinstance(last, ast.Expr):
        return text, "0"
    lines = text.split("\n")
    if len(tree.body) == 1:
        return "", text
    start = last.lineno - 1
    head = lines[:start] + [lines[start].encode()[: last.col_offset].decode()]
    return "\n".join(head).rstrip().rstrip(";"), "\n".join([lines[start].encode()[last.col_offset :].decode()] + lines[start + 1 :])


def row(text):
    statements, expression = split(text)
    names = {"__name__": "__main__"}
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            exec(compile(statements, "program.py", "exec"), names)
            shown = repr(eval(compile(expression, "program.py", "eval"), names))
    except BaseException as error:
        return [statements, expression, None, f"{type(error).__name__}: {error}"]
    return [statements, expression, shown]


def rows():
    seen = set()
    for text in itertools.chain(cases.written(), cases.blocks(), cases.products()):
        text = text.strip()
        if not text or text in seen:
            continue
        seen.add(text)
        made = row(text)
        if len(str(made[-1])) <= 1500 and len(text) <= 4000:
            yield json.dumps(made, ensure_ascii=True)


def lines_with(seed):
    """In a process of its own, with other hashes of texts and other addresses."""
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    made = subprocess.run([sys.executable, __file__, "rows"], env=environment, capture_output=True, text=True, check=True)
    return made.stdout.splitlines()


def main():
    if sys.argv[1:2] == ["rows"]:
        print("\n".join(rows()))
        return
    runs = [lines_with(seed) for seed in ("1", "2", "3")]
    same = [one for one, *others in zip(*runs, strict=True) if all(one == other for other in others)]
    version = ".".join(map(str, sys.version_info[:3]))
    print('{"python": "%s", "rows": [' % version)
    print(",\n".join(same))
    print("]}")


main()
