# Library reference, asyncio-sync: Lock
import asyncio

lock = asyncio.Lock()
state = []

async def change(name):
    async with lock:
        # access shared state
        state.append(f'{name} enters')
        await asyncio.sleep(0.05)
        state.append(f'{name} leaves')

async def by_hand(name):
    await lock.acquire()
    try:
        state.append(f'{name} by hand')
    finally:
        lock.release()

async def main():
    await asyncio.gather(change('A'), by_hand('B'), change('C'))
    print(state, lock.locked())

asyncio.run(main())
