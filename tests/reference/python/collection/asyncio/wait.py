# After the library reference, asyncio-task: wait
import asyncio

async def job(seconds):
    await asyncio.sleep(seconds)
    if seconds == 0.2:
        raise ValueError(seconds)
    return seconds

async def main():
    jobs = [asyncio.create_task(job(n / 10)) for n in (3, 1, 2)]
    done, pending = await asyncio.wait(jobs, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending), done.pop().result())
    done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_EXCEPTION)
    print(len(done), len(pending), repr(done.pop().exception()))
    done, pending = await asyncio.wait(pending, timeout=0.01)
    print(len(done), len(pending))
    done, pending = await asyncio.wait(pending)
    print(len(done), len(pending), done.pop().result())

asyncio.run(main())
