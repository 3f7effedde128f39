# Library reference, itertools: recipes, part one
from collections import Counter, deque
from itertools import accumulate, batched, chain, combinations, count, cycle, groupby, islice, repeat, starmap, takewhile, tee, zip_longest
import operator

def take(n, iterable):
    "Return first n items of the iterable as a list."
    return list(islice(iterable, n))

def prepend(value, iterable):
    "Prepend a single value in front of an iterable."
    return chain([value], iterable)

def tabulate(function, start=0):
    "Return function(0), function(1), ..."
    return map(function, count(start))

def repeatfunc(function, times=None, *args):
    "Repeat calls to a function with specified arguments."
    if times is None:
        return starmap(function, repeat(args))
    return starmap(function, repeat(args, times))

def flatten(list_of_lists):
    "Flatten one level of nesting."
    return chain.from_iterable(list_of_lists)

def ncycles(iterable, n):
    "Returns the sequence elements n times."
    return chain.from_iterable(repeat(tuple(iterable), n))

def tail(n, iterable):
    "Return an iterator over the last n items."
    return iter(deque(iterable, maxlen=n))

def consume(iterator, n=None):
    "Advance the iterator n-steps ahead. If n is None, consume entirely."
    if n is None:
        deque(iterator, maxlen=0)
    else:
        next(islice(iterator, n, n), None)

def nth(iterable, n, default=None):
    "Returns the nth item or a default value."
    return next(islice(iterable, n, None), default)

def quantify(iterable, predicate=bool):
    "Given a predicate that returns True or False, count the True results."
    return sum(map(predicate, iterable))

def first_true(iterable, default=False, predicate=None):
    "Returns the first true value or the *default* if there is no true value."
    return next(filter(predicate, iterable), default)

def all_equal(iterable, key=None):
    "Returns True if all the elements are equal to each other."
    return len(take(2, groupby(iterable, key))) <= 1

print(take(10, count()))
print(list(prepend(1, [2, 3, 4])))
print(take(5, tabulate(lambda n: n * n, 3)))
print(list(repeatfunc(pow, 3, 2, 5)))
print(list(flatten([[0, 1], [2, 3], []])))
print(list(ncycles('abc', 3)))
print(list(tail(3, 'ABCDEFG')))
it = iter(range(10))
consume(it, 3)
print(next(it))
consume(it)
print(next(it, 'Done'))
print(nth('abcde', 3), nth('abcde', 9))
print(quantify([True, False, False, True, True]))
print(quantify(range(12), predicate=lambda x: x % 2 == 1))
print(first_true('ABC0DEF1', '9', str.isdecimal))
print([all_equal(s) for s in ('', 'A', 'AAAA', 'AAAB', 'AAABA')])
print([all_equal(s, key=str.casefold) for s in ('', 'A', 'AaAa', 'AAAB', 'AAABA')])
print(list(batched('ABCDEFG', 3)), list(accumulate([1, 2, 3, 4, 5], operator.mul, initial=100)))
print(list(zip_longest('ABCD', 'xy', fillvalue='-')), take(7, cycle('ABC')))
print([(k, len(list(g))) for k, g in groupby('AAAABBBCCD')], list(takewhile(lambda x: x < 5, [1, 4, 6, 3, 8])))
print([list(copy) for copy in tee('abc', 2)], Counter(combinations('aab', 2)))
