# Library reference, collections: namedtuple
from collections import namedtuple

# Basic example
Point = namedtuple('Point', ['x', 'y'])
p = Point(11, y=22)     # instantiate with positional or keyword arguments
print(p[0] + p[1])      # indexable like the plain tuple (11, 22)
x, y = p                # unpack like a regular tuple
print(x, y)
print(p.x + p.y)        # fields also accessible by name
print(p)                # readable __repr__ with a name=value style
t = [11, 22]
print(Point._make(t))
print(p._asdict())
print(p._replace(x=33))
print(p._fields)            # view the field names
Color = namedtuple('Color', 'red green blue')
Pixel = namedtuple('Pixel', Point._fields + Color._fields)
print(Pixel(11, 22, 128, 255, 0))
Account = namedtuple('Account', ['type', 'balance'], defaults=[0])
print(Account._field_defaults)
print(Account('premium'))
print(getattr(p, 'x'))
d = {'x': 11, 'y': 22}
print(Point(**d))

class Point(namedtuple('Point', ['x', 'y'])):
    __slots__ = ()
    @property
    def hypot(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __str__(self):
        return 'Point: x=%6.3f  y=%6.3f  hypot=%6.3f' % (self.x, self.y, self.hypot)

for p in Point(3, 4), Point(14, 5/7):
    print(p)
