# After the library reference, asyncio-task: scheduling from other threads
import asyncio
import threading

async def answer(value):
    await asyncio.sleep(0.2)
    return value

async def slow():
    await asyncio.sleep(60)

def other_thread(loop):
    future = asyncio.run_coroutine_threadsafe(answer(3), loop)
    print('result', future.result())
    future = asyncio.run_coroutine_threadsafe(slow(), loop)
    try:
        future.result(0.1)
    except TimeoutError:
        print('took too long')
        future.cancel()

async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=other_thread, args=(loop,))
    thread.start()
    await asyncio.sleep(0.6)
    thread.join()
    print('done')

asyncio.run(main())
