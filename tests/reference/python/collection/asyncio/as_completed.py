# Library reference, asyncio-task: as_completed as a plain iterator
import asyncio

async def open_connection(host, delay):
    await asyncio.sleep(delay)
    return host

async def main():
    tasks = [open_connection("127.0.0.1", 0.2), open_connection("::1", 0.1)]
    for next_connect in asyncio.as_completed(tasks):
        # next_connect is not one of the original task objects. It must be
        # awaited to obtain the result value or raise the exception of the
        # awaitable that finishes next.
        print(await next_connect)

asyncio.run(main())
