"""M15-io-vs-long-c-call: competitor makes 40 ms C calls that keep the GIL: no switch inside a call"""
import threading
import time

import workload

stop = threading.Event()
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


def io(me):
    for _ in range(12):
        workload.io(2)
        workload.cpu(0.05)
        mark("io", me)
    end(me)


def cpu(me):
    while not stop.is_set():
        workload.hold(40)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    start(cpu, "cpu0")
    start(io, "io")
    for me in ["io"]:
        threads[me].join()
    stop.set()
    for me in ["cpu0"]:
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
