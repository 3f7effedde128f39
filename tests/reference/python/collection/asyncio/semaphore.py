# Library reference, asyncio-sync: Semaphore
import asyncio
import time

sem = asyncio.Semaphore(10)

async def work(number, began):
    async with sem:
        # work with shared resource
        await asyncio.sleep(0.1)
    if number % 5 == 0:
        print(number, f'{time.monotonic() - began:.1f}')

async def main():
    began = time.monotonic()
    await asyncio.gather(*(work(number, began) for number in range(25)))

asyncio.run(main())
