# Library reference, asyncio-sync: the position a Barrier gives
import asyncio

async def main():
    barrier = asyncio.Barrier(3)

    async def part(name):
        async with barrier as position:
            if position == 0:
                # Only one task prints this
                print('End of *draining phase*')
        return name

    print(await asyncio.gather(part('a'), part('b'), part('c')))

asyncio.run(main())
