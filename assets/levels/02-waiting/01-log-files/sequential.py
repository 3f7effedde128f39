"""Five log files, one after another."""
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
    workload.native(unzip)
    workload.cpu(search)
    workload.io(write, "disk")
    print(f"{log}.log: done")


for log in LOGS:
    handle(log)
