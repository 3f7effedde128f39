from concurrent.futures import ThreadPoolExecutor, as_completed
import time

def slow(n):
    time.sleep(n / 100)
    return n * 10

with ThreadPoolExecutor(max_workers=2) as pool:
    print(list(pool.map(slow, [3, 1, 2])))
    futures = [pool.submit(slow, n) for n in (5, 2)]
    print([future.result() for future in as_completed(futures)])
    failing = pool.submit(int, "x")
    print(type(failing.exception()).__name__)
