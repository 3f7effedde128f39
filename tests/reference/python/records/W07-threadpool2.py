"""W07-threadpool2: weather: ThreadPoolExecutor(2): 3 rounds"""
import asyncio
import time
from concurrent.futures import ThreadPoolExecutor

import workload

futures = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def city(me):
    workload.io(200)
    end(me)


async def acity(me):
    await asyncio.sleep(0.2)
    end(me)


if __name__ == "__main__":
    tp = ThreadPoolExecutor(2)
    time.sleep(0.03)
    begun = time.perf_counter()
    for i in range(5):
        futures[f"city{i}"] = tp.submit(city, f"city{i}")
    for me in (f"city{i}" for i in range(5)):
        futures[me].result()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
