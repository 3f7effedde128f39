"""S01-cpu-threads-02: 320 ms of CPU divided over 2 threads, 2 cores, GIL"""
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


def w(me):
    workload.cpu(160)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    start(w, "t0")
    start(w, "t1")
    for me in ["t0", "t1"]:
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
