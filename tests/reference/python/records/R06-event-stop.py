"""R06-event-stop: a worker thread loops 10 ms steps until an Event is set by main after 55 ms: stops at the end of the running step"""
import threading
import time

import workload

stop = threading.Event()
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
    while not stop.is_set():
        workload.io(10)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    start(w, "w")
    workload.io(55)
    stop.set()
    for me in ["w"]:
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
