"""A14-taskgroup: TaskGroup of sleeps 40, 20, 60 ms"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def a(me):
    await asyncio.sleep(0.04)
    end(me)


async def b(me):
    await asyncio.sleep(0.02)
    end(me)


async def c(me):
    await asyncio.sleep(0.06)
    end(me)


async def m(me):
    async with asyncio.TaskGroup() as group:
        group.create_task(a("A"))
        group.create_task(b("B"))
        group.create_task(c("C"))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
