# Library reference, concurrent.futures: shutdown and initializer
import threading
import time
from concurrent.futures import ThreadPoolExecutor

local = threading.local()

def begin(value):
    local.value = value

def use():
    time.sleep(0.05)
    return local.value, threading.current_thread().name

executor = ThreadPoolExecutor(2, thread_name_prefix='pool', initializer=begin, initargs=(7,))
futures = [executor.submit(use) for _ in range(4)]
executor.shutdown(wait=True, cancel_futures=True)
print([future.cancelled() for future in futures])
print(sorted(future.result() for future in futures[:2]))
try:
    executor.submit(use)
except RuntimeError as error:
    print(error)
