"""The weather of five cities at once."""
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
    workload.cpu(0.2)  # the request
    await asyncio.sleep(2)  # the world
    workload.cpu(0.3)  # the answer
    print(f"{city}: {CITIES[city]} degrees")


async def draw_map():
    workload.cpu(400)  # no await here
    print("the map is drawn")


async def zip_photos():
    workload.cpu(300)  # nor here
    print("the photos are packed")


async def main():
    start = asyncio.create_task
    tasks = []
    for city in CITIES:
        tasks.append(start(fetch(city), name=city))
    tasks.append(start(draw_map(), name="map"))
    tasks.append(start(zip_photos(), name="zip"))
    await asyncio.gather(*tasks)


asyncio.run(main())
