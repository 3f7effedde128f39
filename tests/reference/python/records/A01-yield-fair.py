"""A01-yield-fair: 3 coroutines x 5 steps of 2 ms CPU with await asyncio.sleep(0) after each: strict round robin"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def s(me):
    for _ in range(5):
        mark("step", me)
        workload.cpu(2)
        await asyncio.sleep(0)
    end(me)


async def m(me):
    await asyncio.gather(s("A"), s("B"), s("C"))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
