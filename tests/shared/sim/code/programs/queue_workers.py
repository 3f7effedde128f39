import queue
import threading
import time

jobs = queue.Queue(maxsize=2)
done = queue.Queue()

def work():
    while True:
        job = jobs.get()
        if job is None:
            break
        time.sleep(0.002)
        done.put(job * job)
        jobs.task_done()

workers = [threading.Thread(target=work) for _ in range(2)]
for worker in workers:
    worker.start()
for number in range(8):
    jobs.put(number)
jobs.join()
for _ in workers:
    jobs.put(None)
for worker in workers:
    worker.join()
print(sorted(done.get() for _ in range(8)))
try:
    done.get(timeout=0.01)
except queue.Empty:
    print("empty")
