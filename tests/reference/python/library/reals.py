"""Records values of CPython's math at random places, and the nearest doubles to the true values: python3 reals.py 100 > reals.json

Each row: arguments, what CPython says with the C library that it runs on, and the true value, computed with 110 decimal digits and
rounded once; where that is null, CPython's own arithmetic is the law. C libraries differ in the last bit of some.
"""
import decimal
import json
import math
import random
import sys
from decimal import Decimal

random.seed(20261121)
decimal.getcontext().prec = 110
decimal.getcontext().Emax = 10**6
decimal.getcontext().Emin = -(10**6)
count = int(sys.argv[1])


def plain():
    return random.choice([random.uniform(-10, 10), random.uniform(-100, 100), random.gauss(0, 1), random.uniform(0, 1) ** 4])


def positive():
    return random.choice([random.uniform(0, 1), random.uniform(0, 100), random.uniform(0.5, 2), 10 ** random.uniform(-300, 300)])


def unit():
    return random.uniform(-1, 1)


def wide():
    return random.choice([plain(), random.uniform(-1e6, 1e6), random.uniform(-1, 1) * 10 ** random.uniform(-8, 15)])


def bounded():
    return random.uniform(-30, 30) if random.random() < 0.5 else plain()


def series(x, term, step):
    """term + term * step(1) + term * step(1) * step(2) ..."""
    total, n = Decimal(0), 1
    while abs(term) > abs(total) * Decimal(10) ** -105 or n < 4:
        total += term
        term *= step(n)
        n += 1
    return total


def sine(x):
    x = x % (2 * PI)
    return series(x, x, lambda n: -x * x / (2 * n * (2 * n + 1)))


def arctan(x):
    if x < 0:
        return -arctan(-x)
    if x > 1:
        return PI / 2 - arctan(1 / x)
    for _ in range(6):
        x = x / (1 + (1 + x * x).sqrt())
    total, power, n = Decimal(0), x, 1
    while power > Decimal(10) ** -120:
        total += power / n if n % 4 == 1 else -power / n
        power *= x * x
        n += 2
    return 64 * total


PI = Decimal(0)
PI = 16 * arctan(Decimal(1) / 5) - 4 * arctan(Decimal(1) / 239)
LN2 = Decimal(2).ln()
TRUE = {
    "log": lambda x: x.ln(), "log2": lambda x: x.ln() / LN2, "exp": lambda x: x.exp(), "exp2": lambda x: (x * LN2).exp(), "sin": sine,
    "cos": lambda x: sine(x + PI / 2), "tan": lambda x: sine(x) / sine(x + PI / 2), "atan": arctan,
    "asin": lambda x: arctan(x / (1 - x * x).sqrt()), "acos": lambda x: PI / 2 - arctan(x / (1 - x * x).sqrt()),
    "sinh": lambda x: (x.exp() - (-x).exp()) / 2, "cosh": lambda x: (x.exp() + (-x).exp()) / 2,
    "tanh": lambda x: 1 - 2 / ((2 * x).exp() + 1), "asinh": lambda x: (x + (x * x + 1).sqrt()).ln(),
    "acosh": lambda x: (x + (x * x - 1).sqrt()).ln(), "atanh": lambda x: ((1 + x) / (1 - x)).ln() / 2,
    "expm1": lambda x: x.exp() - 1, "log1p": lambda x: x - x * x / 2 if abs(x) < 1e-40 else (1 + x).ln(),
    "cbrt": lambda x: (abs(x).ln() / 3).exp().copy_sign(x), "pow": lambda x, y: (y * x.ln()).exp(),
    "hypot": lambda x, y: (x * x + y * y).sqrt(), "sqrt": lambda x: x.sqrt(),
}
PLACES = {
    "sqrt": positive, "log": positive, "log2": positive, "log10": positive, "exp": bounded, "exp2": bounded, "sin": wide, "cos": wide,
    "tan": wide, "asin": unit, "acos": unit, "atan": wide, "sinh": bounded, "cosh": bounded, "tanh": plain, "asinh": wide,
    "acosh": lambda: 1 + abs(plain()), "atanh": unit, "cbrt": wide, "expm1": plain, "log1p": positive, "gamma": lambda: random.uniform(0, 30),
    "lgamma": lambda: random.uniform(0, 1000), "erf": lambda: random.gauss(0, 1.5), "erfc": lambda: random.gauss(0, 1.5),
    "pow": lambda: (positive(), random.uniform(-3, 3)), "atan2": lambda: (plain(), plain()), "hypot": lambda: (wide(), wide()),
    "fmod": lambda: (wide(), plain()),
}


def rows(name, place):
    work, true = getattr(math, name), TRUE.get(name)
    for _ in range(count):
        x = place()
        args = list(x) if isinstance(x, tuple) else [x]
        try:
            yield [args, work(*args), None if true is None else float(true(*map(Decimal, args)))]
        except (OverflowError, ValueError):
            pass


version = ".".join(map(str, sys.version_info[:3]))
print('{"python": "%s", "functions": {' % version)
print(",\n".join(f'"{name}": {json.dumps(list(rows(name, place)))}' for name, place in PLACES.items()))
print("}}")
