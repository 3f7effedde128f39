# Library reference, threading: excepthook, an uncaught exception ends only its thread
import threading

def hook(args):
    print('caught', args.exc_type.__name__, args.exc_value, args.thread.name)

threading.excepthook = hook

def fails():
    raise ValueError('in the thread')

thread = threading.Thread(target=fails, name='fails')
thread.start()
thread.join()
print('main goes on')
