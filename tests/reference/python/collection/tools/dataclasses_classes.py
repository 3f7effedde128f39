# Library reference, dataclasses: post-init, frozen, ordered, inherited
from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, dataclass, field
from typing import Any

@dataclass
class C:
    a: float
    b: float
    c: float = field(init=False)

    def __post_init__(self):
        self.c = self.a + self.b

print(C(1.5, 2))

class Rectangle:
    def __init__(self, height, width):
        self.height = height
        self.width = width

@dataclass
class Square(Rectangle):
    side: float

    def __post_init__(self):
        super().__init__(self.side, self.side)

print(Square(3), Square(3).height)

@dataclass
class Base:
    x: Any = 15.0
    y: int = 0

@dataclass
class Derived(Base):
    z: int = 10
    x: int = 15

print(Derived())

@dataclass
class Point:
    x: float
    _: KW_ONLY
    y: float
    z: float

print(Point(0, y=1.5, z=2.0))

@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

print(sorted([Version(3, 13), Version(2, 7), Version(3)]), {Version(1): 'one'}[Version(1, 0)])
try:
    Version(1).major = 2
except FrozenInstanceError as error:
    print(error)

@dataclass
class WithInitVar:
    i: int
    j: int | None = None
    database: InitVar[dict | None] = None

    def __post_init__(self, database):
        if self.j is None and database is not None:
            self.j = database['j']

print(WithInitVar(10, database={'j': 7}))
