/** What every drawn program begins with: what it prints by, what fails, what its tasks share. */

export const prelude = `import asyncio
import contextlib


class Boom(Exception):
    pass


lock0, lock1 = asyncio.Lock(), asyncio.Lock()
event0, event1 = asyncio.Event(), asyncio.Event()
cond, board = asyncio.Condition(), []
sem, bounded = asyncio.Semaphore(2), asyncio.BoundedSemaphore(1)
queue, heap, pile = asyncio.Queue(2), asyncio.PriorityQueue(), asyncio.LifoQueue(1)
barrier = asyncio.Barrier(2)
tasks, futures, calls = [], [], [0]


def ms():
    return round(asyncio.get_running_loop().time() * 1000)


def chain(e):
    parts = []
    while e is not None and len(parts) < 12:
        if isinstance(e, BaseExceptionGroup):
            parts.append(f"{type(e).__name__}({e.message!r}, {[chain(x) for x in e.exceptions]})")
        else:
            parts.append(repr(e))
        if e.__cause__ is not None:
            parts.append("from")
            e = e.__cause__
        else:
            if e.__context__ is not None:
                parts.append("hiding" if e.__suppress_context__ else "after")
            e = e.__context__
    return " ".join(parts)


def label(f):
    return f.get_name() if isinstance(f, asyncio.Task) else f"f{futures.index(f)}"


def show(f):
    if not f.done():
        return f"{label(f)} pending"
    if f.cancelled():
        return f"{label(f)} cancelled"
    return f"{label(f)} {f.result()!r}" if f.exception() is None else f"{label(f)} {chain(f.exception())}"


def shown(fs):
    return sorted([show(f) for f in fs])


def finished(f):
    print(ms(), "finished", show(f))


def stop_all(fs):
    for f in sorted(fs, key=label):
        f.cancel()


def start(coro):
    task = asyncio.create_task(coro, name=f"t{len(tasks)}")
    tasks.append(task)
    return task


def cancel(n, *message):
    if tasks:
        task = tasks[n % len(tasks)]
        print(ms(), "cancel", label(task), task.cancel(*message))


def settle(f, n):
    if f.done():
        return
    if n % 3 == 0:
        f.set_exception(Boom(n))
    elif n % 5 == 1:
        f.cancel("unsettled")
    else:
        f.set_result(n)


def settled(n, delay):
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    futures.append(f)
    loop.call_later(delay, settle, f, n)
    return f


def again(n):
    print(ms(), "again", n)
    if n:
        asyncio.get_running_loop().call_soon(again, n - 1)


def drop(n):
    raise Boom(n)


def told(loop, context):
    if context["message"].startswith("Exception in callback"):
        print(ms(), "told", chain(context["exception"]))


def full():
    calls[0] += 1
    return calls[0] > 150


async def fails(n, delay):
    await asyncio.sleep(delay)
    raise Boom(n)


async def stubborn(n, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError as e:
        print(ms(), "stubborn", n, chain(e))
        await asyncio.sleep(delay)
    return n


class Wish:
    def __init__(self, coro, turns):
        self.coro = coro
        self.turns = turns

    def __await__(self):
        for turn in range(self.turns):
            yield
        return (yield from self.coro.__await__())


class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n <= 0:
            raise StopAsyncIteration
        await asyncio.sleep(0.001 * (self.n % 2))
        self.n -= 1
        return self.n


@contextlib.contextmanager
def marked(n):
    print(ms(), "enter", n)
    try:
        yield n
    except Boom as e:
        print(ms(), "marked", n, chain(e))
        if n % 3:
            raise
    finally:
        print(ms(), "leave", n)
`;
