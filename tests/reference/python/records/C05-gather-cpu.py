"""C05-gather-cpu: power sum: gather of 4 coroutines without any await: serial"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def pow(me):
    workload.cpu(100)
    end(me)


def pow50(me):
    workload.cpu(50)
    end(me)


async def m(me):
    await asyncio.gather(*(pow(f"p{i}") for i in range(4)))
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
