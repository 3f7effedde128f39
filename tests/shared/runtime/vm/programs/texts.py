import threading
class E(Exception):
    def __init__(self, n): self.n = n
    def __str__(self): return f"number {self.n}"
class F(Exception):
    def __str__(self): return 1/0
def f(): raise E(3)
t=threading.Thread(target=f); t.start(); t.join()
def f(): raise F(3)
t=threading.Thread(target=f); t.start(); t.join()
raise E(4)
