# Library reference, asyncio-task: shielding from cancellation
import asyncio
from asyncio import CancelledError, shield

async def something():
    await asyncio.sleep(0.1)
    print('something is done')
    return 'done'

async def caller():
    task = asyncio.create_task(something())
    try:
        res = await shield(task)
    except CancelledError:
        res = None
    print('caller has', res)
    return await task

async def main():
    task = asyncio.create_task(caller())
    await asyncio.sleep(0.05)
    task.cancel()
    print(await task)

asyncio.run(main())
