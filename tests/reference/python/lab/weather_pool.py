"""Weather of five cities with a pool of threads."""
import time
from concurrent.futures import ThreadPoolExecutor

CITIES = ["Tashkent", "Bangkok", "London", "Moscow", "Tokyo"]


def fetch(city):
    time.sleep(2)
    return f"{city}: {len(city) * 3} degrees"


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as pool:
    for answer in pool.map(fetch, CITIES):
        print(answer)
print(f"took {time.perf_counter() - start:.1f} s")
