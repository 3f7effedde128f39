# After the library reference, asyncio-task: coroutines awaited one after the other
import asyncio
import time

async def tell(seconds, text):
    await asyncio.sleep(seconds)
    print(text)

async def main():
    began = time.monotonic()
    await tell(1, 'first')
    await tell(2, 'second')
    print(f'took {time.monotonic() - began:.1f} s')

asyncio.run(main())
