"""How asyncioFailures.json was made: python3.13 asyncioRecord.py > asyncioFailures.json

Runs programs of failing coroutines on the CPython that runs this script and prints the order of their marks and ends.
Sleeps are distinct powers of two of one unit, so that no two of them end together. Every program runs until it has given
the same order three times, and is left out if it never does, or if a thread's start is a race. Two sets of asyncio's
are given an order, that of creation: the members that a TaskGroup aborts, and the tasks that asyncio.run cancels in the
end. `asyncioRecord.py 200 1000` draws 200 programs from number 1000 on.
"""
import asyncio, concurrent.futures, contextlib, io, itertools, json, selectors, sys, threading, time, weakref

from asyncioPrograms import TABLE, UNIT, Draw, of_table


class Abort(Exception):
    """A lock was not to be had in time: whoever called the function catches it."""


class Stuck(BaseException):
    """Nothing will ever happen again."""


class Selector(selectors.DefaultSelector):
    def __init__(self, run):
        super().__init__()
        self.run = run

    def select(self, timeout=None):
        found = super().select(1.2 if timeout is None else timeout)
        if timeout is None and not found:
            self.run.stuck = True
            raise Stuck
        return found


class Members(dict):
    def add(self, task):
        self[task] = True

    def discard(self, task):
        self.pop(task, None)


plain_init = asyncio.TaskGroup.__init__


def ordered_init(group):
    plain_init(group)
    group._tasks = Members()


asyncio.TaskGroup.__init__ = ordered_init
all_tasks = asyncio.tasks.all_tasks
numbers, number_of = itertools.count(), weakref.WeakKeyDictionary()
asyncio.tasks.all_tasks = lambda loop=None: sorted(all_tasks(loop), key=lambda task: number_of.get(task, -1))


def factory(**how):
    """asyncio's own, and its eager one: their tasks know their place."""

    def make(loop, coroutine, **fields):
        number = next(numbers)
        task = asyncio.Task(coroutine, loop=loop, **how, **fields)
        number_of[task] = number
        return task

    return make


