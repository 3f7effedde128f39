import datetime as dt
import functools
import heapq
import itertools
import json
import logging
import math
import random
import re
import string
import sys
from abc import ABC, abstractmethod
from collections import Counter, OrderedDict, defaultdict, deque, namedtuple
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from enum import Enum, auto
from statistics import mean, median, stdev
from typing import Iterable, Iterator, Optional


class Status(Enum):
    WAITING = auto()
    RUNNING = auto()
    DONE = auto()


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    burst: float = field(compare=False, default=1.0)
    status: Status = field(compare=False, default=Status.WAITING)
    history: list[tuple[float, Status]] = field(compare=False, default_factory=list, repr=False)

    def move(self, status: Status, at: float) -> 'Job':
        self.status = status
        self.history.append((at, status))
        return self


class Scheduler(ABC):
    registry: dict[str, type] = {}

    def __init_subclass__(cls, /, label: str = '', **kwargs):
        super().__init_subclass__(**kwargs)
        Scheduler.registry[label or cls.__name__.lower()] = cls

    @abstractmethod
    def order(self, jobs: Iterable[Job]) -> Iterator[Job]: ...

    def run(self, jobs):
        clock = 0.0
        for job in self.order(jobs):
            job.move(Status.RUNNING, clock)
            clock += job.burst
            yield job.move(Status.DONE, clock)


class Fifo(Scheduler):
    def order(self, jobs):
        yield from jobs


class ByPriority(Scheduler):
    def order(self, jobs):
        heap = list(jobs)
        heapq.heapify(heap)
        while heap:
            yield heapq.heappop(heap)


class Shortest(Scheduler):
    def order(self, jobs):
        return iter(sorted(jobs, key=lambda job: (job.burst, job.name)))


random.seed(7)
for label, kind in Scheduler.registry.items():
    jobs = [Job(random.randint(1, 5), f'job-{c}', round(random.expovariate(0.5), 3)) for c in string.ascii_lowercase[:5]]
    ends = [(job.name, round(job.history[-1][0], 3)) for job in kind().run(jobs)]
    print(f'{label:<12}|{mean(e for _, e in ends):8.3f}|{median(e for _, e in ends):>8.3f}|', ends)
print(jobs[0], asdict(jobs[0])['status'], max(jobs), Status(2), Status['DONE'].value)
Scheduler()


class Matrix:
    def __init__(self, rows):
        self.rows = [list(row) for row in rows]

    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, col)) for col in zip(*other.rows)] for row in self.rows])

    def __eq__(self, other):
        return isinstance(other, Matrix) and self.rows == other.rows

    def __getitem__(self, place):
        i, j = place
        return self.rows[i][j]

    def __repr__(self):
        return 'Matrix(' + ', '.join(map(str, self.rows)) + ')'

    def __pow__(self, n):
        return functools.reduce(Matrix.__matmul__, itertools.repeat(self, n))


fib = Matrix([[1, 1], [1, 0]])
fib ** 30, (fib ** 5)[0, 1], fib == Matrix([[1, 1], [1, 0]])

LOG = '''
2024-05-17 12:00:01 [INFO] user=ann action=login ms=12.5
2024-05-17 12:00:02 [ERROR] user=bob action=upload ms=950
2024-05-17 12:00:07 [INFO] user=ann action=logout ms=3
2024-05-17 12:01:00 [WARN] user=cy action=login ms=120.25
'''
LINE = re.compile(r'(?P<at>[\d-]+ [\d:]+) \[(?P<level>\w+)\] (?P<rest>.*)')
events = []
for m in LINE.finditer(LOG):
    record = dict(pair.split('=') for pair in m['rest'].split())
    events.append({'at': dt.datetime.strptime(m['at'], '%Y-%m-%d %H:%M:%S'), 'level': m['level'], **record})
