# Library reference, asyncio-task: rescheduling a timeout
import asyncio

def get_new_deadline():
    return asyncio.get_running_loop().time() + 0.1

async def long_running_task():
    await asyncio.sleep(60)

async def main():
    try:
        # We do not know the timeout when starting, so we pass ``None``.
        async with asyncio.timeout(None) as cm:
            # We know the timeout now, so we reschedule it.
            new_deadline = get_new_deadline()
            cm.reschedule(new_deadline)

            await long_running_task()
    except TimeoutError:
        pass

    if cm.expired():
        print("Looks like we haven't finished on time.")

asyncio.run(main())
