"""Sum of a million squares with processes: a GIL for each."""
import time
from concurrent.futures import ProcessPoolExecutor


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        total += number * number
    return total


CHUNKS = [(k * 250_000, (k + 1) * 250_000) for k in range(4)]

if __name__ == "__main__":
    start = time.perf_counter()
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(power_sum, *zip(*CHUNKS))))
    print(f"took {time.perf_counter() - start:.2f} s")
