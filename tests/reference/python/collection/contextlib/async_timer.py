# Library reference, contextlib: asynccontextmanager
import asyncio
import time
from contextlib import asynccontextmanager

@asynccontextmanager
async def timeit():
    now = time.monotonic()
    try:
        yield
    finally:
        print(f'it took {time.monotonic() - now:.1f}s to run')

@timeit()
async def main():
    await asyncio.sleep(0.3)
    async with timeit():
        await asyncio.sleep(0.2)

asyncio.run(main())
