# Library reference, collections: deque and its recipes
import itertools
from collections import deque

d = deque('ghi')                     # make a new deque with three items
for elem in d:                       # iterate over the deque's elements
    print(elem.upper())
d.append('j')                        # add a new entry to the right side
d.appendleft('f')                    # add a new entry to the left side
print(d)                             # show the representation of the deque
print(d.pop(), d.popleft())          # return and remove both ends
print(list(d), d[0], d[-1])
print(list(reversed(d)), 'h' in d)
d.extend('jkl')                      # add multiple elements at once
d.rotate(1)                          # right rotation
print(d)
d.rotate(-1)                         # left rotation
print(d, deque(reversed(d)))
d.clear()                            # empty the deque
try:
    d.pop()                          # cannot pop from an empty deque
except IndexError as error:
    print(error)
d.extendleft('abc')                  # extendleft() reverses the input order
print(d)

def moving_average(iterable, n=3):
    # moving_average([40, 30, 50, 46, 39, 44]) --> 40.0 42.0 45.0 43.0
    it = iter(iterable)
    d = deque(itertools.islice(it, n-1))
    d.appendleft(0)
    s = sum(d)
    for elem in it:
        s += elem - d.popleft()
        d.append(elem)
        yield s / n

def roundrobin(*iterables):
    "roundrobin('ABC', 'D', 'EF') --> A D E B F C"
    iterators = deque(map(iter, iterables))
    while iterators:
        try:
            while True:
                yield next(iterators[0])
                iterators.rotate(-1)
        except StopIteration:
            # Remove an exhausted iterator.
            iterators.popleft()

def delete_nth(d, n):
    d.rotate(-n)
    d.popleft()
    d.rotate(n)

print(list(moving_average([40, 30, 50, 46, 39, 44])))
print(list(roundrobin('ABC', 'D', 'EF')))
letters = deque('abcdef')
delete_nth(letters, 2)
print(letters, deque(range(10), maxlen=3))
