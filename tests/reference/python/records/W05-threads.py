"""W05-threads: weather: 5 threads, blocking call in each"""
import asyncio
import threading
import time

import workload

threads = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def start(body, me):
    threads[me] = threading.Thread(target=body, args=(me,), name=me)
    threads[me].start()


def city(me):
    workload.io(200)
    end(me)


async def acity(me):
    await asyncio.sleep(0.2)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(5):
        start(city, f"city{i}")
    for me in (f"city{i}" for i in range(5)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
