# Library reference, bisect: examples
from bisect import bisect, bisect_left, bisect_right, insort
from collections import namedtuple
from operator import attrgetter

def grade(score, breakpoints=[60, 70, 80, 90], grades='FDCBA'):
    i = bisect(breakpoints, score)
    return grades[i]

print([grade(score) for score in [33, 99, 77, 70, 89, 90, 100]])

def index(a, x):
    'Locate the leftmost value exactly equal to x'
    i = bisect_left(a, x)
    if i != len(a) and a[i] == x:
        return i
    raise ValueError

def find_le(a, x):
    'Find rightmost value less than or equal to x'
    i = bisect_right(a, x)
    if i:
        return a[i-1]
    raise ValueError

print(index([1, 3, 3, 5], 3), find_le([1, 3, 3, 5], 4))

Movie = namedtuple('Movie', ('name', 'released', 'director'))
movies = [
    Movie('Jaws', 1975, 'Spielberg'),
    Movie('Titanic', 1997, 'Cameron'),
    Movie('The Birds', 1963, 'Hitchcock'),
    Movie('Aliens', 1986, 'Cameron')
]
by_year = attrgetter('released')
movies.sort(key=by_year)
print(movies[bisect(movies, 1960, key=by_year)])
romance = Movie('Love Story', 1970, 'Hiller')
insort(movies, romance, key=by_year)
for movie in movies:
    print(movie)
