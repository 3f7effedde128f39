import threading
import time

lock = threading.Lock()
counter = 0

def add(times):
    global counter
    for _ in range(times):
        with lock:
            before = counter
            time.sleep(0.0005)
            counter = before + 1

threads = [threading.Thread(target=add, args=(10,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(counter)
