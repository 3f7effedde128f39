"""M17-gil-rotation: 4 CPU threads of 60 ms in 0.5 ms chunks: in which order does the GIL go round?"""
import threading
import time

import workload

threads = {}
ended = []
marks = []


def end(me):
    ended.append((time.perf_counter(), me))


def mark(name, me):
    marks.append((time.perf_counter(), f"{name}:{me}"))


def in_time(pairs):
    return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]


def start(body, me):
    threads[me] = threading.Thread(target=body, args=(me,), name=me)
    threads[me].start()


def r(me):
    for _ in range(120):
        workload.cpu(0.5)
        mark("k", me)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(4):
        start(r, f"T{i}")
    for me in (f"T{i}" for i in range(4)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
