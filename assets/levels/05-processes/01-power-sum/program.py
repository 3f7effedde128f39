"""The same sum twice: by four threads, and by a pool of two processes."""
import threading
from concurrent.futures import ProcessPoolExecutor

import workload

CHUNKS = [(0, 10), (10, 20), (20, 30), (30, 40)]


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        workload.cpu(6)  # a slow square: Python code, needs the key
        total += number**2
    return total


def work(place):
    sums[place] = power_sum(*CHUNKS[place])


sums = [0, 0, 0, 0]
threads = [threading.Thread(target=work, args=[place], name=f"sum {place}") for place in range(4)]

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        answers = pool.map(power_sum, *zip(*CHUNKS))
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("threads:  ", sum(sums))
        print("processes:", sum(answers))
