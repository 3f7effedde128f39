"""The convoy: one thread that computes makes one that waits wait longer."""
import threading
import time

done = threading.Event()


def crunch():
    while not done.is_set():
        sum(number * number for number in range(500))


def serve():
    slowest = 0.0
    for _ in range(20):
        start = time.perf_counter()
        time.sleep(0.001)  # lets go of the GIL, and must win it back
        slowest = max(slowest, time.perf_counter() - start)
    print(f"a wait of 1 ms took up to {slowest * 1000:.0f} ms")
    done.set()


threading.Thread(target=crunch, name="crunch").start()
threading.Thread(target=serve, name="serve").start()
