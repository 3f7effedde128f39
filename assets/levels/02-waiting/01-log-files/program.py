"""Five log files, a thread for each: read, search, write a report."""
import threading
import workload

# How long each file takes, in milliseconds
#         read  unzip  search  write
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
        workload.native(unzip)  # C code: needs no key
    workload.cpu(search)  # Python code: needs the key
    workload.io(write, "disk")
    print(f"{log}.log: report written")


threads = [threading.Thread(target=handle, args=[log], name=f"{log}.log") for log in LOGS]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print("all logs done")
