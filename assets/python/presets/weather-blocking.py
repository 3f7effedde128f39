"""Weather with asyncio, but time.sleep: nobody else gets the loop."""
import asyncio
import time

CITIES = ["Tashkent", "Bangkok", "London", "Moscow", "Tokyo"]


async def fetch(city):
    time.sleep(2)  # keeps the event loop: should be `await asyncio.sleep(2)`
    return f"{city}: {len(city) * 3} degrees"


async def main():
    for answer in await asyncio.gather(*(fetch(city) for city in CITIES)):
        print(answer)


start = time.perf_counter()
asyncio.run(main())
print(f"took {time.perf_counter() - start:.1f} s")
