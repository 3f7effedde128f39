"""Five log files, a pool of five threads."""
import time
from concurrent.futures import ThreadPoolExecutor

FILES = ["access", "backup", "cache", "debug", "error"]


def search(name):
    time.sleep(0.2)  # the disk: waits overlap
    lines = [f"{name} {number}: {'ERROR' if number % 97 == 0 else 'ok'}" for number in range(5000)]
    return sum("ERROR" in line for line in lines)  # Python code: needs the GIL


start = time.perf_counter()
with ThreadPoolExecutor(max_workers=5) as pool:
    for name, errors in zip(FILES, pool.map(search, FILES)):
        print(f"{name}.log: {errors} errors")
print(f"took {time.perf_counter() - start:.2f} s")
