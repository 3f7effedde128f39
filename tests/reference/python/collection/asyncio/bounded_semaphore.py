# Library reference, asyncio-sync: BoundedSemaphore
import asyncio

async def main():
    bounded = asyncio.BoundedSemaphore(2)
    await bounded.acquire()
    print(bounded.locked())
    await bounded.acquire()
    print(bounded.locked())
    bounded.release()
    bounded.release()
    try:
        bounded.release()
    except ValueError as error:
        print(error)

asyncio.run(main())
