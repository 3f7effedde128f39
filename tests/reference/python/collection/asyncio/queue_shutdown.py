# Library reference, asyncio-queue: shutdown
import asyncio

async def consumer(queue):
    try:
        while True:
            print('got', await queue.get())
            queue.task_done()
    except asyncio.QueueShutDown:
        print('shut down')

async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consumer(queue))
    for number in range(3):
        await queue.put(number)
    queue.shutdown()
    await queue.join()
    await task
    try:
        await queue.put(4)
    except asyncio.QueueShutDown as error:
        print(repr(error))

asyncio.run(main())
