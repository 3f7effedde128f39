"""A heart that should beat every 20 ms, and three pieces of work: in slices of 5 ms."""
import asyncio

import workload


async def heart():
    for _ in range(4):
        await asyncio.sleep(0.02)


async def piece():
    for _ in range(6):
        workload.cpu(5)
        await asyncio.sleep(0)


async def main():
    start = asyncio.create_task
    work = [start(piece(), name=f"work {n}") for n in range(3)]
    await asyncio.gather(start(heart(), name="heart"), *work)


if __name__ == "__main__":
    asyncio.run(main())
