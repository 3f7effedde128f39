"""The weather of five cities, one after another."""
import asyncio
import workload

CITIES = {
    "Tashkent": 31,
    "London": 14,
    "Bangkok": 33,
    "Moscow": 9,
    "Tokyo": 22,
}


async def fetch(city):
    workload.cpu(0.2)
    await asyncio.sleep(2)
    workload.cpu(0.3)
    print(f"{city}: {CITIES[city]} degrees")


async def main():
    for city in CITIES:
        await fetch(city)


asyncio.run(main())
