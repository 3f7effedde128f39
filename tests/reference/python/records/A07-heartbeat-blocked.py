"""A07-heartbeat-blocked: heartbeat + a coroutine that burns 150 ms without await"""
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


async def hb(me):
    for _ in range(20):
        await asyncio.sleep(0.01)
        mark("tick", me)
    end(me)


async def cpu(me):
    await asyncio.sleep(0.035)
    workload.cpu(150)
    end(me)


async def m(me):
    await asyncio.gather(hb("hb"), cpu("cpu"))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
