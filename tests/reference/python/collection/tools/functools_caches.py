# Library reference, functools: lru_cache, cache, cached_property
from functools import cache, cached_property, lru_cache

@cache
def factorial(n):
    return n * factorial(n-1) if n else 1

print(factorial(10), factorial(5), factorial(12))
print(factorial.cache_info())

@lru_cache(maxsize=None)
def fib(n):
    if n < 2:
        return n
    return fib(n-1) + fib(n-2)

print([fib(n) for n in range(16)])
print(fib.cache_info())

@lru_cache(maxsize=2)
def square(n):
    print('computes', n)
    return n * n

print(square(1), square(2), square(1), square(3), square(2))
square.cache_clear()
print(square.cache_info())

class DataSet:
    def __init__(self, sequence_of_numbers):
        self._data = tuple(sequence_of_numbers)

    @cached_property
    def stdev(self):
        print('computes')
        mean = sum(self._data) / len(self._data)
        return (sum((x - mean) ** 2 for x in self._data) / (len(self._data) - 1)) ** 0.5

numbers = DataSet([2, 4, 4, 4, 5, 5, 7, 9])
print(round(numbers.stdev, 6), round(numbers.stdev, 6))
