# After the library reference, asyncio-task: wait_for
import asyncio

async def forever():
    await asyncio.sleep(3600)
    print('never')

async def soon():
    await asyncio.sleep(0.5)
    return 'soon'

async def main():
    print(await asyncio.wait_for(soon(), timeout=1.0))
    try:
        await asyncio.wait_for(forever(), timeout=1.0)
    except TimeoutError:
        print('gave up')

asyncio.run(main())
