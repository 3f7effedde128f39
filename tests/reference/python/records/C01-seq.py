"""C01-seq: power sum: 4 x 100 ms CPU, sequential"""
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def pow(me):
    workload.cpu(100)
    end(me)


def pow50(me):
    workload.cpu(50)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(4):
        pow(f"p{i}")
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
