"""L01-seq: logs: 5 files, 10 records each, 0.2 ms formatting + 10 ms device wait, one after the other"""
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def log(me):
    for _ in range(10):
        workload.cpu(0.2)
        workload.io(10)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(5):
        log(f"log{i}")
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
