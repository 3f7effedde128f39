"""The weather of five cities, asked at once. One thread, seven tasks."""
import asyncio
import workload

CITIES = {"Tashkent": 31, "London": 14, "Bangkok": 33, "Moscow": 9, "Tokyo": 22}


async def fetch(city):
    workload.cpu(0.2)  # write the request
    await asyncio.sleep(2)  # the answer takes two seconds
    workload.cpu(0.3)  # read it
    print(f"{city}: {CITIES[city]} degrees")


async def draw_map():
    workload.cpu(400)  # no await in here
    print("the map is drawn")


async def zip_photos():
    workload.cpu(300)  # nor here
    print("the photos are packed")


async def main():
    tasks = [asyncio.create_task(fetch(city), name=city) for city in CITIES]
    tasks.append(asyncio.create_task(draw_map(), name="map"))
    tasks.append(asyncio.create_task(zip_photos(), name="zip"))
    await asyncio.gather(*tasks)


asyncio.run(main())