by_user = defaultdict(list)
for event in events:
    by_user[event['user']].append(float(event['ms']))
{user: (len(ms), sum(ms)) for user, ms in sorted(by_user.items())}, Counter(e['level'] for e in events).most_common(1)
(events[-1]['at'] - events[0]['at']).total_seconds(), events[0]['at'].isoformat(), f"{events[1]['at']:%H:%M:%S}"
print(json.dumps(events[:2], default=str, indent=1))
groups = itertools.groupby(sorted(events, key=lambda e: e['action']), key=lambda e: e['action'])
{k: [e['user'] for e in g] for k, g in groups}


@functools.lru_cache(maxsize=None)
def ways(amount, coins=(50, 25, 10, 5, 1)):
    if amount == 0:
        return 1
    if amount < 0 or not coins:
        return 0
    return ways(amount - coins[0], coins) + ways(amount, coins[1:])


ways(100), ways.cache_info().misses > 100


def sieve(n):
    alive = [True] * n
    for p in range(2, math.isqrt(n) + 1):
        if alive[p]:
            alive[p * p::p] = [False] * len(range(p * p, n, p))
    return [p for p in range(2, n) if alive[p]]


sieve(60), len(sieve(5000)), sum(sieve(2000))
graph = {'a': {'b': 7, 'c': 3}, 'b': {'d': 2}, 'c': {'b': 1, 'd': 8}, 'd': {}}


def shortest(graph, start):
    best, queue = {start: 0}, [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        for other, weight in graph[node].items():
            if cost + weight < best.get(other, math.inf):
                best[other] = cost + weight
                heapq.heappush(queue, (best[other], other))
    return best


shortest(graph, 'a')


class Cache:
    def __init__(self, size):
        self.size, self.rows = size, OrderedDict()

    def __getitem__(self, key):
        self.rows.move_to_end(key)
        return self.rows[key]

    def __setitem__(self, key, value):
        self.rows[key] = value
        self.rows.move_to_end(key)
        if len(self.rows) > self.size:
            print('evicted', *self.rows.popitem(last=False))


cache = Cache(2)
cache['a'], cache['b'] = 1, 2
cache['a']
cache['c'] = 3
cache['b']
list(cache.rows)


@contextmanager
def indented(level=[0]):
    level[0] += 2
    try:
        yield lambda text: print(' ' * level[0] + text)
    finally:
        level[0] -= 2


with indented() as say:
    say('one')
    with indented() as say2:
        say2('two')
    say('three')
text = 'the quick brown fox jumps over the lazy dog the end'
words = text.split()
Counter(words).most_common(2), Counter(map(len, words)), sorted(set(words), key=lambda w: (-len(w), w))[:4]
' '.join(w.capitalize() for w in words), text.translate(str.maketrans('aeiou', '*****')), max(words, key=len), {len(w): w for w in words}
window = deque(maxlen=3)
averages = []
for n in [4, 8, 15, 16, 23, 42]:
    window.append(n)
    averages.append(round(mean(window), 2))
averages, stdev([4, 8, 15, 16, 23, 42])
Point = namedtuple('Point', 'x y')
hull = sorted(Point(random.randint(0, 9), random.randint(0, 9)) for _ in range(5))
hull, min(hull, key=lambda p: math.hypot(*p)), [math.dist(a, b) for a, b in itertools.pairwise(hull)]
log = logging.getLogger('everyday')
log.addHandler(logging.StreamHandler(sys.stdout))
log.setLevel('INFO')
log.info('%s finished in %.2f s (%d%%)', 'work', 1.23456, 99)


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


list(flatten([1, [2, (3, [4])], []])), [*itertools.chain.from_iterable([[1], [2, 3]])], dict(enumerate('abc', start=1))
total = 0
try:
    for n in itertools.count():
        total += n
        if total > 100:
            raise StopIteration(total)
except StopIteration as stop:
    print('stopped at', stop.value, n)
else:
    print('never')
finally:
    print('finally', f'{total=}', f'{math.pi:.3f}', f'{1234567.891:,.2f}', f'{255:#x}', f'{"mid":^9}|')
