"""R08-tqueue: queue.Queue(2): producer thread, 3 consumer threads, 24 items, 20 ms I/O each: 8 rounds"""
import queue
import threading
import time

import workload

q = queue.Queue(2)
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


def prod(me):
    for _ in range(24):
        q.put(1)
    end(me)


def cons(me):
    for _ in range(8):
        q.get()
        workload.io(20)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    start(prod, "prod")
    start(cons, "k0")
    start(cons, "k1")
    start(cons, "k2")
    for me in ["prod", "k0", "k1", "k2"]:
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
