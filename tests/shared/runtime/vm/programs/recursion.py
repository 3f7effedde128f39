def caught(work):
    try:
        result = work()
        print("fine", result)
    except RecursionError as error:
        print(type(error).__name__, error)


depth = 0


def deeper():
    global depth
    depth += 1
    deeper()


class Shown:
    def __repr__(self):
        return repr(self)


class Written:
    def __str__(self):
        return f"{self}"


class Equal:
    def __eq__(self, other):
        return self == other


class Hashed:
    def __hash__(self):
        return hash((self,))


class Asked:
    def __getattr__(self, name):
        return self.another


class Made:
    def __init__(self):
        Made()


def by_key(x):
    return sorted([2, 1], key=by_key)


def by_map(x):
    return list(map(by_map, [x]))


def generator():
    yield from generator()


def nested(times):
    items = []
    for _ in range(times):
        items = [items]
    return items


caught(deeper)
print(depth in (996, 997, 998, 999))
caught(lambda: repr(Shown()))
caught(lambda: str(Written()))
caught(lambda: Equal() == Equal())
caught(lambda: {Hashed(): 1})
caught(lambda: Asked().one)
caught(Made)
caught(lambda: by_key(1))
caught(lambda: by_map(1))
caught(lambda: list(generator()))
caught(lambda: repr(nested(100_000)))
caught(lambda: nested(100_000) == nested(100_000))
ring = []
ring.append(ring)
other = []
other.append(other)
print(ring)
caught(lambda: ring == other)

chain = None
for number in range(5000):
    error = ValueError(number)
    error.__cause__ = chain
    chain = error
try:
    raise chain
except ValueError as error:
    print("chained", error)

head = None
for number in range(30_000):
    head = [number, head]
print("linked", head[0])
deeper()
