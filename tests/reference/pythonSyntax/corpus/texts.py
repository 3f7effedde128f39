from __future__ import annotations
s = "a" 'b' f"{c}" "".d
t = f"{a!r:>{w}.{p}} {b=} {b = !s:^5} {{}} {'x' if y else f'{z}'} {d["k"]:%H:%M}"
u = f'''{
    a
    + b}''' "\N{BULLET}\x41\u00e9\101"
v = not a and b or c if d else e
w = a < b <= c != d is not e not in f
x = -a ** -b + ~c * (d @ e) // f % g << h >> i & j | k ^ l
y = {**a, "b": 1, **c}, {1, *a}, [*a, b], (*a,), {}, ()
z = 0xFF, 0b1, 0o7, 1_000, 10 ** 100, 123456789012345678901234567890, 1e400, -0.0, 1., .5e-3, ...
if (n := len(a)) > 1: pass
elif n: pass
else: assert n, "no"
