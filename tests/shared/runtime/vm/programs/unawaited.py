"""Coroutines that nobody awaits, told at the statement that drops them."""
import asyncio



async def fetch(n):
    await asyncio.sleep(0.01)
    return n

async def main2():
    fetch(1)
    asyncio.sleep(1)
    for i in range(2):
        fetch(i)
    d = fetch(4); d = None
    (fetch(5),
     fetch(6))
    [fetch(7)]
    print('in main')
    helper()
    r = helper2()
    print(r is None)
    await asyncio.sleep(0.01)
    print('end of main')

def helper():
    c = fetch(8)
    print('helper')

def helper2():
    c = fetch(9)
    print('helper2')
    return None

class A:
    async def go(self):
        pass
    def run(self):
        self.go()

asyncio.run(main2())
A().run()
print('after')

async def work(): print('w')
kept = []
def get():
    c = work()
    kept.append(c)
    return c
async def main():
    get()
    get()
    print('two kept')
    kept.pop()
    print('popped')
    kept.pop()
    print('cleared')
    print(type(work()).__name__)
    asyncio.create_task
    q = asyncio.Queue()
    q.put(1)
    q.get()
    lock = asyncio.Lock()
    lock.acquire()
    e = asyncio.Event()
    e.wait()
    asyncio.wait_for(work(), 1)
    print('last')
try:
    asyncio.run(work)
except ValueError as error:
    print(type(error).__name__)
asyncio.run(main())
def outer():
    async def inner(): pass
    inner()
outer()

async def f():
    print('never')

f()
x = f()
x = 1
for i in range(3):
    f()
print('end')
y = f()
