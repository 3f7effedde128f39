import enum
from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f'{self.name} is {self.value}'

    @classmethod
    def default(cls):
        return cls.GREEN

    @staticmethod
    def count():
        return 3

    @property
    def pretty(self):
        return self.name.title()


Color.RED, repr(Color.RED), str(Color.RED), f'{Color.RED}', Color.RED.name, Color.RED.value
print(Color.RED, [Color.BLUE], Color)
list(Color), len(Color), [c.name for c in Color], Color['GREEN'], Color(3), Color.CRIMSON, Color.CRIMSON is Color.RED
Color(99)
Color('x')
Color['PINK']
Color.PINK
Color.RED == Color.RED, Color.RED == 1, Color.RED is Color(1), Color.RED != Color.BLUE, Color.RED in Color, isinstance(Color.RED, Color), type(Color.RED)
1 in Color, 7 in Color, bool(Color.RED), Color.RED.describe(), Color.default(), Color.count(), Color.BLUE.pretty
{Color.RED: 'r', Color.BLUE: 'b'}[Color(3)], hash(Color.RED) == hash(Color(1)), {Color.RED, Color.CRIMSON}
Color.RED < Color.BLUE
sorted(Color)
sorted(Color, key=lambda c: -c.value)
Color.__members__.keys()
Color.RED.__class__.__name__, Color.__name__


class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = 10
    FAILED = auto()


list(State), State.FAILED.value


def step(state):
    match state:
        case State.IDLE:
            return State.RUNNING
        case State.RUNNING:
            return State.DONE
        case _:
            return None


step(State.IDLE), step(State.RUNNING), step(State.DONE)


class Priority(IntEnum):
    LOW = 1
    MID = 5
    HIGH = 10


Priority.LOW, str(Priority.LOW), f'{Priority.LOW}', repr(Priority.HIGH), Priority.LOW < Priority.HIGH, Priority.LOW + 1, Priority.MID == 5, max(Priority), sorted([Priority.HIGH, Priority.LOW])
print(Priority.HIGH, Priority.HIGH * 2, [1, 2, 3][Priority.LOW], '%d' % Priority.MID)
Priority(5), Priority['LOW'], 5 in Priority, isinstance(Priority.LOW, int), int(Priority.HIGH), {1: 'a'}[Priority.LOW], sum(Priority)
Priority(2)


class Mode(StrEnum):
    READ = auto()
    WRITE = 'w'


Mode.READ, str(Mode.READ), f'{Mode.WRITE}', Mode.READ == 'read', Mode('w'), Mode.READ.upper(), 'x' + Mode.WRITE, Mode.READ.value
print(Mode.READ)


class Level(str, Enum):
    LOW = 'low'
    HIGH = 'high'


Level.LOW, Level.LOW == 'low', str(Level.LOW), Level('high'), Level.LOW.value, Level.HIGH.upper()


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self):
        return round(6.67300E-11 * self.mass / (self.radius * self.radius), 3)


Planet.EARTH.value, Planet.EARTH.mass, Planet.EARTH.gravity, [p.gravity for p in Planet], Planet((3.303e+23, 2.4397e6))


class Op(Enum):
    ADD = '+'
    SUB = '-'

    def __call__(self, a, b):
        return a + b if self is Op.ADD else a - b

    def __str__(self):
        return self.value


Op.ADD(2, 3), Op.SUB(2, 3), str(Op.ADD), f'{Op.SUB}', repr(Op.ADD)
Animal = Enum('Animal', 'ANT BEE CAT')
list(Animal), Animal.BEE, Animal(3), Animal['ANT']
Enum('Pair', {'A': 'x', 'B': 'y'}).B, Enum('L', ['P', 'Q'])(2), IntEnum('N', 'ONE TWO').TWO + 1


def twice():
    @unique
    class Twice(Enum):
        A = 1
        B = 1


twice()


class Shape(Enum):
    SQUARE = 'square'

    @classmethod
    def _missing_(cls, value):
        return cls.SQUARE if isinstance(value, str) and value.lower() == 'square' else None


Shape('SQUARE')
Shape('x')


def more():
    class More(Color):
        PINK = 7


more()
Color.RED.missing
