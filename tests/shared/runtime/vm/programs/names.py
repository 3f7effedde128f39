"""What is put into an object's __dict__ is an attribute of it."""
class A:
    n = 1
    def __init__(self, **kw):
        self.__dict__.update(kw)

a = A(x=1, y=2)
print(a.x, a.y, vars(a))
a.__dict__['z'] = 3
print(a.z, sorted(a.__dict__))
vars(a)['x'] = 10
print(a.x)
d = a.__dict__
a.late = 5
print(d, 'late' in d, len(d))
d.pop('late')
print(hasattr(a, 'late'))
del a.__dict__['y']
try:
    print(a.y)
except AttributeError as error:
    print(error)
d |= {'w': 4}
print(a.w, d.setdefault('v', 7), a.v)
d.clear()
print(a.__dict__, vars(a))
try:
    a.x
except AttributeError as error:
    print(error)
try:
    A.__dict__['k'] = 1
except TypeError as error:
    print(error)
try:
    del A.__dict__['n']
except TypeError as error:
    print(error)
try:
    vars(A).update(k=1)
except AttributeError as error:
    print(error)
def g(): pass
g.__dict__['calls'] = 3
print(g.calls)
class P:
    def __init__(self):
        self._x = 1
    @property
    def x(self):
        return self._x
p = P()
p.__dict__['x'] = 99
print(p.x, p.__dict__)
e = ValueError('no')
e.__dict__['code'] = 4
print(e.code, e.args, e.__dict__)
try:
    for k in a.__dict__ | {'q': 1}:
        a.__dict__[k] = 1
    print(a.q)
    for k in a.__dict__:
        a.more = 1
except RuntimeError as error:
    print(error)
