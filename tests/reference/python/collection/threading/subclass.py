# Library reference, threading: a subclass of Thread with its own run()
import threading

class Square(threading.Thread):
    def __init__(self, number):
        super().__init__(name=f'square of {number}')
        self.number = number
        self.result = None

    def run(self):
        self.result = self.number ** 2

threads = [Square(n) for n in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
    print(thread.name, thread.result, thread.is_alive(), thread.daemon)
try:
    threads[0].start()
except RuntimeError as error:
    print(error)
