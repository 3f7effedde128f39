# Library reference, heapq: heapsort, priorities, merging
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush, heappushpop, heapreplace, merge, nlargest, nsmallest
from typing import Any
import itertools

def heapsort(iterable):
    h = []
    for value in iterable:
        heappush(h, value)
    return [heappop(h) for i in range(len(h))]

print(heapsort([1, 3, 5, 7, 9, 2, 4, 6, 8, 0]))

h = []
heappush(h, (5, 'write code'))
heappush(h, (7, 'release product'))
heappush(h, (1, 'write spec'))
heappush(h, (3, 'create tests'))
print(heappop(h))

@dataclass(order=True)
class PrioritizedItem:
    priority: int
    item: Any = field(compare=False)

items = [PrioritizedItem(2, [2]), PrioritizedItem(1, {})]
heapify(items)
print(items[0])

pq = []                         # list of entries arranged in a heap
entry_finder = {}               # mapping of tasks to entries
REMOVED = '<removed-task>'      # placeholder for a removed task
counter = itertools.count()     # unique sequence count

def add_task(task, priority=0):
    'Add a new task or update the priority of an existing task'
    if task in entry_finder:
        remove_task(task)
    count = next(counter)
    entry = [priority, count, task]
    entry_finder[task] = entry
    heappush(pq, entry)

def remove_task(task):
    'Mark an existing task as REMOVED.  Raise KeyError if not found.'
    entry = entry_finder.pop(task)
    entry[-1] = REMOVED

def pop_task():
    'Remove and return the lowest priority task. Raise KeyError if empty.'
    while pq:
        priority, count, task = heappop(pq)
        if task is not REMOVED:
            del entry_finder[task]
            return task
    raise KeyError('pop from an empty priority queue')

add_task('write', 5)
add_task('read', 3)
add_task('write', 1)
print(pop_task(), pop_task())
try:
    pop_task()
except KeyError as error:
    print(error)
print(list(merge([1, 4, 7], [2, 5], [0, 9], reverse=False)), nlargest(3, range(10)), nsmallest(2, 'heap', key=str.upper))
numbers = [3, 1, 2]
heapify(numbers)
print(heapreplace(numbers, 5), heappushpop(numbers, 0), numbers)
