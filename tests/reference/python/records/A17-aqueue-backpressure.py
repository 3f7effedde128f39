"""A17-aqueue-backpressure: producer puts 24 items into asyncio.Queue(2); 3 consumers take 20 ms (sleep) each: 8 rounds"""
import asyncio
import time

import workload

q = asyncio.Queue(2)
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def prod(me):
    for _ in range(24):
        await q.put(1)
        mark("put", me)
    end(me)


async def cons(me):
    for _ in range(8):
        await q.get()
        await asyncio.sleep(0.02)
    end(me)


async def m(me):
    await asyncio.gather(prod("prod"), cons("k0"), cons("k1"), cons("k2"))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
