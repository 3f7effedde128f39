# After the library reference, asyncio-task: the same two as tasks
import asyncio
import time

async def tell(seconds, text):
    await asyncio.sleep(seconds)
    print(text)

async def main():
    began = time.monotonic()
    one = asyncio.create_task(tell(1, 'first'))
    two = asyncio.create_task(tell(2, 'second'))
    await one
    await two
    print(f'took {time.monotonic() - began:.1f} s')

asyncio.run(main())
