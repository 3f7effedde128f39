"""Five log files, read and searched one after the other."""
import time

FILES = ["access", "backup", "cache", "debug", "error"]


def search(name):
    time.sleep(0.2)  # the disk
    lines = [f"{name} {number}: {'ERROR' if number % 97 == 0 else 'ok'}" for number in range(5000)]
    return sum("ERROR" in line for line in lines)


start = time.perf_counter()
for name in FILES:
    print(f"{name}.log: {search(name)} errors")
print(f"took {time.perf_counter() - start:.2f} s")
