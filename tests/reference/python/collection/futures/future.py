# Library reference, concurrent.futures: Future objects
import concurrent.futures
import threading
import time

def work(seconds):
    time.sleep(seconds)
    if seconds > 0.15:
        raise ValueError(seconds)
    return seconds

with concurrent.futures.ThreadPoolExecutor(max_workers=1) as executor:
    first = executor.submit(work, 0.1)
    second = executor.submit(work, 0.2)
    third = executor.submit(work, 0.1)
    first.add_done_callback(lambda future: print('callback', future.result()))
    print(third.cancel(), third.cancelled())
    try:
        first.result(timeout=0.01)
    except TimeoutError:
        print('not yet')
    print(repr(second.exception()))
    try:
        third.result()
    except concurrent.futures.CancelledError:
        print('cancelled')
    print(first.result(), first.done())
