# Library reference, itertools: recipes, part two
from collections import deque
from itertools import chain, combinations, compress, count, filterfalse, groupby, islice, pairwise, product, repeat, starmap, tee, zip_longest
import math
import operator

def unique_everseen(iterable, key=None):
    "Yield unique elements, preserving order. Remember all elements ever seen."
    # unique_everseen('AAAABBBCCDAABBB') → A B C D
    # unique_everseen('ABBcCAD', str.casefold) → A B c D
    seen = set()
    if key is None:
        for element in filterfalse(seen.__contains__, iterable):
            seen.add(element)
            yield element
    else:
        for element in iterable:
            k = key(element)
            if k not in seen:
                seen.add(k)
                yield element

def unique_justseen(iterable, key=None):
    "Yield unique elements, preserving order. Remember only the element just seen."
    if key is None:
        return map(operator.itemgetter(0), groupby(iterable))
    return map(next, map(operator.itemgetter(1), groupby(iterable, key)))

def sliding_window(iterable, n):
    "Collect data into overlapping fixed-length chunks or blocks."
    # sliding_window('ABCDEFG', 4) → ABCD BCDE CDEF DEFG
    iterator = iter(iterable)
    window = deque(islice(iterator, n - 1), maxlen=n)
    for x in iterator:
        window.append(x)
        yield tuple(window)

def grouper(iterable, n, *, incomplete='fill', fillvalue=None):
    "Collect data into non-overlapping fixed-length chunks or blocks."
    iterators = [iter(iterable)] * n
    match incomplete:
        case 'fill':
            return zip_longest(*iterators, fillvalue=fillvalue)
        case 'strict':
            return zip(*iterators, strict=True)
        case 'ignore':
            return zip(*iterators)
        case _:
            raise ValueError('Expected fill, strict, or ignore')

def roundrobin(*iterables):
    "Visit input iterables in a cycle until each is exhausted."
    # roundrobin('ABC', 'D', 'EF') → A D E B F C
    iterators = map(iter, iterables)
    for num_active in range(len(iterables), 0, -1):
        iterators = chain_cycle(islice(iterators, num_active))
        yield from map(next, iterators)

def chain_cycle(iterators):
    saved = list(iterators)
    while saved:
        yield from saved

def partition(predicate, iterable):
    "Partition entries into false entries and true entries."
    t1, t2, p = tee(iterable, 3)
    p1, p2 = tee(map(predicate, p))
    return compress(t1, map(operator.not_, p1)), compress(t2, p2)

def subslices(seq):
    "Return all contiguous non-empty subslices of a sequence."
    # subslices('ABCD') → A AB ABC ABCD B BC BCD C CD D
    slices = starmap(slice, combinations(range(len(seq) + 1), 2))
    return map(operator.getitem, repeat(seq), slices)

def iter_index(iterable, value, start=0, stop=None):
    "Return indices where a value occurs in a sequence or iterable."
    # iter_index('AABCADEAF', 'A') → 0 1 4 7
    seq_index = getattr(iterable, 'index', None)
    if seq_index is None:
        iterator = islice(iterable, start, stop)
        for i, element in enumerate(iterator, start):
            if element is value or element == value:
                yield i
    else:
        stop = len(iterable) if stop is None else stop
        i = start
        try:
            while True:
                yield (i := seq_index(value, i, stop))
                i += 1
        except ValueError:
            pass

def powerset(iterable):
    "Subsequences of the iterable from shortest to longest."
    # powerset([1,2,3]) → () (1,) (2,) (3,) (1,2) (1,3) (2,3) (1,2,3)
    s = list(iterable)
    return chain.from_iterable(combinations(s, r) for r in range(len(s)+1))

def sum_of_squares(iterable):
    "Add up the squares of the input values."
    return math.sumprod(*tee(iterable))

def transpose(matrix):
    "Swap the rows and columns of a 2-D matrix."
    return zip(*matrix, strict=True)

def matmul(m1, m2):
    "Multiply two matrices."
    n = len(m2[0])
    return batches(starmap(math.sumprod, product(m1, transpose(m2))), n)

def batches(iterable, n):
    iterator = iter(iterable)
    while batch := tuple(islice(iterator, n)):
        yield batch

def sieve(n):
    "Primes less than n."
    # sieve(30) → 2 3 5 7 11 13 17 19 23 29
    if n > 2:
        yield 2
    data = bytearray((0, 1)) * (n // 2)
    for p in iter_index(data, 1, start=3, stop=math.isqrt(n) + 1):
        data[p*p : n : p+p] = bytes(len(range(p*p, n, p+p)))
    yield from iter_index(data, 1, start=3)

def factor(n):
    "Prime factors of n."
    # factor(99) → 3 3 11
    for prime in range(2, math.isqrt(n) + 1):
        while not n % prime:
            yield prime
            n //= prime
            if n == 1:
                return
    if n > 1:
        yield n

print(list(unique_everseen('AAAABBBCCDAABBB')), list(unique_everseen('ABBcCAD', str.casefold)))
print(list(unique_justseen('AAAABBBCCDAABBB')), list(unique_justseen('ABBcCAD', str.casefold)))
print([''.join(window) for window in sliding_window('ABCDEFG', 4)])
print([''.join(group) for group in grouper('ABCDEFG', 3, fillvalue='x')])
print([''.join(group) for group in grouper('ABCDEFG', 3, incomplete='ignore')])
try:
    list(grouper('ABCDEFG', 3, incomplete='strict'))
except ValueError as error:
    print(error)
print([list(part) for part in partition(lambda x: x % 2, range(10))])
print(list(subslices('ABCD')))
print(list(iter_index('AABCADEAF', 'A')), list(iter_index(iter('AABCADEAF'), 'A', 1)))
print(list(powerset([1, 2, 3])))
print(sum_of_squares([10, 20, 30]))
print(list(transpose([(1, 2, 3), (11, 22, 33)])))
print(list(matmul([(7, 5), (3, 5)], [(2, 5), (7, 9)])))
print(list(sieve(30)), list(factor(99)), list(factor(1_000_000_007)))
print(list(pairwise('ABCDEFG')), list(compress('ABCDEF', [1, 0, 1, 0, 1, 1])), list(islice(count(10, 2.5), 3)))
