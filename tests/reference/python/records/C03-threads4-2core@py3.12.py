"""C03-threads4-2core@py3.12: power sum: 4 threads on 2 cores: no speed-up under the GIL"""
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


def pow(me):
    workload.cpu(100)
    end(me)


def pow50(me):
    workload.cpu(50)
    end(me)


if __name__ == "__main__":
    begun = time.perf_counter()
    for i in range(4):
        start(pow, f"p{i}")
    for me in (f"p{i}" for i in range(4)):
        threads[me].join()
    print("wall", round((time.perf_counter() - begun) * 1000000))
    print("ended", *in_time(ended))
    print("marks", *in_time(marks))
