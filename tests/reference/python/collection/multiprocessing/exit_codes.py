# Library reference, multiprocessing: exit codes
import multiprocessing
import sys
import time

def leaves(status):
    sys.exit(status)

def fails():
    raise ValueError('no')

if __name__ == '__main__':
    p = multiprocessing.Process(target=time.sleep, args=(1000,))
    print(p.is_alive(), p.exitcode)
    p.start()
    print(p.is_alive(), p.exitcode)
    p.terminate()
    p.join()
    print(p.is_alive(), p.exitcode)
    for target, args in [(leaves, (3,)), (fails, ()), (print, ('printed',))]:
        process = multiprocessing.Process(target=target, args=args)
        process.start()
        process.join()
        print(process.exitcode)
