# Library reference, queue: entries that are compared by their priority alone
import queue
from dataclasses import dataclass, field
from typing import Any

@dataclass(order=True)
class PrioritizedItem:
    priority: int
    item: Any = field(compare=False)

q = queue.PriorityQueue()
for priority, item in [(5, 'sleep'), (1, {'a': 1}), (3, ['list'])]:
    q.put(PrioritizedItem(priority, item))
while not q.empty():
    print(q.get())
