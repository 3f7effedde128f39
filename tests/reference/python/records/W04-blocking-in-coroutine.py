"""W04-blocking-in-coroutine: weather: gather of 5 coroutines that call time.sleep (blocking) instead of await"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def city(me):
    workload.io(200)
    end(me)


async def m(me):
    await asyncio.gather(*(city(f"city{i}") for i in range(5)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
