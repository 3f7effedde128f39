import threading
import time

ready = threading.Event()
gate = threading.Semaphore(2)
meeting = threading.Barrier(3)
turn = threading.Condition()
order = []
inside = 0
most = 0

def visit(number):
    global inside, most
    ready.wait()
    with gate:
        inside += 1
        most = max(most, inside)
        time.sleep(0.01)
        inside -= 1
    meeting.wait()
    with turn:
        while len(order) != number:
            turn.wait()
        order.append(number)
        turn.notify_all()

threads = [threading.Thread(target=visit, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
print(ready.wait(0.005))
ready.set()
for thread in threads:
    thread.join()
print(most, order)
