import asyncio
import threading
import time

lock = threading.Lock()
seen = []

def blocking(name):
    with lock:
        time.sleep(0.01)
        seen.append(name)
    return len(name)

async def beat():
    for n in range(4):
        seen.append(n)
        await asyncio.sleep(0.009)

async def main():
    beating = asyncio.create_task(beat())
    sizes = await asyncio.gather(asyncio.to_thread(blocking, "one"), asyncio.to_thread(blocking, "three"))
    print(sizes)
    await beating

asyncio.run(main())
print(sorted(str(item) for item in seen))
