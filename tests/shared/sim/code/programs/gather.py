import asyncio

async def fetch(name, delay):
    print("start", name)
    await asyncio.sleep(delay)
    print("done", name)
    return name.upper()

async def main():
    answers = await asyncio.gather(fetch("x", 0.03), fetch("y", 0.01), fetch("z", 0.02))
    print(answers)

asyncio.run(main())
