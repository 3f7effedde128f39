# Library reference, collections: Counter
from collections import Counter

# Tally occurrences of words in a list
cnt = Counter()
for word in ['red', 'blue', 'red', 'green', 'blue', 'blue']:
    cnt[word] += 1
print(cnt)

c = Counter()                           # a new, empty counter
c = Counter('gallahad')                 # a new counter from an iterable
c = Counter({'red': 4, 'blue': 2})      # a new counter from a mapping
c = Counter(cats=4, dogs=8)             # a new counter from keyword args
c = Counter(['eggs', 'ham'])
print(c['bacon'])                       # count of a missing element is zero
c['sausage'] = 0                        # counter entry with a zero count
del c['sausage']                        # del actually removes the entry
c = Counter(a=4, b=2, c=0, d=-2)
print(sorted(c.elements()))
print(Counter('abracadabra').most_common(3))
c = Counter(a=4, b=2, c=0, d=-2)
d = Counter(a=1, b=2, c=3, d=4)
c.subtract(d)
print(c)
c = Counter(a=10, b=5, c=0)
print(c.total())
c = Counter(a=3, b=1)
d = Counter(a=1, b=2)
print(c + d)                            # add two counters together:  c[x] + d[x]
print(c - d)                            # subtract (keeping only positive counts)
print(c & d)                            # intersection:  min(c[x], d[x])
print(c | d)                            # union:  max(c[x], d[x])
print(c == d)                           # equality:  c[x] == d[x]
print(c <= d)                           # inclusion:  c[x] <= d[x]
c = Counter(a=2, b=-4)
print(+c, -c)
