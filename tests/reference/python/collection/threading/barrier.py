# Library reference, threading: a barrier between a server and a client
import time
from threading import Barrier, BrokenBarrierError, Thread

b = Barrier(2, timeout=5)

def start_server():
    time.sleep(0.2)
    print('server is up')

def server():
    start_server()
    b.wait()
    time.sleep(0.1)
    print('server accepts')

def client():
    b.wait()
    print('client connects')

threads = [Thread(target=server), Thread(target=client)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

alone = Barrier(2)
try:
    alone.wait(timeout=0.05)
except BrokenBarrierError:
    print('nobody came', alone.broken)
