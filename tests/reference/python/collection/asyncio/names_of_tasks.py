# Library reference, asyncio-task: introspection
import asyncio

async def work():
    print(asyncio.current_task().get_name())
    await asyncio.sleep(0.01)

async def main():
    tasks = [asyncio.create_task(work(), name=f'work {n}') for n in range(3)]
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    await asyncio.gather(*tasks)
    print(len(asyncio.all_tasks()), [task.done() for task in tasks])
    tasks[0].set_name('renamed')
    print(tasks[0].get_name(), asyncio.iscoroutine(work), asyncio.iscoroutinefunction(work))

asyncio.run(main())
