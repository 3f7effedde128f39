# Library reference, threading: a semaphore that guards a server's connections
import threading
import time
from threading import BoundedSemaphore

maxconnections = 5
pool_sema = BoundedSemaphore(value=maxconnections)
open_now = 0
most = 0
counting = threading.Lock()

def worker():
    global open_now, most
    with pool_sema:
        with counting:
            open_now += 1
            most = max(most, open_now)
        time.sleep(0.05)
        with counting:
            open_now -= 1

began = time.monotonic()
threads = [threading.Thread(target=worker) for _ in range(12)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(most, open_now, f'{time.monotonic() - began:.1f}')
try:
    pool_sema.release()
except ValueError as error:
    print(error)
