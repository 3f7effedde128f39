# Library reference, threading: reentrant locks
import threading

lock = threading.RLock()

def depth(level):
    with lock:
        return level if level == 0 else depth(level - 1) + 1

print(depth(5))
print(lock.acquire(), lock.acquire())
lock.release()
lock.release()
try:
    lock.release()
except RuntimeError as error:
    print(error)
