"""C26-spawn-pool4: 4 x 100 ms CPU, spawn pool of 4 on 2 cores: start-up CPU of the workers competes too"""
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import workload

futures = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def leave(me):
    """At the end of what runs in a process of a pool."""
    end(me)
    return ended[-1]


def take(result):
    ended.append(result)


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def pow(me):
    workload.cpu(100)
    return leave(me)


def pow50(me):
    workload.cpu(50)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    pp = ProcessPoolExecutor(4, mp_context=get_context("spawn"))
    for i in range(4):
        futures[f"p{i}"] = pp.submit(pow, f"p{i}")
    for me in (f"p{i}" for i in range(4)):
        take(futures[me].result())
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
