# Library reference, asyncio-task: task groups
import asyncio

async def some_coro(delay):
    await asyncio.sleep(delay)
    return delay * 10

async def another_coro():
    return 'another'

async def main():
    async with asyncio.TaskGroup() as tg:
        task1 = tg.create_task(some_coro(0.1))
        task2 = tg.create_task(another_coro())
    print(f"Both tasks have completed now: {task1.result()}, {task2.result()}")

asyncio.run(main())
