# Library reference, asyncio-sync: Condition
import asyncio

async def consumer(cond, shelf):
    async with cond:
        await cond.wait_for(lambda: len(shelf) > 1)
        print('takes', shelf.pop())

async def producer(cond, shelf):
    for number in range(4):
        await asyncio.sleep(0.05)
        async with cond:
            shelf.append(number)
            cond.notify_all()

async def main():
    cond = asyncio.Condition()
    shelf = []
    await asyncio.gather(consumer(cond, shelf), consumer(cond, shelf), producer(cond, shelf))
    print(shelf)

asyncio.run(main())
