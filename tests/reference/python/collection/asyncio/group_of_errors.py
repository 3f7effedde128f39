# Library reference, asyncio-task: a task group's exceptions
import asyncio

async def fails(error, delay):
    await asyncio.sleep(delay)
    raise error

async def waits():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print('cancelled')
        raise

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(ValueError('one'), 0.1))
            group.create_task(fails(TypeError('two'), 0.1))
            group.create_task(waits())
    except* ValueError as caught:
        print('values', caught.exceptions)
    except* TypeError as caught:
        print('types', caught.exceptions)
    print('goes on')

asyncio.run(main())
