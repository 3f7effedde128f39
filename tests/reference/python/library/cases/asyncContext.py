import asyncio
import contextlib
from contextlib import AsyncExitStack, aclosing, asynccontextmanager, nullcontext


@asynccontextmanager
async def connection(name):
    print('open', name)
    await asyncio.sleep(0.001)
    try:
        yield name.upper()
    except ValueError as e:
        print('rescued', e)
    finally:
        await asyncio.sleep(0)
        print('close', name)


async def numbers():
    try:
        for n in range(10):
            yield n
    finally:
        print('generator closed')


class Resource:
    async def __aenter__(self):
        print('aenter')
        return self

    async def __aexit__(self, *exc):
        print('aexit', exc[0].__name__ if exc[0] else None)


@asynccontextmanager
async def empty():
    if False:
        yield


async def main():
    async with connection('a') as a, connection('b') as b:
        print(a, b)
    async with connection('c'):
        raise ValueError('v')
    try:
        async with connection('d'):
            raise KeyError('k')
    except KeyError as e:
        print('outside', e)
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(connection('x'))
        await stack.enter_async_context(Resource())
        stack.callback(print, 'callback')

        async def later(word):
            print('later', word)

        stack.push_async_callback(later, 'w')
    async with aclosing(numbers()) as source:
        async for n in source:
            if n == 2:
                break
    async with nullcontext(7) as seven:
        print(seven)
    try:
        async with empty():
            pass
    except RuntimeError as e:
        print(e)
    try:
        async with Resource():
            raise OSError('lost')
    except OSError as e:
        print(e)


asyncio.run(main())
