"""Weather of five cities with asyncio: one thread, five tasks."""
import asyncio
import time

CITIES = ["Tashkent", "Bangkok", "London", "Moscow", "Tokyo"]


async def fetch(city):
    await asyncio.sleep(2)  # gives the event loop back while it waits
    return f"{city}: {len(city) * 3} degrees"


async def main():
    for answer in await asyncio.gather(*(fetch(city) for city in CITIES)):
        print(answer)


start = time.perf_counter()
asyncio.run(main())
print(f"took {time.perf_counter() - start:.1f} s")
