"""A heart that should beat every 20 ms, and work."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

import workload


async def heart():
    for beat in range(4):
        await asyncio.sleep(0.02)
        print("beat", beat)


async def report():  # one long step
    workload.cpu(30)
    print("report written")


async def photos():  # the same in slices
    for _ in range(3):
        workload.cpu(10)
        await asyncio.sleep(0)
    print("photos resized")


async def search():  # in a thread: one key
    await asyncio.to_thread(workload.cpu, 30)
    print("search done")


async def film(pool):  # in a process: own key
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, workload.cpu, 30)
    print("film converted")


async def main():
    start = asyncio.create_task
    with ProcessPoolExecutor(1) as pool:
        pool.submit(abs, 1).result()  # warm
        await asyncio.gather(
            start(heart(), name="heart"),
            start(report(), name="report"),
            start(photos(), name="photos"),
            start(search(), name="search"),
            start(film(pool), name="film"),
        )


if __name__ == "__main__":
    asyncio.run(main())
