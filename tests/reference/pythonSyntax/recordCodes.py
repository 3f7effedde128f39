"""Records what CPython makes of the programs in corpus/: python3.13 recordCodes.py > codes.json"""
import json
import pathlib
import sys
import types

FLAGS = [(0x200, "asyncGenerator"), (0x80, "coroutine"), (0x20, "generator")]


def facts(code):
    kind = next((name for flag, name in FLAGS if code.co_flags & flag), "function")
    yield {
        "qualname": code.co_qualname,
        "line": code.co_firstlineno,
        "kind": kind,
        "positionalOnly": code.co_posonlyargcount,
        "positional": code.co_argcount,
        "keywordOnly": code.co_kwonlyargcount,
        "hasArgs": bool(code.co_flags & 4),
        "hasKwargs": bool(code.co_flags & 8),
        "own": sorted({*code.co_varnames, *code.co_cellvars}),
        "free": sorted(code.co_freevars),
        "lines": sorted({line for _, _, line in code.co_lines() if line}),
    }
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from facts(constant)


here = pathlib.Path(__file__).parent
programs = {
    path.stem: list(facts(compile(path.read_text(), path.name, "exec", dont_inherit=True)))
    for path in sorted((here / "corpus").glob("*.py"))
}
json.dump({"python": sys.version.split()[0], "programs": programs}, sys.stdout, indent=1)
print()
