"""Sum of a million squares, in four chunks, one after the other."""
import time


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        total += number * number
    return total


CHUNKS = [(k * 250_000, (k + 1) * 250_000) for k in range(4)]

start = time.perf_counter()
print(sum(power_sum(first, last) for first, last in CHUNKS))
print(f"took {time.perf_counter() - start:.2f} s")
