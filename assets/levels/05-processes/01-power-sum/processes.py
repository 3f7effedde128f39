"""The sum in four chunks, by two processes: a key for each."""
from concurrent.futures import ProcessPoolExecutor

import workload

CHUNKS = [(0, 10), (10, 20), (20, 30), (30, 40)]


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        workload.cpu(10)  # a slow square
        total += number**2
    return total


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(power_sum, *zip(*CHUNKS))))
