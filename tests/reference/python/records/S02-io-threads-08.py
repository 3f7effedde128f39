"""S02-io-threads-08: 8 threads, each waits 60 ms"""
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
    workload.io(60)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(8):
        start(w, f"t{i}")
    for me in (f"t{i}" for i in range(8)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
