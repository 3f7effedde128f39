import dataclasses
from dataclasses import KW_ONLY, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace
from typing import ClassVar, List, Optional


@dataclass
class Point:
    x: int
    y: int = 0

    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5


Point(1), Point(1, 2), Point(x=3, y=4).norm(), Point(1, 2) == Point(1, 2), Point(1) != Point(2), repr(Point('a', None))
Point()
Point(1, 2, 3)
Point(1, z=2)
Point(1) < Point(2)
hash(Point(1))
p = Point(1)
p.x = 10
p.extra = 'e'
p, asdict(p), astuple(p), replace(p, y=9), [f.name for f in fields(p)], is_dataclass(Point), is_dataclass(p), is_dataclass(5), Point(1) == (1, 0)


@dataclass(order=True, frozen=True)
class Version:
    major: int
    minor: int = 0


Version(1) < Version(1, 2), sorted([Version(2), Version(1, 5)]), hash(Version(1)) == hash(Version(1)), {Version(1): 'a'}[Version(1)], max(Version(1), Version(3)), Version(1) >= Version(1)
setattr(Version(1), 'major', 5)
delattr(Version(1), 'major')
Version(1) < 5


@dataclass
class Basket:
    owner: str
    items: List[str] = field(default_factory=list)
    total: float = field(default=0.0, repr=False, compare=False)
    secret: Optional[str] = field(init=False, default='s')
    count: ClassVar[int] = 0
    scale: InitVar[int] = 1

    def __post_init__(self, scale):
        self.total = len(self.items) * scale


a, b = Basket('a'), Basket('b', ['x'], scale=5)
a.items.append('y')
a, b, b.total, a.items is b.items, Basket.count, asdict(b), [f.name for f in fields(Basket)]
Basket('a', secret='t')


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Child(Base):
    c: int = 3
    b: int = 20


Child(1), Child(1, 2, 4), isinstance(Child(1), Base), Child(1) == Base(1, 20), [f.name for f in fields(Child)]


@dataclass(kw_only=True)
class Named:
    a: int
    b: int = 5


Named(a=1)
Named(1)


@dataclass
class Mixed:
    a: int
    _: KW_ONLY
    b: int = 1


Mixed(1, b=2)
Mixed(1, 2)


def bad():
    @dataclass
    class Bad:
        a: list = []


bad()


def worse():
    @dataclass
    class Worse:
        a: int = 1
        b: int


worse()


@dataclass
class Nested:
    p: Point
    rest: list


n = Nested(Point(1, 2), [Point(3), {'k': Point(4)}])
asdict(n), astuple(n), n, asdict(n, dict_factory=lambda pairs: sorted(pairs, key=lambda q: q[0]))


@dataclass(eq=False)
class Identity:
    x: int


i = Identity(1)
i == i, i == Identity(1), len({i, Identity(1)})


@dataclass(repr=False)
class Quiet:
    x: int

    def __repr__(self):
        return 'quiet'


Quiet(1), [Quiet(2)]


@dataclass(slots=True)
class Slotted:
    x: int = 1


Slotted(), Slotted(5).x


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


hash(Hashed(1)) == hash(Hashed(1)), {Hashed(1), Hashed(1)}


@dataclass
class Item:
    price: float
    qty: int = 1

    @property
    def cost(self):
        return self.price * self.qty

    def __lt__(self, other):
        return self.cost < other.cost


sorted([Item(3.0, 2), Item(1.5)]), sum(i.cost for i in [Item(2.0), Item(3.0, 2)])
C = make_dataclass('C', ['x', ('y', int), ('z', int, field(default=5))])
C(1, 2), C(1, 2, z=3)
replace(Version(1), minor=7), replace(p, q=1)
Point(1, 2).x, Point.__match_args__, Point.__name__
fields(5)
asdict(5)


@dataclass
class Loop:
    me: object = None


loop = Loop()
loop.me = loop
loop
