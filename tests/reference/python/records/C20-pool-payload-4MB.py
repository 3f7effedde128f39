"""C20-pool-payload-4MB: 8 tasks of 1 ms CPU, each with a 4 MB bytes argument pickled to a warm pool of 2, 2 cores"""
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


def t(me, payload):
    workload.cpu(1)
    return leave(me)


if __name__ == "__main__":
    pp = ProcessPoolExecutor(2, mp_context=get_context("fork"))
    list(pp.map(time.sleep, [0.02] * 4))
    time.sleep(0.03)
    begun = time.perf_counter()
    for i in range(8):
        futures[f"t{i}"] = pp.submit(t, f"t{i}", bytes(4096 * 1024))
    for me in (f"t{i}" for i in range(8)):
        take(futures[me].result())
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
