"""S03-io-coros-100: 100 coroutines, each awaits sleep 60 ms"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def w(me):
    await asyncio.sleep(0.06)
    end(me)


async def m(me):
    await asyncio.gather(*(w(f"c{i}") for i in range(100)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
