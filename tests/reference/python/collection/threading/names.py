# Library reference, threading: functions about threads
import threading

def work():
    print(threading.current_thread().name, threading.active_count())

print(threading.current_thread().name, threading.main_thread() is threading.current_thread())
named = threading.Thread(target=work, name='worker', daemon=True)
print(named.name, named.daemon, named.is_alive(), named.ident)
named.start()
named.join()
plain = threading.Thread(target=work)
plain.start()
plain.join()
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
