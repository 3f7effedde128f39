"""Runs programs of asyncio on a clock that jumps: python3 virtual.py < programs.jsonl > results.jsonl

A line in is the text of one program as JSON, a line out is {"stdout", "status"}. Each runs in a fork of its own. Waits take no
time: the selector sets the clock to the next deadline. Each look at the clock is later than the one before by what no program can
see, so that equal deadlines come in order of creation, as on a clock that never stands still. Sets of tasks keep their order,
which in CPython is that of addresses.
"""
import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.runners
import asyncio.selector_events
import asyncio.taskgroups
import asyncio.tasks
import itertools
import json
import os
import selectors
import signal
import sys

STANDS_STILL = 97
PATIENCE_SECONDS = 20


class Kept(dict):
    """A set in order of entry: as much of it as asyncio asks for."""

    def __init__(self, items=()):
        super().__init__((item, None) for item in items)

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)

    def remove(self, item):
        del self[item]


class Clock:
    seconds = 0.0
    looks = 0

    def now(self):
        Clock.looks += 1
        return Clock.seconds + Clock.looks * 1e-11


class Jumping(selectors.DefaultSelector):
    loop = None

    def select(self, timeout=None):
        if timeout is None:
            sys.stdout.flush()
            os._exit(STANDS_STILL)
        if timeout > 0:
            Clock.seconds = max(Clock.seconds, round(self.loop._scheduled[0]._when, 6))
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    def __init__(self):
        self.clock = Clock()
        selector = Jumping()
        super().__init__(selector)
        selector.loop = self

    def time(self):
        return self.clock.now()

    def create_task(self, coro, **named):
        task = super().create_task(coro, **named)
        order[id(task)] = next(numbers)
        return task


def in_order(loop):
    left = asyncio.tasks.all_tasks(loop)
    return sorted(left, key=lambda task: order[id(task)])


order, numbers = {}, itertools.count()
asyncio.events.new_event_loop = VirtualLoop
asyncio.taskgroups.set = Kept
asyncio.tasks.set = Kept


class _Tasks:
    """Module asyncio.tasks as asyncio.runners sees it."""

    def __getattr__(self, name):
        return in_order if name == 'all_tasks' else getattr(asyncio.tasks, name)


asyncio.runners.tasks = _Tasks()


def carry_out(source):
    signal.alarm(PATIENCE_SECONDS)
    exec(compile(source, 'program.py', 'exec'), {'__name__': '__main__'})
    sys.stdout.flush()
    os._exit(0)


def run(source):
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        os.dup2(writer, 1)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        try:
            carry_out(source)
        finally:
            sys.stdout.flush()
            os._exit(1)
    os.close(writer)
    with open(reader, encoding='utf-8') as printed:
        stdout = printed.read()
    return {'stdout': stdout, 'status': os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}


for line in sys.stdin:
    print(json.dumps(run(json.loads(line))), flush=True)
