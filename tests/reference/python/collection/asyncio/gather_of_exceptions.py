# Library reference, asyncio-task: gather(return_exceptions=True)
import asyncio

async def ok(value):
    await asyncio.sleep(0.05)
    return value

async def bad():
    await asyncio.sleep(0.01)
    raise RuntimeError('bad')

async def main():
    print(await asyncio.gather(ok(1), bad(), ok(3), return_exceptions=True))
    try:
        await asyncio.gather(ok(1), bad(), ok(3))
    except RuntimeError as error:
        print('raised', error)

asyncio.run(main())
