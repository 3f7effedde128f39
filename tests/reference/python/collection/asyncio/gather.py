# After the library reference, asyncio-task: running tasks concurrently
import asyncio

async def add_up(name, last):
    total = 0
    for number in range(1, last + 1):
        print(f'{name} adds {number}, so far {total}')
        await asyncio.sleep(1)
        total += number
    print(f'{name} has {total}')
    return total

async def main():
    totals = await asyncio.gather(add_up('A', 2), add_up('B', 3), add_up('C', 4))
    print(totals)

asyncio.run(main())
