def f1():
    for i in range(5):
        try:
            if i == 1: continue
            if i == 3: break
            print("body", i)
        finally:
            print("fin", i)
    else:
        print("else")
    return "done"
print(f1())
def f2():
    try:
        return 1
    finally:
        print("fin")
print(f2())
def f3():
    try:
        return 1
    finally:
        return 2
print(f3())
def f4():
    for x in (1, 2, 3):
        try:
            try:
                raise ValueError(x)
            except ValueError as e:
                if x == 2: return e.args
                continue
            finally:
                print("inner", x)
        finally:
            print("outer", x)
print(f4())
def f5():
    try:
        1 / 0
    except ZeroDivisionError as e:
        print("caught", e)
        try:
            raise KeyError("k")
        except KeyError as k:
            print(repr(k), repr(k.__context__))
        try:
            raise
        except ZeroDivisionError as z:
            print("again", z)
    else:
        print("no")
    finally:
        print("f")
    try:
        e
    except UnboundLocalError as u:
        print(u)
f5()
class CM:
    def __init__(self, n, sup=False): self.n, self.sup = n, sup
    def __enter__(self):
        print("enter", self.n); return self
    def __exit__(self, t, v, tb):
        print("exit", self.n, t.__name__ if t else None, v)
        return self.sup
def f6():
    with CM(1) as a, CM(2, True) as b:
        print(a.n, b.n)
        raise ValueError("x")
    print("after")
    with (CM(3), CM(4) as d):
        return d.n
print(f6())
for i in range(3):
    with CM(i):
        if i == 0: continue
        if i == 1: break
try:
    with CM(9):
        raise RuntimeError("r")
except RuntimeError as e:
    print(e)
def gen():
    try:
        x = yield 1
        print("got", x)
        y = yield 2
    except ValueError as e:
        print("in gen", e)
        yield 99
    finally:
        print("gen fin")
    return "ret"
g = gen(); print(next(g), g.send("hi"), g.throw(ValueError("v")))
try: next(g)
except StopIteration as e: print("stop", e.value)
def deleg():
    r = yield from gen()
    print("r", r)
print(list(deleg()))
g = gen(); next(g); g.close()
def early():
    yield 1
    return 5
def outerg():
    v = yield from early()
    yield v
print(list(outerg()))
class Base:
    kind = "base"
    def __init__(self, x): self.x = x
    def hi(self): return f"hi {self.x}"
    @staticmethod
    def st(a): return a * 2
    @classmethod
    def mk(cls, a): return cls(a)
    @property
    def double(self): return self.x * 2
    def __repr__(self): return f"{type(self).__name__}({self.x})"
    def __eq__(self, o): return self.x == o.x
    def __lt__(self, o): return self.x < o.x
    def __len__(self): return 3
    def __getitem__(self, i): return i * self.x
    def __call__(self, *a): return a
    def __contains__(self, v): return v == self.x
    def __iter__(self): return iter([1, 2])
    def __bool__(self): return False
    def __add__(self, o): return Base(self.x + o.x)
class Child(Base):
    __priv = 5
    def __init__(self, x):
        super().__init__(x + 1)
        self.__y = 3
    def hi(self):
        def inner(): return super(Child, self).hi()
        return inner() + "!" + super().hi() + str(self.__y + self.__priv)
c = Child(4)
print(c, c.hi(), Child.st(3), Child.mk(1), c.double, c == Base(5), c < Base(9), len(c), c[3], c(1, 2), 5 in c, list(c), bool(c), c + c, sorted([Base(3), Base(1)]))
print(c.__dict__, Child.__name__, Child.__qualname__, Child.hi.__qualname__, isinstance(c, Base), issubclass(Child, Base), c.kind)
def deco(n):
    print("deco", n)
    def wrap(f):
        print("wrap", n, f.__name__)
        return lambda *a: (n, f(*a))
    return wrap
@deco(1)
@deco(2)
def decorated(x): return x
print(decorated(7))
def m(v):
    match v:
        case 0 | 1: return "small"
        case -5: return "neg"
        case "a" | "b": return "letter"
        case None: return "none"
        case True: return "t"
        case [1, x, *rest]: return x, rest
        case (a, b) if a == b: return "pair"
        case x if x == 10: return "ten"
        case _: return "other"
print([m(v) for v in (0, 1, -5, "b", None, True, [1, 2, 3, 4], (7, 7), 10, 11, [2, 3])])
try:
    raise ExceptionGroup("g", [ValueError(1), TypeError(2), KeyError(3)])
except* ValueError as e:
    print("V", e.exceptions)
except* (TypeError, KeyError) as e:
    print("T", e.exceptions)
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* ValueError as e:
        raise RuntimeError("new")
except ExceptionGroup as e:
    print(repr(e))
try:
    try:
        raise ExceptionGroup("g", [ValueError(1), TypeError(2)])
    except* KeyError as e:
        print("no")
except ExceptionGroup as e:
    print(repr(e))
try:
    raise ValueError(5)
except* ValueError as e:
    print(repr(e))
try:
    try: raise KeyError(1)
    except KeyError as k: raise ValueError(2) from k
except ValueError as v: print(repr(v.__cause__))
x = 5
class K:
    x = 7
    ys = [x for _ in range(2)]
    def get(self): return x
print(K.ys, K().get())
def scope():
    x = 1
    class L:
        z = x
        x = 3
    return L
try: scope()
except NameError as e: print(e)
print((lambda *a, k=1, **z: (a, k, z))(1, 2, k=3, q=4))
while True:
    x -= 1
    if x < 2: break
else: print("never")
print(x)
for q in []: pass
else: print("empty else")
