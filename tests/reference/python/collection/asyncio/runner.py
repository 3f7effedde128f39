# Library reference, asyncio-runner: Runner as a context manager
import asyncio

async def main():
    await asyncio.sleep(1)
    print('hello')
    return 'back'

with asyncio.Runner() as runner:
    print(runner.run(main()))
    print(runner.run(main()))
