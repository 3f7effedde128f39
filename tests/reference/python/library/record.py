"""Records what CPython prints for the cases of the library's modules: python3 record.py > recorded.json

Each file of cases is ordinary Python. As at CPython's prompt, an expression that stands alone is shown if it is not None; so is an
error of it, and the next case goes on.
"""
import ast
import json
import pathlib
import subprocess
import sys

HEAD = """def _show(work):
    try:
        shown = work()
    except BaseException as error:
        print(f'! {type(error).__name__}: {error}')
    else:
        if shown is not None:
            print(repr(shown))


"""


def program(text):
    lines = text.splitlines()
    for node in reversed(ast.parse(text).body):
        if isinstance(node, ast.Expr):
            source = "\n".join(lines[node.lineno - 1 : node.end_lineno])
            if source.endswith("\\") or "\n" in source and '"""' in source:
                raise SystemExit(f"a text of several lines: {source}")
            lines[node.lineno - 1 : node.end_lineno] = [f"_show(lambda: (" + source.split("  #")[0] + "))"]
    return HEAD + "\n".join(lines) + "\n"


def record(path):
    text = program(path.read_text())
    ran = subprocess.run([sys.executable, "-c", text], capture_output=True, text=True)
    if ran.returncode:
        raise SystemExit(f"{path.name}: {ran.stderr}")
    return {"name": path.stem, "text": text, "stdout": ran.stdout, "stderr": ran.stderr}


def main():
    here = pathlib.Path(__file__).parent / "cases"
    rows = [record(path) for path in sorted(here.glob("*.py"))]
    version = ".".join(map(str, sys.version_info[:3]))
    print('{"python": "%s", "programs": [' % version)
    print(",\n".join(json.dumps(row) for row in rows))
    print("]}")


main()
