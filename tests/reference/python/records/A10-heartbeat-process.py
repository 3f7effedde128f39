"""A10-heartbeat-process: heartbeat + 150 ms CPU in a warm process pool, 2 cores: heartbeat unharmed"""
import asyncio
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def leave(me):
    """At the end of what runs in a process of a pool."""
    end(me)
    return ended[-1]


def take(result):
    ended.append(result)


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def hb(me):
    for _ in range(20):
        await asyncio.sleep(0.01)
        mark("tick", me)
    end(me)


def burn(me):
    workload.cpu(150)
    return leave(me)


async def cpu(me):
    await asyncio.sleep(0.035)
    take(await asyncio.get_running_loop().run_in_executor(pp, burn, "burn"))
    end(me)


async def m(me):
    await asyncio.gather(hb("hb"), cpu("cpu"))
    end(me)


if __name__ == "__main__":
    pp = ProcessPoolExecutor(1, mp_context=get_context("fork"))
    list(pp.map(time.sleep, [0.02] * 2))
    time.sleep(0.03)
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
