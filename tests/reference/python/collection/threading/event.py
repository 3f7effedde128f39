# Library reference, threading: Event
import threading
import time

ready = threading.Event()

def wait_for_it(name):
    print(name, ready.wait(timeout=0.05))
    print(name, ready.wait())

thread = threading.Thread(target=wait_for_it, args=('thread',))
thread.start()
time.sleep(0.1)
print('set')
ready.set()
thread.join()
ready.clear()
print(ready.is_set(), ready.wait(0.01))
