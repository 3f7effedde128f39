# Library reference, queue: terminating queues
import queue
import threading

q = queue.Queue()

def worker():
    while True:
        try:
            item = q.get()
        except queue.ShutDown:
            print('worker ends')
            return
        print('item', item)
        q.task_done()

thread = threading.Thread(target=worker)
for n in range(3):
    q.put(n)
thread.start()
q.join()
q.shutdown()
thread.join()
try:
    q.put(4)
except queue.ShutDown as error:
    print(repr(error))
