"""The same counter behind a lock: nothing is lost."""
import threading
import time

counter = 0
lock = threading.Lock()


def work():
    global counter
    for _ in range(100):
        with lock:
            seen = counter
            time.sleep(0)
            counter = seen + 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"200 additions, counter is {counter}")
