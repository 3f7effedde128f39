"""Sum of a million squares with four threads: one GIL for all of them."""
import time
from concurrent.futures import ThreadPoolExecutor


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        total += number * number
    return total


CHUNKS = [(k * 250_000, (k + 1) * 250_000) for k in range(4)]

start = time.perf_counter()
with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(power_sum, *zip(*CHUNKS))))
print(f"took {time.perf_counter() - start:.2f} s")
