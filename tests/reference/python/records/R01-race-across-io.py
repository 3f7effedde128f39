"""R01-race-across-io: 10 threads: read a; 5 ms wait; write a+1 -> lost updates (all read 0)"""
import threading
import time

import workload

a = 0
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
    global a
    seen = a
    workload.io(5)
    a = seen + 1
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(10):
        start(s, f"s{i}")
    for me in (f"s{i}" for i in range(10)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
    print("vars", a)
