"""W08-to-thread: weather: gather of asyncio.to_thread(blocking); default executor has min(32, 1+4)=5 workers on 1 core"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def city(me):
    workload.io(200)
    end(me)


async def acity(me):
    await asyncio.sleep(0.2)
    end(me)


async def w(me):
    await asyncio.to_thread(city, "x")
    end(me)


async def m(me):
    await asyncio.gather(w0("c0"), w1("c1"), w2("c2"), w3("c3"), w4("c4"))
    end(me)


async def w0(me):
    await asyncio.to_thread(city, "city0")
    end(me)


async def w1(me):
    await asyncio.to_thread(city, "city1")
    end(me)


async def w2(me):
    await asyncio.to_thread(city, "city2")
    end(me)


async def w3(me):
    await asyncio.to_thread(city, "city3")
    end(me)


async def w4(me):
    await asyncio.to_thread(city, "city4")
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
