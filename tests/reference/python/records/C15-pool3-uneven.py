"""C15-pool3-uneven: warm pool of 2, jobs 200,50,50,100 ms in this order, 2 cores: list scheduling (greedy FIFO)"""
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


def a(me):
    workload.cpu(200)
    return leave(me)


def b(me):
    workload.cpu(50)
    return leave(me)


def d(me):
    workload.cpu(100)
    return leave(me)


if __name__ == "__main__":
    pp = ProcessPoolExecutor(2, mp_context=get_context("fork"))
    list(pp.map(time.sleep, [0.02] * 4))
    time.sleep(0.03)
    begun = time.perf_counter()
    futures["A"] = pp.submit(a, "A")
    futures["B"] = pp.submit(b, "B")
    futures["Cc"] = pp.submit(b, "Cc")
    futures["D"] = pp.submit(d, "D")
    for me in ["A", "B", "Cc", "D"]:
        take(futures[me].result())
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
