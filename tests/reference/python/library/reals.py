"""Records values of CPython's math at random places: python3 reals.py 400 > reals.json

Each function has numbers as programs use them (of every size up to 100, near 1, angles), then wide ones.
"""
import json
import math
import random
import sys

random.seed(20261121)
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


PLACES = {
    "sqrt": positive, "log": positive, "log2": positive, "log10": positive, "exp": bounded, "exp2": bounded, "sin": wide, "cos": wide,
    "tan": wide, "asin": unit, "acos": unit, "atan": wide, "sinh": bounded, "cosh": bounded, "tanh": plain, "asinh": wide,
    "acosh": lambda: 1 + abs(plain()), "atanh": unit, "cbrt": wide, "expm1": plain, "log1p": positive, "gamma": lambda: random.uniform(0, 30),
    "lgamma": lambda: random.uniform(0, 1000), "erf": lambda: random.gauss(0, 1.5), "erfc": lambda: random.gauss(0, 1.5),
}
PAIRS = {
    "pow": lambda: (positive(), random.uniform(-3, 3)), "atan2": lambda: (plain(), plain()), "hypot": lambda: (wide(), wide()),
    "fmod": lambda: (wide(), plain()),
}


def rows(name, place):
    work = getattr(math, name)
    for _ in range(count):
        x = place()
        args = list(x) if isinstance(x, tuple) else [x]
        try:
            yield [*args, work(*args)]
        except (OverflowError, ValueError):
            pass


version = ".".join(map(str, sys.version_info[:3]))
print('{"python": "%s", "functions": {' % version)
print(",\n".join(f'"{name}": {json.dumps(list(rows(name, place)))}' for name, place in (PLACES | PAIRS).items()))
print("}}")
