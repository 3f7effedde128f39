"""Two threads, two locks, taken in two orders."""
import threading
import time

left = threading.Lock()
right = threading.Lock()


def eat(first, second):
    with first:
        time.sleep(0.01)
        with second:
            print("eats")


threading.Thread(target=eat, args=(left, right), name="Anvar").start()
threading.Thread(target=eat, args=(right, left), name="Malika").start()
