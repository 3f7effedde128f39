"""Asynchronous generators that nobody carries on any more are closed by their loop."""
import asyncio

async def ticks(name):
    n = 0
    try:
        while True:
            yield n
            n += 1
            await asyncio.sleep(0.001)
    finally:
        print(name, 'finally', n)
        await asyncio.sleep(0)
        print(name, 'closed')

async def first():
    async for n in ticks('a'):
        print('a', n)
        if n == 2:
            break
    print('after break')
    await asyncio.sleep(0)
    print('one turn')
    await asyncio.sleep(0.01)
    print('end of first')

async def second():
    agen = ticks('b')
    print(await anext(agen))
    print(await agen.__anext__())
    print('end of second')

kept = []
async def third():
    agen = ticks('c')
    kept.append(agen)
    async for n in agen:
        if n == 1:
            break
    print('end of third')

async def fifth():
    async for n in ticks('d'):
        break
    print('end of fifth')

async def sixth():
    try:
        async for n in ticks('e'):
            raise KeyError('stop')
    except KeyError:
        print('caught')
    await asyncio.sleep(0.005)
    print('end of sixth')

async def seventh():
    agen = ticks('f')
    async for n in agen:
        break
    await agen.aclose()
    print('end of seventh')

for main in first, second, third, fifth, sixth, seventh:
    asyncio.run(main())
