async def f(a):
    async with a as b, c as d.e:
        async for x, y in b:
            if x: continue
            if y: break
            return await x
        else:
            await a
    r = [x async for x in a if await x], {x async for x in a}, {x: y async for x, y in a}
    g = (await x async for x in a)
    for q in a:
        async with q:
            try:
                return await q
            finally:
                await q
    try:
        async with a: raise
    except* E as e:
        await e
async def g():
    yield 1
    await x
    yield
    return
