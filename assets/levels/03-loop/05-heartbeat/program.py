"""A heart that should beat every 20 ms, and work."""
import asyncio
import time

import workload


async def heart():
    for beat in range(4):
        await asyncio.sleep(0.02)


async def report():
    workload.cpu(30)  # Python


async def photos():
    workload.cpu(30)  # Python


async def search():
    time.sleep(0.05)  # asks, and waits


async def film():
    workload.cpu(50)  # Python


async def main():
    start = asyncio.create_task
    await asyncio.gather(
        start(heart(), name="heart"),
        start(report(), name="report"),
        start(photos(), name="photos"),
        start(search(), name="search"),
        start(film(), name="film"),
    )


if __name__ == "__main__":
    asyncio.run(main())
