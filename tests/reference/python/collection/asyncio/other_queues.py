# Library reference, asyncio-queue: priority and LIFO queues, their exceptions
import asyncio

async def main():
    priorities = asyncio.PriorityQueue()
    for entry in [(3, 'read'), (1, 'write'), (2, 'think')]:
        await priorities.put(entry)
    print([priorities.get_nowait() for _ in range(priorities.qsize())])
    stack = asyncio.LifoQueue(maxsize=2)
    stack.put_nowait(1)
    stack.put_nowait(2)
    try:
        stack.put_nowait(3)
    except asyncio.QueueFull as error:
        print('full', repr(error), stack.full())
    print(await stack.get(), await stack.get(), stack.empty())
    try:
        stack.get_nowait()
    except asyncio.QueueEmpty as error:
        print('empty', repr(error))

asyncio.run(main())
