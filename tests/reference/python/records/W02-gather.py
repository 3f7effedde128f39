"""W02-gather: weather: asyncio.gather of 5 coroutines, await asyncio.sleep"""
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


async def m(me):
    await asyncio.gather(*(acity(f"city{i}") for i in range(5)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
