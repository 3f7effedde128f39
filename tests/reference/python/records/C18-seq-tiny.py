"""C18-seq-tiny: the same 400 x 0.1 ms sequentially"""
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


if __name__ == "__main__":
    begun = time.perf_counter()
    for _ in range(400):
        workload.cpu(0.1)
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
