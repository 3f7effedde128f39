# Library reference, multiprocessing: shared memory, a Value
from multiprocessing import Process, Value

def f(n):
    n.value = 3.1415927

if __name__ == '__main__':
    num = Value('d', 0.0)

    p = Process(target=f, args=(num,))
    p.start()
    p.join()

    print(num.value)
