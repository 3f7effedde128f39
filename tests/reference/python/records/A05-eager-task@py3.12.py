"""A05-eager-task@py3.12: the same with asyncio.eager_task_factory (3.12+): child starts inside create_task"""
import asyncio
import time

import workload

tasks = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


async def eagerly(coroutine):
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    await coroutine


async def child(me):
    mark("child", me)
    end(me)


async def m(me):
    mark("before", me)
    tasks["c1"] = asyncio.create_task(child("c1"))
    mark("after", me)
    workload.cpu(5)
    mark("still", me)
    await asyncio.sleep(0)
    mark("resumed", me)
    await tasks["c1"]
    mark("end", me)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    asyncio.run(eagerly(m("amain")))
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
