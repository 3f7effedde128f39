# Library reference, functions: the equivalents that it gives
def enumerate_(iterable, start=0):
    n = start
    for elem in iterable:
        yield n, elem
        n += 1

def zip_dicts(*iterables):
    return list(zip(*iterables))

seasons = ['Spring', 'Summer', 'Fall', 'Winter']
print(list(enumerate(seasons)), list(enumerate(seasons, start=1)) == list(enumerate_(seasons, 1)))
for item in zip([1, 2, 3], ['fee', 'fi', 'fo', 'fum']):
    print(item)
x = [1, 2, 3]
y = [4, 5, 6]
x2, y2 = zip(*zip(x, y))
print(x == list(x2) and y == list(y2))
try:
    list(zip(range(3), ['fee', 'fi', 'fo', 'fum'], strict=True))
except ValueError as error:
    print(error)
print(bin(3), bin(-10), format(14, '#b'), format(14, 'b'), f'{14:#b}', hex(255), oct(-56), chr(8364), ord('€'))
print(int('0b1010', 0), int('  -12_345\n'), float('   -12345\n'), float('+1E6'), float('-Infinity'))
print(pow(38, -1, mod=97), 23 * 38 % 97 == 1, round(2.675, 2), round(0.5), round(-1.5), divmod(-7, 2))
print(max('apple', 'fig', key=len), min([], default='none'), sum([0.1] * 10), sorted('cab', reverse=True))
print(list(map(pow, [2, 3, 4], [10, 11, 12])), list(filter(None, [0, 1, '', 'a'])), all([]), any([]))

class Cell:
    count = 0

    @classmethod
    def make(cls):
        cls.count += 1
        return cls()

    @staticmethod
    def size():
        return 3

    @property
    def x(self):
        """I'm the 'x' property."""
        return getattr(self, '_x', None)

    @x.setter
    def x(self, value):
        self._x = value

    @x.deleter
    def x(self):
        del self._x

cell = Cell.make()
cell.x = 5
print(cell.x, Cell.size(), Cell.count, callable(cell.make), Cell.x.__doc__)
del cell.x
print(cell.x, isinstance(cell, (int, Cell)), issubclass(bool, int), hasattr(cell, '_x'))
