"""The sum in four chunks, by four threads: one key for all of them."""
from concurrent.futures import ThreadPoolExecutor

import workload

CHUNKS = [(0, 10), (10, 20), (20, 30), (30, 40)]


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        workload.cpu(10)  # a slow square
        total += number**2
    return total


with ThreadPoolExecutor(max_workers=4) as pool:
    print(sum(pool.map(power_sum, *zip(*CHUNKS))))
