# Library reference, multiprocessing: synchronization between processes
from multiprocessing import Process, Lock
import time

def f(l, i):
    time.sleep(i / 20)
    l.acquire()
    try:
        print('hello world', i)
    finally:
        l.release()

if __name__ == '__main__':
    lock = Lock()

    for num in range(10):
        Process(target=f, args=(lock, num)).start()
