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
