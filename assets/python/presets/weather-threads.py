"""Weather of five cities, a thread for each."""
import threading
import time

CITIES = ["Tashkent", "Bangkok", "London", "Moscow", "Tokyo"]
answers = {}


def fetch(city):
    time.sleep(2)  # while one thread waits, others run
    answers[city] = len(city) * 3


start = time.perf_counter()
threads = [threading.Thread(target=fetch, args=(city,), name=city) for city in CITIES]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for city in CITIES:
    print(f"{city}: {answers[city]} degrees")
print(f"took {time.perf_counter() - start:.1f} s")
