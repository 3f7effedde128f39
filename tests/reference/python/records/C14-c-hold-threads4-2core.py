"""C14-c-hold-threads4-2core: 4 threads calling C code that keeps the GIL: serial, switch only between calls"""
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


def h(me):
    for _ in range(4):
        workload.hold(25)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(4):
        start(h, f"p{i}")
    for me in (f"p{i}" for i in range(4)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
