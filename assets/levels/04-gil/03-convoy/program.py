"""Sixteen threads, two cores, one key."""
import threading
import workload

book = threading.Lock()
go = threading.Event()


def talk():  # Python: needs the key
    workload.cpu(8)
    workload.io(120, "net")


def pack():  # C code that lets the key go
    workload.native(50)


def match():  # C code that keeps the key
    workload.hold(30)


def note():  # a lock, and the disk under it
    with book:
        workload.cpu(5)
        workload.io(30, "disk")


def begin(work):
    go.wait()  # all start together
    work()


threads = []
for work in [match, note, pack, talk]:
    for number in range(1, 5):
        name = f"{work.__name__} {number}"
        thread = threading.Thread(
            target=begin, args=[work], name=name
        )
        thread.start()
        threads.append(thread)
go.set()
for thread in threads:
    thread.join()
print("all done")
