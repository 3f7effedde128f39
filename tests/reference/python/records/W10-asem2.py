"""W10-asem2: weather: gather with asyncio.Semaphore(2): 3 rounds"""
import asyncio
import time

import workload

S = asyncio.Semaphore(2)
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def acity(me):
    await S.acquire()
    await asyncio.sleep(0.2)
    S.release()
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
