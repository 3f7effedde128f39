# targets, augmented, del
a = b, *c = 1, 2, 3, 4
print(a, b, c)
(x, [y, *z]), w = (1, [2, 3, 4]), 5
print(x, y, z, w)
d = {"k": [1, 2]}
d["k"] += [3]
d["k"][0] -= 10
print(d)
class P: pass
p = P(); p.v = 1; p.v += 2; p.v **= 3
print(p.v)
i = 0
def idx():
    global i
    i += 1
    print("idx", i)
    return i
l = [0] * 5
l[idx()] = idx()
l[idx()] += 5
print(l)
del l[0], d["k"], p.v
print(l, d, hasattr(p, "v"))
del (a, [b])
try:
    print(a)
except NameError as e:
    print(e)
try:
    def f():
        print(q)
        q = 1
    f()
except UnboundLocalError as e:
    print(e)
print(1 < 2 < 3, 3 > 2 > 2, 1 == 1 != 2)
def t(n):
    print("t", n)
    return n
print(t(1) < t(0) < t(5))
print(t(1) and t(0) or t(3), not t(0))
print([i for i in range(10) if i % 2 if i > 3], {k: v for k, v in zip("ab", (1, 2))}, {n % 3 for n in range(9)})
fs = [lambda: n for n in range(3)]
print([g() for g in fs])
fs = [lambda n=n: n for n in range(3)]
print([g() for g in fs])
print([[r * c for c in range(3)] for r in range(3)])
gen = (k * 2 for k in range(4))
print(next(gen), list(gen))
if (n := 10) > 5: print("walrus", n)
print([last := v for v in range(3)], last)
def outer():
    count = 0
    def inc():
        nonlocal count
        count += 1
        return count
    inc(); inc()
    return count, inc
print(outer()[0])
def kw(a, b=2, *args, c, d=4, **rest):
    return a, b, args, c, d, rest
print(kw(1, c=3), kw(1, 2, 3, 4, c=5, e=6), kw(*[1, 2], **{"c": 3, "z": 1}))
def po(a, /, b, *, c): return a, b, c
print(po(1, b=2, c=3))
for bad in (lambda: po(a=1, b=2, c=3), lambda: kw(1), lambda: po(1, 2, 3), lambda: kw(c=1), lambda: po(1, 2, c=3, d=4)):
    try: bad()
    except TypeError as e: print(e)
print(f"{3.14159:.2f} {'a':>5}|{'b':<5}|{'c':^5} {10:#x} {1000000:,} {n=} {n!r:>6} {'q':{'>'}{4}} {{}} {[1, 2][0]} {d.get('x', 'none')}")
s = "a" 'b' f"{1}" "c"
print(s, r"\n", b"\x41b\n", "\u00e9\t|", """tri
ple""", '\'', "\101")
print(0xff, 0b11, 0o17, 1_000, 1e3, .5, 5., 10**30, -0.0, 12345678901234567890123)
assert True
try:
    assert 1 > 2, "no"
except AssertionError as e:
    print("AE", e)
