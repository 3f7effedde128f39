import asyncio

log = []

async def letter(mark):
    for _ in range(3):
        log.append(mark)
        await asyncio.sleep(0)

async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(log.append, "soon")
    loop.call_later(0.01, log.append, "later")
    handle = loop.call_later(0.005, log.append, "never")
    handle.cancel()
    tasks = [asyncio.create_task(letter(mark)) for mark in "ABC"]
    log.append("main")
    for task in tasks:
        await task
    await asyncio.sleep(0.02)
    print(log)

asyncio.run(main())
