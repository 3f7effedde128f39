"""Five log files, a thread for each."""
import threading
import workload

# Milliseconds for each file:
# read, unzip, search, write a report
LOGS = {
    "access": (10, 0, 20, 60),
    "backup": (20, 40, 10, 10),
    "cache": (15, 0, 30, 20),
    "debug": (25, 30, 15, 40),
    "error": (30, 0, 10, 80),
}


def handle(log):
    read, unzip, search, write = LOGS[log]
    workload.io(read, "disk")
    if unzip:
        workload.native(unzip)  # no key
    workload.cpu(search)  # needs the key
    workload.io(write, "disk")
    print(f"{log}.log: done")


threads = []
for log in LOGS:
    name = f"{log}.log"
    thread = threading.Thread(
        target=handle, args=[log], name=name
    )
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
print("all logs done")
