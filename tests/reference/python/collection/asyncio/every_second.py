# After the library reference, asyncio-task: sleeping, second by second
import asyncio

async def count(seconds):
    loop = asyncio.get_running_loop()
    began = loop.time()
    end = began + seconds
    while True:
        print(round(loop.time() - began))
        if loop.time() + 1.0 >= end:
            break
        await asyncio.sleep(1)

asyncio.run(count(5))
