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
