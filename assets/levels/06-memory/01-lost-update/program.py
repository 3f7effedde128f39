"""Two threads add to one variable."""
import threading
import workload

a = 10
b = 5
c = 0
go = threading.Event()


def add(number, times):
    global c
    go.wait()  # both start together
    for _ in range(times):
        seen = c  # reads
        workload.native(20)  # thinks
        c = seen + number  # writes
        print(f"{seen} + {number} = {c}")


add_a = threading.Thread(
    target=add, args=[a, 2], name="a, a"
)
add_b = threading.Thread(
    target=add, args=[b, 1], name="b"
)
add_a.start()
add_b.start()
go.set()
add_a.join()
add_b.join()
print("c =", c)
assert c == a + a + b
