"""L05-sem2: 6 threads x 50 ms wait behind threading.Semaphore(2)"""
import threading
import time

import workload

S = threading.Semaphore(2)
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


def s(me):
    S.acquire()
    workload.io(50)
    S.release()
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(6):
        start(s, f"s{i}")
    for me in (f"s{i}" for i in range(6)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
