"""Weather of five cities, one after the other."""
import time

CITIES = ["Tashkent", "Bangkok", "London", "Moscow", "Tokyo"]


def fetch(city):
    time.sleep(2)  # the server takes its time
    return f"{city}: {len(city) * 3} degrees"


start = time.perf_counter()
for city in CITIES:
    print(fetch(city))
print(f"took {time.perf_counter() - start:.1f} s")
