# Library reference, threading: locks in the with statement
import threading

some_lock = threading.Lock()
total = 0

def work():
    global total
    for _ in range(1000):
        with some_lock:
            total += 1

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(total)
print(some_lock.acquire(), some_lock.acquire(blocking=False), some_lock.acquire(timeout=0.01))
some_lock.release()
try:
    some_lock.release()
except RuntimeError as error:
    print(error)
