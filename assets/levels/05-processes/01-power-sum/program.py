"""One sum, by threads and by processes."""
import threading
from concurrent.futures import ProcessPoolExecutor

import workload

CHUNKS = [(0, 10), (10, 20), (20, 30), (30, 40)]


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        workload.cpu(6)  # needs the key
        total += number**2
    return total


def work(place):
    sums[place] = power_sum(*CHUNKS[place])


sums = [0, 0, 0, 0]
threads = []
for place in range(4):
    name = f"sum {place}"
    thread = threading.Thread(
        target=work, args=[place], name=name
    )
    threads.append(thread)

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        firsts, lasts = zip(*CHUNKS)
        answers = pool.map(power_sum, firsts, lasts)
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print("threads:  ", sum(sums))
        print("processes:", sum(answers))
