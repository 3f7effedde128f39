"""W01-seq: weather: 5 blocking calls one after the other"""
import asyncio
import time

import workload

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
    begun = time.perf_counter()
    for i in range(5):
        city(f"city{i}")
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
