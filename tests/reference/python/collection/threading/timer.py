# Library reference, threading: Timer
import time
from threading import Timer

def hello():
    print("hello, world")

t = Timer(0.3, hello)
t.start()  # after 0.3 seconds, "hello, world" will be printed
u = Timer(0.2, print, args=("never",))
u.start()
time.sleep(0.1)
u.cancel()
t.join()
print(t.is_alive(), u.finished.is_set())
