# Library reference, asyncio-future: add_done_callback
import asyncio
import functools

async def main():
    fut = asyncio.get_running_loop().create_future()
    # Call 'print("Future:", fut)' when "fut" is done.
    fut.add_done_callback(
        functools.partial(print, "Future:"))
    fut.add_done_callback(lambda done: print(done.result()))
    fut.set_result(7)
    await asyncio.sleep(0)
    print(fut.done(), fut.cancelled())
    try:
        fut.set_result(8)
    except asyncio.InvalidStateError as error:
        print(error)

asyncio.run(main())
