# Library reference, multiprocessing: process ids
from multiprocessing import Process
import os

def info(title, parent):
    print(title)
    print('module name:', __name__)
    print('parent process:', os.getppid() == parent)
    print('process id:', os.getpid() != parent)

def f(name, parent):
    info('function f', parent)
    print('hello', name)

if __name__ == '__main__':
    print('main line')
    p = Process(target=f, args=('bob', os.getpid()))
    p.start()
    p.join()
    print(p.exitcode)
