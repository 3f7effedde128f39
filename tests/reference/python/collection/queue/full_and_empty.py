# Library reference, queue: Full, Empty, LifoQueue, SimpleQueue
import queue

q = queue.Queue(maxsize=1)
q.put('one')
print(q.full(), q.qsize())
try:
    q.put('two', timeout=0.01)
except queue.Full as error:
    print('full', repr(error))
print(q.get())
try:
    q.get_nowait()
except queue.Empty as error:
    print('empty', repr(error))
lifo = queue.LifoQueue()
for n in range(3):
    lifo.put(n)
print([lifo.get() for _ in range(3)])
simple = queue.SimpleQueue()
simple.put(1)
print(simple.get(), simple.empty())
q.task_done()
try:
    q.task_done()
except ValueError as error:
    print(error)
