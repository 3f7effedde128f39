"""Five log files with asyncio: the disk's work goes to threads."""
import asyncio
import time

FILES = ["access", "backup", "cache", "debug", "error"]


def search(name):
    time.sleep(0.2)
    lines = [f"{name} {number}: {'ERROR' if number % 97 == 0 else 'ok'}" for number in range(5000)]
    return sum("ERROR" in line for line in lines)


async def main():
    async with asyncio.TaskGroup() as group:
        tasks = {name: group.create_task(asyncio.to_thread(search, name)) for name in FILES}
    for name, task in tasks.items():
        print(f"{name}.log: {task.result()} errors")


start = time.perf_counter()
asyncio.run(main())
print(f"took {time.perf_counter() - start:.2f} s")
