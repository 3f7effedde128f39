"""W09-to-thread-12-on-1core: 12 blocking 100 ms calls through asyncio.to_thread on 1 core: default executor has only 5 workers -> 3 rounds"""
import asyncio
import time

import workload

ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def blk(me):
    workload.io(100)
    end(me)


async def m(me):
    await asyncio.gather(w0("c0"), w1("c1"), w2("c2"), w3("c3"), w4("c4"), w5("c5"), w6("c6"), w7("c7"), w8("c8"), w9("c9"), w10("c10"), w11("c11"))
    end(me)


async def w0(me):
    await asyncio.to_thread(blk, "b0")
    end(me)


async def w1(me):
    await asyncio.to_thread(blk, "b1")
    end(me)


async def w2(me):
    await asyncio.to_thread(blk, "b2")
    end(me)


async def w3(me):
    await asyncio.to_thread(blk, "b3")
    end(me)


async def w4(me):
    await asyncio.to_thread(blk, "b4")
    end(me)


async def w5(me):
    await asyncio.to_thread(blk, "b5")
    end(me)


async def w6(me):
    await asyncio.to_thread(blk, "b6")
    end(me)


async def w7(me):
    await asyncio.to_thread(blk, "b7")
    end(me)


async def w8(me):
    await asyncio.to_thread(blk, "b8")
    end(me)


async def w9(me):
    await asyncio.to_thread(blk, "b9")
    end(me)


async def w10(me):
    await asyncio.to_thread(blk, "b10")
    end(me)


async def w11(me):
    await asyncio.to_thread(blk, "b11")
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(m("amain"))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
