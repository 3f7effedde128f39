# After the library reference, asyncio-queue: work shared by three workers
import asyncio
import random
import time

async def worker(name, queue):
    while True:
        seconds = await queue.get()
        await asyncio.sleep(seconds)
        queue.task_done()
        print(f'{name} slept {seconds:.2f} s')

async def main():
    random.seed(3)
    queue = asyncio.Queue()
    total = 0
    for _ in range(20):
        seconds = random.uniform(0.05, 1.0)
        total += seconds
        queue.put_nowait(seconds)
    workers = [asyncio.create_task(worker(f'worker-{i}', queue)) for i in range(3)]
    began = time.monotonic()
    await queue.join()
    took = time.monotonic() - began
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(f'{took:.0f} s, one after the other {total:.2f} s')

asyncio.run(main())
