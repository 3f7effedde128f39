# After the library reference, asyncio-task: awaitables
import asyncio

async def inner():
    return 42

async def main():
    print(await inner())
    task = asyncio.create_task(inner())
    print(await task)
    future = asyncio.get_running_loop().create_future()
    future.set_result('set')
    print(await future)

asyncio.run(main())
