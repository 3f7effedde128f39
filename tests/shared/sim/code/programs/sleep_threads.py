import threading
import time

def nap(name, seconds):
    print(name + " begins")
    time.sleep(seconds)
    print(name + " ends")

threads = [threading.Thread(target=nap, args=(n, s)) for n, s in (("a", 0.06), ("b", 0.02), ("c", 0.04))]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all", [thread.name for thread in threads])
