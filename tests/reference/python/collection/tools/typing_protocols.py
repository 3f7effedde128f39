# Library reference, typing: annotations that a program may look at
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, Optional, TypeVar, Union

T = TypeVar('T')

def first(items: Sequence[T]) -> T:
    return items[0]

def apply(function: Callable[[int], int], numbers: Iterable[int]) -> list[int]:
    return [function(number) for number in numbers]

class Employee(NamedTuple):
    """Represents an employee."""
    name: str
    id: int = 3

    def __repr__(self) -> str:
        return f'<Employee {self.name}, id={self.id}>'

def either(value: Union[int, str], other: Optional[Any] = None) -> int | str:
    return value

print(first('abc'), apply(lambda n: n * 2, range(3)), Employee('Guido'), Employee('Tim')._asdict(), either(3))
