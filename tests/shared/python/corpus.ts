/** Programs that use every statement and expression, for tests of the compiler alone. */

export const corpus: Readonly<Record<string, string>> = {
  targets: `
a = b, *c = 1, 2, 3
(x, [y, *z]), w = (1, [2, 3]), 5
d = {"k": [1]}
d["k"] += [2]
d["k"][0:2] = x, y
w.v **= 3
del d["k"], w.v, (a, [b])
for i, (j, *k) in ():
    pass
for w.v in x: d[w] = yes if w.v else no
n: int = 3
w.m: str
`,
  loops: `
def f(xs):
    for x in xs:
        try:
            if x == 1: continue
            if x == 2: break
            while x:
                with a as b, c:
                    if b: break
                    if c: continue
                    return x, b
                x -= 1
            else:
                print(x)
        except (A, B) as e:
            if e: return e
            break
        except C:
            continue
        except:
            raise
        else:
            return 1
        finally:
            for y in x:
                if y: break
            print("last")
    else:
        return [x for x in xs if x if not x]
    while True:
        pass
`,
  finals: `
def f():
    try:
        try:
            return g()
        finally:
            return 2
    finally:
        try:
            raise A from B
        finally:
            print(1)
    return 3
def h():
    for x in y:
        with x:
            try:
                with y as (p, q):
                    continue
            finally:
                if x: break
                return 5
`,
  generators: `
def f():
    x = yield
    y = yield x, 1
    z = yield from f()
    return (yield)
g = (a * b for a in x if a for b in y if b)
h = lambda: (yield)
def k(): return [(yield_ for yield_ in z) for z in x]
`,
  asynchronous: `
async def f(a):
    async with a as b, c as d.e:
        async for x, y in b:
            if x: continue
            if y: break
            return await x
        else:
            await a
    r = [x async for x in a if await x], {x async for x in a}, {x: y async for x, y in a}
    g = (await x async for x in a)
    for q in a:
        async with q:
            try:
                return await q
            finally:
                await q
    try:
        async with a: raise
    except* E as e:
        await e
async def g():
    yield 1
    await x
    yield
    return
`,
  groups: `
try:
    f()
except* A as a:
    print(a)
except* (B, C):
    raise
else:
    g()
finally:
    h()
`,
  matches: `
match x, y:
    case 1 | -2.5 | "a" | None | True: print(1)
    case a.b if c: print(2)
    case (1 | 2) as n, [p, *q], (r, s) if n: print(n, p, q, r, s)
    case []: pass
    case [*_]: pass
    case z: print(z)
for m in x:
    match m:
        case 1: break
        case 2: continue
        case _ if m: print(m)
match = case = 1
match.x, case[0] = match, case
`,
  calls: `
f()
f(1, *a, 2, *b, k=1, **c, l=2, **d)
f(a for a in b)
f(a, b=c)(*d)[e, f:g, ::h, ...].i(**j)
print(*x, sep="")
@a.b(1)
@c[2]
def g(p, /, q=1, *r, s, t=2, **u) -> int: "doc"
@d
class A(B, C.d):
    """doc"""
    x: ClassVar[int] = 1
    y: list[int]
    def __init__(self):
        super().__init__()
        self.__z = lambda self=self: super().w
    @property
    def z(self): return __class__, self.__z
    class D: v = [x for x in y]
`,
  scopes: `
def f(a, b):
    global g
    g = a
    c = 1
    def h():
        nonlocal c
        c += b
        del c
        return [lambda: (c, i, j) for i in range(a) for j in range(i)]
    def k(*, d=c): return (e := d)
    class L:
        c = c
        def m(self): return c, L
    return h, k, [z := y for y in a], z
`,
  texts: `
s = "a" 'b' f"{c}" "".d
t = f"{a!r:>{w}.{p}} {b=} {b = !s:^5} {{}} {'x' if y else f'{z}'} {d["k"]:%H:%M}"
u = f'''{
    a
    + b}''' "\\N{BULLET}\\x41\\u00e9\\101"
v = not a and b or c if d else e
w = a < b <= c != d is not e not in f
x = -a ** -b + ~c * (d @ e) // f % g << h >> i & j | k ^ l
y = {**a, "b": 1, **c}, {1, *a}, [*a, b], (*a,), {}, ()
z = 0xFF, 0b1, 0o7, 1_000, 10 ** 100, 123456789012345678901234567890, 1e400, -0.0, 1., .5e-3, ...
if (n := len(a)) > 1: pass
elif n: pass
else: assert n, "no"
from __future__ import annotations
`,
};
