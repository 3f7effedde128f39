"""A12-no-race-without-await: the same without an await between read and write: 20"""
import asyncio
import time

import workload

a = 0
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def s(me):
    global a
    seen = a
    a = seen + 1
    await asyncio.sleep(0)
    end(me)


async def m(me):
    await asyncio.gather(*(s(f"s{i}") for i in range(20)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
    print("vars", a)
