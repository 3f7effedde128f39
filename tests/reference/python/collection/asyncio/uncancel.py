# Library reference, asyncio-task: uncancel, as structured concurrency uses it
import asyncio

async def make_request_with_timeout():
    try:
        async with asyncio.timeout(1):
            # Structured block affected by the timeout:
            await asyncio.sleep(5)
            print('never')
    except TimeoutError:
        print('There was a timeout')
    # Outer code not affected by the timeout:
    await unrelated_code()

async def unrelated_code():
    await asyncio.sleep(0.5)
    print('unrelated code')
    print(asyncio.current_task().cancelling())

asyncio.run(make_request_with_timeout())
