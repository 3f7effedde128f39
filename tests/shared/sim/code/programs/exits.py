import sys
import threading
import time

def later():
    time.sleep(0.3)
    print("still here")

def broken():
    raise RuntimeError("lost")

threading.Thread(target=later).start()
threading.Thread(target=time.sleep, args=(5,), daemon=True).start()
t = threading.Thread(target=broken)
t.start()
t.join()
print("leaving")
sys.exit(3)
