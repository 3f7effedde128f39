def f():
    x = yield
    y = yield x, 1
    z = yield from f()
    return (yield)
g = (a * b for a in x if a for b in y if b)
h = lambda: (yield)
def k(): return [(yield_ for yield_ in z) for z in x]
