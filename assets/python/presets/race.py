"""Two threads, one counter: what is lost between reading and writing?"""
import threading
import time

counter = 0


def work():
    global counter
    for _ in range(100):
        seen = counter
        time.sleep(0)  # anybody may run here
        counter = seen + 1


threads = [threading.Thread(target=work) for _ in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(f"200 additions, counter is {counter}")
