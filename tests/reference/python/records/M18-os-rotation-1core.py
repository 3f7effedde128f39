"""M18-os-rotation-1core: 4 processes of 60 ms CPU in 0.5 ms chunks on 1 core: the OS time slice"""
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import workload

futures = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def leave(me):
    """At the end of what runs in a process of a pool."""
    end(me)
    return ended[-1], marks


def take(result):
    ended.append(result[0])
    marks.extend(result[1])


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def r(me):
    for _ in range(120):
        workload.cpu(0.5)
        mark("k", me)
    return leave(me)


if __name__ == "__main__":
    pp = ProcessPoolExecutor(4, mp_context=get_context("fork"))
    list(pp.map(time.sleep, [0.02] * 8))
    time.sleep(0.03)
    begun = time.perf_counter()
    for i in range(4):
        futures[f"T{i}"] = pp.submit(r, f"T{i}")
    for me in (f"T{i}" for i in range(4)):
        take(futures[me].result())
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
