# Library reference, asyncio-api-index: asynchronous generators and comprehensions
import asyncio

async def ticker(delay, to):
    """Yield numbers from 0 to *to* every *delay* seconds."""
    for i in range(to):
        yield i
        await asyncio.sleep(delay)

async def main():
    async for number in ticker(0.01, 3):
        print(number)
    print([number async for number in ticker(0.01, 5) if number % 2])
    print({number: str(number) async for number in ticker(0, 2)})
    generator = ticker(0, 10)
    print(await anext(generator), await anext(generator))
    await generator.aclose()

asyncio.run(main())
