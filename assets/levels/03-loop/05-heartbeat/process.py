"""A heart that should beat every 20 ms, and three pieces of work: in a process."""
import asyncio
from concurrent.futures import ProcessPoolExecutor

import workload


async def heart():
    for _ in range(4):
        await asyncio.sleep(0.02)


async def piece(pool):
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, workload.cpu, 30)


async def main():
    start = asyncio.create_task
    with ProcessPoolExecutor(1) as pool:
        pool.submit(abs, 1).result()  # warm
        work = [start(piece(pool), name=f"work {n}") for n in range(3)]
        await asyncio.gather(start(heart(), name="heart"), *work)


if __name__ == "__main__":
    asyncio.run(main())
