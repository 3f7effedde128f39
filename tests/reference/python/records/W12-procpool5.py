"""W12-procpool5: weather: ProcessPoolExecutor(5) started in the program (fork), 1 core: waits overlap but start-up is paid"""
import asyncio
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


def city(me):
    workload.io(200)
    return leave(me)


async def acity(me):
    await asyncio.sleep(0.2)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    pp = ProcessPoolExecutor(5, mp_context=get_context("fork"))
    for i in range(5):
        futures[f"city{i}"] = pp.submit(city, f"city{i}")
    for me in (f"city{i}" for i in range(5)):
        take(futures[me].result())
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
