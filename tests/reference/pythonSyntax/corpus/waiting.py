import asyncio
class AC:
    def __init__(self, n): self.n = n
    async def __aenter__(self):
        print("aenter", self.n); await asyncio.sleep(0); return self
    async def __aexit__(self, *a):
        print("aexit", self.n, a[0] and a[0].__name__); await asyncio.sleep(0); return self.n == 2
async def agen(n):
    for i in range(n):
        yield i
        await asyncio.sleep(0.001)
async def main():
    async with AC(1) as a, AC(2):
        print("in")
        raise ValueError
    async for x in agen(3):
        if x == 1: continue
        print(x)
    else:
        print("else")
    print([x async for x in agen(4) if x % 2], {x: 1 async for x in agen(2)})
    print([await asyncio.sleep(0, i) for i in range(2)])
    g = (x * 2 async for x in agen(3))
    print([y async for y in g])
    async for x in agen(5):
        if x == 2: break
    r = await asyncio.gather(*(w(i) for i in range(3)))
    print(r)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(bad(1)); tg.create_task(bad(2))
    except* ValueError as eg:
        print(sorted(str(e) for e in eg.exceptions))
    return "ok"
async def bad(n):
    raise ValueError(n)
async def w(i):
    try:
        await asyncio.sleep(0.01 * (3 - i))
        return i
    finally:
        print("w", i)
if __name__ == "__main__":
    print(asyncio.run(main()))
