"""C22-threadpool-tiny: ThreadPoolExecutor(2).map of 400 x 0.1 ms CPU, 2 cores: no gain, hand-off overhead"""
import time
from concurrent.futures import ThreadPoolExecutor

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def t(me):
    workload.cpu(0.1)
    end(me)


if __name__ == "__main__":
    tp = ThreadPoolExecutor(2)
    time.sleep(0.03)
    begun = time.perf_counter()
    list(tp.map(t, [f"t{i}" for i in range(400)]))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
