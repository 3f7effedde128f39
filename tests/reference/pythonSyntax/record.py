"""Records what CPython says of broken programs: python3.13 record.py > broken.json"""
import json
import sys

PROGRAMS = [
    "if x\n    pass\n", "while True\n    pass\n", "for i in x\n    pass\n", "def f()\n    pass\n", "class A\n    pass\n",
    "try\n    pass\n", "else:\n    pass\n", "if x:\n    pass\nelse\n    pass\n", "with a as b\n    pass\n", "try:\n    pass\n",
    "try:\n    pass\nexcept ValueError\n    pass\n", "try:\n    pass\nfinally\n    pass\n",
    "print('a'\n", "x = (1, 2\ny = 3\n", "x = [1, 2\n", "x = {'a': 1\n", "foo(1, 2\nbar(3)\n", "x = (1]\n", "x = 1)\n", "x = [1, (2, 3]\n",
    "}\n", "x = '\n", "x = 'abc\nprint(x)\n", 'x = "abc\n', 'x = """abc\nmore\n', "print('hello)\n", "x = f'abc\n", "x = f'{a'\n",
    "x = f'{'\n", "x = f'{}'\n", "x = f'}'\n", "x = f'{a!x}'\n", "x = f'{a b}'\n", "x = f'{a:{b}'\n", "x = f'{a!}'\n", "x = f'{lambda x: 1}'\n",
    "x = f'{a $ b}'\n", "x = f'''{\na b}'''\n", "x = f'{a + }'\n", "x = f'{!r}'\n", "x = f'{(a}'\n", "f'{a[}'\n",
    "x = 1 2\n", "x = [1 2]\n", "print(a b)\n", "f(a, b c, d)\n", "x = {'a': 1 'b': 2}\n", "foo(x for x in y, 1)\n", "foo(1, x for x in y)\n",
    "f(a=1, 2)\n", "f(**a, 2)\n", "f(**a, *b)\n", "f(a=1, b)\n", "f(a=1, b, c=2)\n", "f(1=2)\n", "f(a.b=2)\n", "f(True=2)\n", "f(a=)\n", "f(a=, b)\n",
    "if x = 3:\n    pass\n", "if x.y = 3:\n    pass\n", "while x = f():\n    pass\n", "f() = 1\n", "1 = x\n", "a + 1 = 2\n", "None = 1\n",
    "x = f() = 1\n", "(a, 1) = x\n", "[a, f()] = x\n", "a < b = 1\n", "not a = 1\n", "lambda: 1 = 2\n", "x if y else z = 1\n", "'a' = 1\n",
    "f'{a}' = 1\n", "{1} = 1\n", "{} = 1\n", "[x for x in y] = 1\n", "(x for x in y) = 1\n", "... = 1\n", "-x = 1\n", "await x = 1\n", "True = 1\n",
    "f() += 1\n", "(a, b) += 1\n", "1 += 1\n", "f(): int = 1\n", "(a, b): int = 1\n", "[a]: int\n", "a, b: int\n", "del f()\n", "del 1\n", "del (a, b + 1)\n", "del *a\n",
    "for f() in x:\n    pass\n", "for 1 in x:\n    pass\n", "for x:\n    pass\n", "for x in:\n    pass\n", "[x for f() in y]\n", "[x for x y]\n", "[a, b for a, b in c]\n",
    "with a as f():\n    pass\n", "with a as 1:\n    pass\n", "import a.b as c.d\n", "import\n", "from a import\n", "from a import b,\n", "from import b\n", "from a import (b\n", "import a as b.c\n",
    "if x:\npass\n", "def f():\npass\n", "class A:\npass\n", "for x in y:\npass\n", "while x:\npass\n", "try:\npass\n", "with x:\npass\n",
    "try:\n    pass\nexcept:\npass\n", "try:\n    pass\nfinally:\npass\n", "if x:\n    pass\nelif y:\npass\n", "if x:\n    pass\nelse:\npass\n",
    "if x:\n", "def f():\n", "def f():\n    # only a comment\n", "match x:\npass\n", "match x:\n    case 1:\n    pass\n",
    "  x = 1\n", "x = 1\n  y = 2\n", "if x:\n    a\n  b\n", "if x:\n        a\n    b\n", "if x:\n\ta\n        b\n", "if x:\n        a\n\tb\n", "def f():\n    a\n      b\n",
    "print 'a'\n", "print a\n", "print a, b\n", "exec 'a'\n", "print f(x)\n", "print\nprint 1\n",
    "return 1\n", "yield 1\n", "def f():\n    await x\n", "await x\n", "break\n", "continue\n", "class A:\n    return 1\n", "if x:\n    break\n",
    "def f():\n    async with x:\n        pass\n", "def f():\n    async for x in y:\n        pass\n", "def f():\n    [x async for x in y]\n", "async def f():\n    yield 1\n    return 2\n",
    "async def f():\n    yield from x\n", "for x in y:\n    def f():\n        break\n",
    "nonlocal x\n", "def f():\n    nonlocal x\n", "def f(x):\n    global x\n", "def f():\n    x = 1\n    global x\n", "def f():\n    print(x)\n    global x\n", "def f(x):\n    nonlocal x\n",
    "def f(a, a):\n    pass\n", "lambda a, a: 1\n", "def f(a=1, b):\n    pass\n", "def f(*):\n    pass\n", "def f(*, **k):\n    pass\n", "def f(**k, a):\n    pass\n", "def f(*a, *b):\n    pass\n",
    "def f(a, /, b, /):\n    pass\n", "def f(/):\n    pass\n", "def f(/, a):\n    pass\n", "def f((a, b)):\n    pass\n", "def f(a=):\n    pass\n", "def f(*a=1):\n    pass\n", "def f(**a=1):\n    pass\n", "def f(*, a, /):\n    pass\n",
    "def 1():\n    pass\n", "def f:\n    pass\n", "def f(1):\n    pass\n", "def f(a b):\n    pass\n", "class 1:\n    pass\n", "class A(:\n    pass\n", "def for():\n    pass\n", "class = 1\n", "for = 1\n", "x = class\n", "import = 3\n", "lambda x y: 1\n",
    "f(a=1, a=2)\n", "try:\n    pass\nexcept:\n    pass\nexcept ValueError:\n    pass\n", "a, *b, *c = d\n", "*a = b\n", "*a\n", "x = *a\n", "(*a)\n", "(**a)\n", "print(*)\n", "f(**)\n",
    "try:\n    pass\nexcept A, B:\n    pass\n", "try:\n    pass\nexcept* A:\n    pass\nexcept B:\n    pass\n", "try:\n    pass\nexcept*:\n    pass\n", "try:\n    pass\nexcept A as f():\n    pass\n", "try:\n    pass\nexcept A as 1:\n    pass\n",
    "for x in y:\n    try:\n        pass\n    except* A:\n        break\n", "x = 0777\n", "x = 1__0\n", "x = 1_\n", "x = 0x\n", "x = 0b12\n", "x = 0o8\n", "x = 0xg\n", "x = 1abc\n", "1a = 3\n", "x = 1.2.3\n", "x = 12jx\n", "x = 1e\n", "x = 0b\n",
    "x = $\n", "x = a ? b : c\n", "x = a!\n", "x = 5 +\n", "x = * 5\n", "x = ==\n", "x ==\n", "x = a && b\n", "x = a || b\n", "x++\n", "x--\n", "++x = 1\n", "if x == 1 then:\n    pass\n", "elif x:\n    pass\n", "except:\n    pass\n", "case 1:\n    pass\n",
    "x := 1\n", "f(x := 1, y = 2)\nx := 2\n", "(x.y := 1)\n", "[x[0] := 1]\n", "x = (y = 1)\n", "x = [y = 1]\n", "[x := i for x in y]\n", "[i := 0 for i in y]\n", "class A:\n    [x := i for i in y]\n", "(x := 1) = 2\n",
    "x = a if b\n", "x = a if b else\n", "x = [a if b for c in d]\n", "if a else b:\n    pass\n", "assert\n", "raise a, b\n", "global\n", "del\n", "pass 1\n", "return\n",
    "{'a': 1, 'b'}\n", "{'a': }\n", "{'a': *b}\n", "{a, b: c}\n", "{**a for a in b}\n", "[*a for a in b]\n", "(*a for a in b)\n", "{1: *a}\n", "{'a' 1}\n",
    "x = 'a' b'c'\n", "x = b'\u00e9'\n", "x = '\\x1'\n", "x = '\\u12'\n", "x = b'\\x1'\n", "x = '\\N{nope nope}'\n", "x = '\\U99999999'\n", "x = \u201cabc\u201d\n", "x = 5\u00a0+ 3\n", "x = \u20ac\n", "x = a\u2013b\n", "\x00\n",
    "x = \\ 1\n", "x = 1 + \\\n", "x = \\", "a\\b\n", "'''\n", "def f():\n    '''\n    doc\n", "# comment\nx = (\n# more\n", "x = [\n    1,\n    2\nfor y in z:\n    pass\n", "x = {\n    'a': 1\n    'b': 2\n}\n", "foo(\n    a\n    b\n)\n",
    "def f(\n    a,\n    b\n:\n    pass\n", "print('a')\nprint('b'\nprint('c')\n", "if (a and b:\n    pass\n", "x = f(a, g(b)\ny = 2\n", "x = 'it's'\n", 'print("a" + b")\n', "print(f'{x}\n", "print('a', end='')\nif x\n    y\n",
    "async x = 1\n", "async\n", "await\n", "async def f()\n    pass\n", "@x\ny = 1\n", "@\ndef f(): pass\n", "def f() -> :\n    pass\n", "class A():\n    def f(self)\n        pass\n",
    "match x:\n    case a:\n        pass\n    case b:\n        pass\n", "match x:\n    case _:\n        pass\n    case 1:\n        pass\n", "match x:\n    case a | 1:\n        pass\n", "match x:\n    case 1 as _:\n        pass\n", "match x:\n    case (a, a):\n        pass\n", "match x\n    case 1:\n        pass\n", "match x:\n    case 1\n        pass\n", "match x:\n    case a.b | c:\n        pass\n",
    "def f():\n    if True:\n        return\n   x = 1\n", "for i in range(10):\nprint(i)\n", "while (x < 5:\n    x += 1\n", "if x => 5:\n    pass\n", "if x =< 5:\n    pass\n", "if x <> 5:\n    pass\n", "if not:\n    pass\n", "x = not\n", "x = a not b\n", "x = a is\n", "x = a in\n",
    "import a,\n", "import a b\n", "from a import b c\n", "from a import *, b\n", "from . import *\n" , "def f():\n    from a import *\n", "from __future__ import nope\n", "x = [i for i in range(5) if]\n", "x = [for i in y]\n", "x = lambda\n", "x = lambda: \n", "x[1\n", "x[1:2:3:4]\n", "x[]\n", "x.\n", "x.1\n", "x..y\n", ".x\n", "x = {1:2, 3}\n", "x = (1,,2)\n", "f(,)\n", "f(a,,b)\n", "[,]\n", "f(a b=1)\n", "with open('a') as f, :\n    pass\n", "with:\n    pass\n", "class A(B, C=):\n    pass\n", "def f(x):\nreturn x\n",
    "x = 'a\\\n", "if True:\n    x = 1\n     y = 2\n", "if True:\n    x = 1\n   y = 2\n", "\tif x:\n    y\n", "x = 3 if y else z = 4\n", "print('x') print('y')\n", "x = y z = 3\n", "a b\n", "a.b c.d\n", "for i in range(3) print(i)\n", "if x print(y)\n", "def f() return 1\n", "while True print(1)\n", "else if x:\n    pass\n", "if x:\n    pass\nelse if y:\n    pass\n", "try:\n    x\ncatch:\n    y\n", "function f():\n    pass\n", "var x = 1\n", "let x = 1\n", "x = new A()\n", "import foo from bar\n", "switch x:\n    pass\n", "print('a');;\n", ";\n", "x = 1;;y = 2\n", "i++;\n", "for (i = 0; i < 3; i++):\n    pass\n", "if (x) {\n    y\n}\n", "def f() {\n}\n", "True += 1\n", "f(x)(y) = 3\n", "__debug__ = 1\n", "def f(__debug__): pass\n", "x.__debug__ = 1\n", "x = yield = 1\n", "yield = 1\n", "x = (yield) = 1\n",
]


def said(text):
    try:
        compile(text, "program.py", "exec", dont_inherit=True)
    except SyntaxError as error:
        return {
            "type": type(error).__name__,
            "message": error.msg,
            "line": error.lineno,
            "column": error.offset,
            "endLine": error.end_lineno,
            "endColumn": error.end_offset,
        }
    return None


rows = [{"text": text, "said": said(text)} for text in PROGRAMS]
json.dump({"python": sys.version.split()[0], "programs": rows}, sys.stdout, indent=1, ensure_ascii=False)
print()
