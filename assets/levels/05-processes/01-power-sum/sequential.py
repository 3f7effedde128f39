"""The sum in four chunks, one after another."""
import workload

CHUNKS = [(0, 10), (10, 20), (20, 30), (30, 40)]


def power_sum(first, last):
    total = 0
    for number in range(first, last):
        workload.cpu(10)  # a slow square
        total += number**2
    return total


total = 0
for first, last in CHUNKS:
    total += power_sum(first, last)
print(total)
