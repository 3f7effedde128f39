"""A03-await-plain-coroutine-does-not-yield: await of a plain coroutine runs it inline; no switch"""
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


async def inner(me):
    mark("step", me)
    workload.cpu(2)
    end(me)


async def s(me):
    for _ in range(3):
        await inner(me + "/inner")
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
