import collections
import collections.abc
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, defaultdict, deque, namedtuple

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d, d.pop(), d.popleft(), len(d), d[0], d[-1], 2 in d, d.index(3), d.count(2)
d.extend([7, 8])
d.extendleft([9, 10])
d.rotate(2)
d
d.rotate(-3)
d, list(reversed(d)), d.maxlen, d.copy() == d, d + deque([1]), deque([1]) * 3
d.remove(99)
d.index(99)
d[100]
d[0] = 'first'
del d[1]
d.insert(1, 'x')
d.reverse()
d
deque().pop()
deque().popleft()
last = deque(maxlen=3)
for n in range(6):
    last.append(n)
last, last.maxlen, deque('abc', 2), deque(range(3), maxlen=None)
last.insert(0, 1)
deque([1], maxlen=-1)
deque(5)
bool(deque()), deque([1, 2]) == deque([1, 2]), deque([1, 2]) == [1, 2], deque([1, 2]) < deque([1, 3])
d.clear()
d, [*deque('ab')], sorted(deque([3, 1, 2])), sum(deque([1, 2]))
box = deque([1, 2, 3])
for n in box:
    if n == 1:
        break
hash(deque())
{deque(): 1}
recursive = deque()
recursive.append(recursive)
recursive

dd = defaultdict(list)
dd['a'].append(1)
dd['a'].append(2)
dd['b']
dd, dd['a'], len(dd), 'zz' in dd, dd.get('zz'), dd.default_factory
counts = defaultdict(int)
for letter in 'mississippi':
    counts[letter] += 1
counts, sorted(counts.items()), dict(counts)
defaultdict()
defaultdict(None, a=1)
defaultdict(None)['x']
defaultdict(5)
nested = defaultdict(lambda: defaultdict(int))
nested['a']['b'] += 1
nested['a']['b'], list(nested), nested['q'].default_factory
defaultdict(list, {'a': [1]}, b=2), defaultdict(int, [(1, 2)]).copy(), defaultdict(int) == {}, defaultdict(set) | {1: 2}

c = Counter('abracadabra')
c, c.most_common(2), c.most_common(), c['a'], c['zz'], c.total(), sum(c.values()), list(c.elements())[:6], sorted(c)
c.update('aaa')
c['a'], c.subtract('ab'), c['a'], c['b']
Counter(a=3, b=1) + Counter(a=1, b=2), Counter(a=3, b=1) - Counter(a=1, b=2), Counter(a=3, b=1) & Counter(a=1, b=2), Counter(a=3, b=1) | Counter(a=1, b=2)
+Counter(a=2, b=-1), -Counter(a=2, b=-1), Counter(), Counter([1, 1, 2]), Counter({'x': 5}), Counter(a=1) == Counter(a=1, b=0), Counter(a=1) <= Counter(a=2)
del c['a']
c, Counter(['a', 'b', 'a']).most_common(1)[0], dict(Counter('ab'))
Counter.fromkeys('ab')
Counter(5)
words = 'the quick the lazy the dog a quick'.split()
Counter(words).most_common(3), Counter(map(len, words))
mixed = Counter(a=1)
mixed += Counter(b=2)
mixed

Point = namedtuple('Point', ['x', 'y'])
p = Point(1, y=2)
p, p.x, p[1], p == (1, 2), p._asdict(), p._replace(x=5), Point._fields, p._fields, Point._make([3, 4]), len(p), [*p], hash(p) == hash((1, 2))
Point(1)
Point(1, 2, 3)
Point(1, z=2)
setattr(p, 'x', 5)
p.z
p._replace(q=1)
x, y = p
x + y, p + (3,), p < Point(1, 3), Point.__name__, Point.__doc__, isinstance(p, tuple), p.index(2), p.count(1)
Account = namedtuple('Account', 'type balance', defaults=[0])
Account('premium'), Account._field_defaults, namedtuple('T', 'a, b c')(1, 2, 3), namedtuple('R', 'a def a', rename=True)._fields
namedtuple('T', 'a def')
namedtuple('T', 'a a')
namedtuple('T', '_a')
namedtuple('class', 'a')
namedtuple('T', ['1x'])


class Vector(namedtuple('Vector', 'x y')):
    __slots__ = ()

    @property
    def length(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)


Vector(3, 4), Vector(3, 4).length, Vector(1, 2) + Vector(3, 4), str(Vector(0, 0)), f'{Vector(1, 1)}'
{Point(1, 2): 'a'}[(1, 2)], sorted([Point(2, 1), Point(1, 5)]), max([Point(2, 1), Point(1, 5)], key=lambda q: q.y)

od = OrderedDict([('a', 1), ('b', 2), ('c', 3)])
od.move_to_end('a')
od, list(od), od.popitem(), od.popitem(last=False), od
od.move_to_end('zz')
OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1), OrderedDict(a=1, b=2) == {'b': 2, 'a': 1}, list(reversed(OrderedDict(a=1, b=2))), OrderedDict()
OrderedDict().popitem()
od['z'] = 26
od.move_to_end('z', last=False)
od, od.get('q', 0), 'z' in od, od | {'n': 1}, OrderedDict.fromkeys('ab', 0), od.copy(), od.pop('z'), od.setdefault('s', 9)

cm = ChainMap({'a': 1}, {'a': 2, 'b': 3})
cm['a'], cm['b'], len(cm), sorted(cm), cm, cm.maps, cm.parents, cm.new_child({'c': 4})['c'], cm.get('zz'), 'b' in cm, dict(cm)
cm['zz']
cm['b'] = 99
cm, cm.pop('b'), cm
cm.__delitem__('nothing')


class Upper(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.upper(), value)


up = Upper({'a': 1}, b=2)
up['c'] = 3
up, len(up), up['A'], 'B' in up, list(up), up.data, up.get('zz', 0)
items = UserList([3, 1, 2])
items.append(5)
items.sort()
items, items[0], len(items), items + [1], items[1:], 3 in items
collections.abc.Iterable.__name__, isinstance([], collections.abc.Sequence), isinstance({}, collections.abc.Mapping), isinstance((x for x in ()), collections.abc.Generator), isinstance(5, collections.abc.Hashable), isinstance([], collections.abc.Hashable), callable(print), isinstance(print, collections.abc.Callable)
