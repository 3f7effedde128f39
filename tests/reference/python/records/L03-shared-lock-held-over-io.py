"""L03-shared-lock-held-over-io: logs: 5 threads hold one lock while waiting for the device: serial again"""
import threading
import time

import workload

L = threading.Lock()
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


def log(me):
    for _ in range(4):
        L.acquire()
        workload.cpu(0.2)
        workload.io(10)
        L.release()
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(5):
        start(log, f"log{i}")
    for me in (f"log{i}" for i in range(5)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
