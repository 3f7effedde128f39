"""C17-map-chunk100-tiny: the same with chunksize 100"""
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import workload

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


def t(me):
    workload.cpu(0.1)
    return leave(me)


if __name__ == "__main__":
    pp = ProcessPoolExecutor(2, mp_context=get_context("fork"))
    list(pp.map(time.sleep, [0.02] * 4))
    time.sleep(0.03)
    begun = time.perf_counter()
    for result in pp.map(t, [f"t{i}" for i in range(400)], chunksize=100):
        take(result)
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
