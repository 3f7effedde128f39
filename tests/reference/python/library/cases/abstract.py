from math import *
from abc import ABCMeta, abstractmethod
import abc

sqrt(16), floor(2.5), pi

class Shape(metaclass=ABCMeta):
    @abstractmethod
    def area(self): ...
    def __repr__(self):
        return f'{type(self).__name__} of {self.area():.2f}'

class Circle(Shape):
    def __init__(self, r):
        self.r = r
    def area(self):
        return pi * self.r ** 2

class Odd(object, metaclass=abc.ABCMeta):
    @property
    @abstractmethod
    def name(self): ...

class Both(abc.ABC, metaclass=ABCMeta):
    pass

Circle(2)
Shape()
Odd()
[isinstance(Circle(1), Shape), issubclass(Circle, Shape), isinstance(Both(), Shape)]

class Wave(Shape, metaclass=ABCMeta):
    @abstractmethod
    def length(self): ...

Wave()
