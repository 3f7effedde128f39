import asyncio

async def worker(name):
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    finally:
        print(name, "cleans up")

async def main():
    task = asyncio.create_task(worker("a"))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main sees it", task.cancelled())
    try:
        async with asyncio.timeout(0.02):
            await worker("b")
    except TimeoutError:
        print("too late")
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(worker("c"))
            group.create_task(fail())
    except* ValueError as error:
        print(error.exceptions)

async def fail():
    await asyncio.sleep(0.005)
    raise ValueError("no")

asyncio.run(main())