class Run:
    def __init__(self, program):
        self.bodies = program['bodies']
        self.marks, self.ends = [], []
        self.stuck = self.raced = False
        self.locks = {name: threading.Lock() for name in program.get('locks', [])}
        self.asems, self.aqueues = dict(program.get('asems', {})), dict(program.get('aqueues', {}))
        self.made, self.tasks, self.handles = {}, {}, {}
        self.pools = {
            name: concurrent.futures.ThreadPoolExecutor(pool['workers'])
            for name, pool in program.get('pools', {}).items()
        }

    def own(self, kind, name, make):
        return self.made.setdefault((kind, name), make())

    def mark(self, name, ident):
        if not self.stuck:
            self.marks.append(f'{name}:{ident}')

    # Synchronous code, as any function is written: a time-out of a lock ends it, and its caller goes on.
    def body(self, name, ident):
        held = []
        try:
            for op in self.bodies[name]:
                self.one(op, ident, held)
        except Abort:
            pass
        finally:
            for lock in held:
                lock.release()
            self.ends.append(ident)

    def one(self, op, ident, held):
        match op['op']:
            case 'mark':
                self.mark(op['name'], ident)
            case 'io':
                time.sleep(op['us'] / 1e6)
            case 'acquire':
                lock = self.locks[op['lock']]
                if not lock.acquire(timeout=op.get('timeoutUs', -1e6) / 1e6):
                    self.mark('timeout:' + op['lock'], ident)
                    raise Abort
                held.append(lock)
            case 'call':
                self.body(op['body'], op.get('id', f"{ident}/{op['body']}"))
            case 'thread':
                self.handles[op['id']] = threading.Thread(target=self.body, args=(op['body'], op['id']))
                self.handles[op['id']].start()
            case 'join':
                for name in op['ids']:
                    self.handles[name].join()
            case 'submit':
                self.handles[op['id']] = self.pools[op['pool']].submit(self.body, op['body'], op['id'])
            case 'wait':
                for name in op['ids']:
                    self.handles[name].result(timeout=op['timeoutUs'] / 1e6 if 'timeoutUs' in op else None)
            case 'asyncio':
                self.loop(op)
            case other:
                raise ValueError(other)

    def loop(self, op):
        async def first():
            asyncio.get_running_loop().set_task_factory(factory(eager_start=op.get('eager', False)))
            await self.coroutine(op['body'], op.get('id', 'amain'))

        asyncio.run(first(), loop_factory=lambda: asyncio.SelectorEventLoop(Selector(self)))

    # Coroutines: what ends them goes on in whoever awaits them; their locks are freed as `async with` would.
    async def coroutine(self, name, ident, task=False):
        if task:
            self.tasks[ident] = asyncio.current_task()
        held, locks = [], []
        try:
            for op in self.bodies[name]:
                await self.step(op, ident, held, locks)
        finally:
            for lock in held + locks:
                lock.release()
            self.ends.append(ident)

    async def step(self, op, ident, held, locks):
        match op['op']:
            case 'sleep':
                await asyncio.sleep(op['us'] / 1e6)
            case 'yield':
                await asyncio.sleep(0)
            case 'await':
                await self.coroutine(op['body'], op.get('id', f"{ident}/{op['body']}"))
            case 'task':
                self.tasks[op['id']] = asyncio.create_task(self.coroutine(op['body'], op['id']))
            case 'await_task':
                for name in op['ids']:
                    await self.tasks[name]
            case 'gather':
                await asyncio.gather(*[self.coroutine(one['body'], one['id'], True) for one in op['tasks']])
            case 'taskgroup':
                async with asyncio.TaskGroup() as group:
                    for one in op['tasks']:
                        group.create_task(self.coroutine(one['body'], one['id'], True))
            case 'to_thread' | 'executor':
                await self.elsewhere(op)
            case 'alock':
                lock = self.own('lock', op['lock'], asyncio.Lock)
                await lock.acquire()
                locks.append(lock)
            case 'aunlock':
                lock = self.own('lock', op['lock'], asyncio.Lock)
                locks.remove(lock)
                lock.release()
            case 'asem_acquire':
                await self.own('sem', op['sem'], lambda: asyncio.Semaphore(self.asems[op['sem']])).acquire()
            case 'asem_release':
                self.own('sem', op['sem'], lambda: asyncio.Semaphore(self.asems[op['sem']])).release()
            case 'aput':
                await self.own('queue', op['queue'], lambda: asyncio.Queue(self.aqueues[op['queue']])).put(1)
            case 'aget':
                await self.own('queue', op['queue'], lambda: asyncio.Queue(self.aqueues[op['queue']])).get()
            case _:
                self.one(op, ident, held)


    async def elsewhere(self, op):
        began = time.monotonic()
        try:
            if op['op'] == 'to_thread':
                await asyncio.to_thread(self.body, op['body'], op['id'])
            else:
                loop = asyncio.get_running_loop()
                await loop.run_in_executor(self.pools[op['pool']], self.body, op['body'], op['id'])
        except asyncio.CancelledError:
            # Whether a thread has begun what is no longer wanted in the same instant, nobody promises.
            self.raced |= time.monotonic() - began < UNIT / 2e6
            raise


def run_once(program):
    run = Run(program)
    try:
        for op in program['main']:
            run.one(op, 'main', [])
    except (Exception, asyncio.CancelledError, Stuck):
        pass  # the main program ends here
    for pool in run.pools.values():
        pool.shutdown()
    if run.raced:
        return None
    return {'deadlocked': run.stuck, 'marks': run.marks, 'ends': [] if run.stuck else run.ends}


def record(program):
    seen = [run_once(program)]
    while seen[-3:].count(seen[-1]) < 3:
        seen.append(run_once(program))
        if len(seen) > 12 or None in seen:
            return None
    return {'program': program, **seen[-1]}


ABOUT = (
    'Coroutine programs that fail: the order of their marks and ends on CPython %s, made by asyncioRecord.py. The first %d '
    'are written, the others drawn by number. `deadlocked`: nothing could go on; then `ends` is left empty. Members of a '
    'TaskGroup are aborted, and what asyncio.run cancels in the end is cancelled, in order of creation (the sets of '
    'asyncio have none).'
)


def main():
    wanted, first = int(sys.argv[1]) if len(sys.argv) > 1 else 54, int(sys.argv[2]) if len(sys.argv) > 2 else 1
    written = [of_table(bodies) for bodies in TABLE] if first == 1 else []
    found, seed = [record(program) for program in written], first
    while len(found) < len(written) + wanted:
        with contextlib.redirect_stderr(io.StringIO()):
            drawn = record(Draw(seed).program)
        seed += 1
        if drawn and len(drawn['ends']) + len(drawn['marks']) > 7:
            found.append(drawn)
    lines = ',\n'.join(json.dumps(one, separators=(',', ':')) for one in found if one)
    about = json.dumps(ABOUT % (sys.version.split()[0], len(written)))
    print(f'{{"about":{about},"records":[\n{lines}\n]}}')


main()
