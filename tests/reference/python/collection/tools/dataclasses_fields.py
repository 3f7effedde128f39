# Library reference, dataclasses: fields, defaults and what they give
from dataclasses import asdict, astuple, dataclass, field, fields, replace

@dataclass
class InventoryItem:
    """Class for keeping track of an item in inventory."""
    name: str
    unit_price: float
    quantity_on_hand: int = 0

    def total_cost(self) -> float:
        return self.unit_price * self.quantity_on_hand

item = InventoryItem('hammer', 10.49, 12)
print(item, item.total_cost(), item == InventoryItem('hammer', 10.49, 12))

@dataclass
class C:
    mylist: list[int] = field(default_factory=list)

c = C()
c.mylist += [1, 2, 3]
print(c, C())

@dataclass
class Point:
     x: int
     y: int

@dataclass
class Shapes:
     mylist: list[Point]

p = Point(10, 20)
print(asdict(p), astuple(p))
c = Shapes([Point(0, 0), Point(10, 4)])
print(asdict(c), astuple(c))
print([f.name for f in fields(Point)], replace(p, y=0))

@dataclass
class Hidden:
    x: int
    y: int = field(repr=False)
    z: int = field(repr=False, default=10)
    t: int = 20

print(Hidden(1, 2))
try:
    @dataclass
    class D:
        x: list = []
except ValueError as error:
    print(error)
