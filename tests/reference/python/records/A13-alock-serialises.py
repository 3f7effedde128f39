"""A13-alock-serialises: 5 coroutines: async with lock: read; sleep 20 ms; write -> 5, but serial"""
import asyncio
import time

import workload

L = asyncio.Lock()
a = 0
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def s(me):
    global a
    await L.acquire()
    seen = a
    await asyncio.sleep(0.02)
    a = seen + 1
    L.release()
    end(me)


async def m(me):
    await asyncio.gather(*(s(f"s{i}") for i in range(5)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
    print("vars", a)
