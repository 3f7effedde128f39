"""R03-deadlock-ab-ba: two threads take locks A,B and B,A with a 20 ms wait in between: deadlock (detected here by a 200 ms timeout in one of them)"""
import threading
import time

import workload

A = threading.Lock()
B = threading.Lock()
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


def ab(me):
    A.acquire()
    workload.io(20)
    if not B.acquire(timeout=0.2):
        mark("timeout:B", me)
        A.release()
        return end(me)
    mark("T1-got-both", me)
    B.release()
    A.release()
    end(me)


def ba(me):
    B.acquire()
    workload.io(20)
    if not A.acquire(timeout=0.4):
        mark("timeout:A", me)
        B.release()
        return end(me)
    mark("T2-got-both", me)
    A.release()
    B.release()
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    start(ab, "T1")
    start(ba, "T2")
    for me in ["T1", "T2"]:
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
