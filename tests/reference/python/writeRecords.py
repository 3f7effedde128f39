"""Writes the programs of ../cpython.json, which are lists of ops, as Python, one in records/ each: python3 writeRecords.py

What a record leaves to chance (`chaotic`) is left out. Each program runs on any CPython that has `workload` beside it, and says of
itself how long it took, who ended when, and what was marked. `op` and `us` are explained where the records come from.
"""
import json
import pathlib
import textwrap

here = pathlib.Path(__file__).parent
coroutine_ops = {'sleep', 'yield', 'await', 'task', 'await_task', 'gather', 'taskgroup', 'to_thread', 'executor',
                 'alock', 'aunlock', 'asem_acquire', 'asem_release', 'aput', 'aget'}
coroutine_starts = {'asyncio', 'await', 'task', 'gather', 'taskgroup'}
indent = '    '


def walk(ops):
    for op in ops:
        yield op
        yield from walk(op['body'] if isinstance(op.get('body'), list) else [])


def starts(op):
    return op['tasks'] if 'tasks' in op else [op] if isinstance(op.get('body'), str) else []


def ms(us):
    return repr(us // 1000 if us % 1000 == 0 else us / 1000)


def seconds(us):
    return repr(us / 1000000)


def text(value):
    return json.dumps(value)


class Writer:
    def __init__(self, record):
        self.record = record
        self.program = record['program']
        self.bodies = self.program['bodies']
        self.pools = self.program.get('pools', {})
        self.ops = [op for ops in [self.program['main'], *self.bodies.values()] for op in walk(ops)]
        self.names = {op['op'] for op in self.ops}
        self.coroutines = {name for name, ops in self.bodies.items() if coroutine_ops & {op['op'] for op in walk(ops)}}
        self.coroutines |= {start['body'] for op in self.ops if op['op'] in coroutine_starts for start in starts(op)}
        # What runs in processes of a pool answers when it ended, and what it has marked: each process marks for one body only.
        self.remote = {op['body'] for op in self.ops if op['op'] in ('submit', 'map', 'executor')
                       and self.pools.get(op.get('pool'), {}).get('kind') == 'process'}

    def is_process(self, pool):
        return self.pools[pool]['kind'] == 'process'

    # Who is started, written as short as it goes: one by one, or counted.

    def each(self, tasks):
        """The calls that make these coroutines."""
        counted = self.counted(tasks)
        if counted is None:
            return ', '.join(f'{task["body"]}({text(task["id"])})' for task in tasks)
        prefix, numbers = counted
        return f'*({tasks[0]["body"]}(f"{prefix}{{i}}") for i in {numbers})'

    @staticmethod
    def counted(tasks):
        """The head of the names and the range of their numbers, if they go up by one each."""
        if len(tasks) < 4 or len({task['body'] for task in tasks}) > 1:
            return None
        head = tasks[0]['id'].rstrip('0123456789')
        numbers = [task['id'][len(head):] for task in tasks]
        first = int(numbers[0]) if numbers[0].isdigit() else 0
        if not all(task['id'] == f'{head}{first + place}' for place, task in enumerate(tasks)):
            return None
        return head, f'range({len(tasks)})' if first == 0 else f'range({first}, {first + len(tasks)})'

    def ids(self, ids):
        counted = self.counted([{'body': '', 'id': id} for id in ids])
        return f'[{", ".join(map(text, ids))}]' if counted is None else f'(f"{counted[0]}{{i}}" for i in {counted[1]})'

    # One op, one line or a few.

    def line(self, op, held):
        name, us = op['op'], op.get('us')
        body = op.get('body')
        if name in ('cpu', 'io'):
            return [f'workload.{name}({ms(us)})']
        if name == 'ccall':
            return [f'workload.{"hold" if op["gil"] == "hold" else "native"}({ms(us)})']
        if name == 'mark':
            return [f'mark({text(op["name"])}, me)']
        if name == 'load':
            return [f'seen = {op["var"]}']
        if name == 'store':
            return [f'{op["var"]} = seen + {op["add"]}']
        if name == 'acquire':
            return self.acquire(op, held)
        if name == 'release':
            held.remove(op['lock'])
            return [f'{op["lock"]}.release()']
        if name in ('sem_acquire', 'sem_release'):
            return [f'{op["sem"]}.{name[4:]}()']
        if name in ('put', 'get'):
            return [f'{op["queue"]}.{name}({"1" if name == "put" else ""})']
        if name == 'event_set':
            return [f'{op["event"]}.set()']
        if name == 'thread':
            return [f'start({body}, {text(op["id"])})']
        if name == 'join':
            return [f'for me in {self.ids(op["ids"])}:', f'{indent}threads[me].join()']
        if name == 'call':
            return [f'{body}({text(op["id"])})']
        if name == 'pool_open':
            return self.open(op['pool'])
        if name == 'submit':
            payload = f', bytes({op["payload_kb"]} * 1024)' if 'payload_kb' in op else ''
            return [f'futures[{text(op["id"])}] = {op["pool"]}.submit({body}, {text(op["id"])}{payload})']
        if name == 'wait':
            took = 'take(futures[me].result())' if self.remote else 'futures[me].result()'
            return [f'for me in {self.ids(op["ids"])}:', indent + took]
        if name == 'map':
            names = f'[f"{op["id"]}{{i}}" for i in range({op["n"]})]'
            chunks = f', chunksize={op["chunksize"]}' if 'chunksize' in op else ''
            call = f'{op["pool"]}.map({body}, {names}{chunks})'
            return [f'for result in {call}:', f'{indent}take(result)'] if self.is_process(op['pool']) else [f'list({call})']
        if name == 'asyncio':
            call = f'{body}({text(op.get("id", "amain"))})'
            return [f'asyncio.run({"eagerly(" + call + ")" if op.get("eager") else call})']
        return self.coroutine_line(op)

    def acquire(self, op, held):
        lock = op['lock']
        held.append(lock)
        if 'timeout_us' not in op:
            return [f'{lock}.acquire()']
        return [f'if not {lock}.acquire(timeout={seconds(op["timeout_us"])}):',
                f'{indent}mark({text("timeout:" + lock)}, me)',
                *[f'{indent}{other}.release()' for other in held[:-1]],
                f'{indent}return end(me)']

    def coroutine_line(self, op):
        name, body = op['op'], op.get('body')
        if name == 'sleep':
            return [f'await asyncio.sleep({seconds(op["us"])})']
        if name == 'yield':
            return ['await asyncio.sleep(0)']
        if name == 'await':
            return [f'await {body}({text(op["id"]) if "id" in op else "me + " + text("/" + body)})']
        if name == 'task':
            return [f'tasks[{text(op["id"])}] = asyncio.create_task({body}({text(op["id"])}))']
        if name == 'await_task':
            return [f'await tasks[{text(id)}]' for id in op['ids']]
        if name == 'gather':
            return [f'await asyncio.gather({self.each(op["tasks"])})']
        if name == 'taskgroup':
            return ['async with asyncio.TaskGroup() as group:',
                    *[f'{indent}group.create_task({task["body"]}({text(task["id"])}))' for task in op['tasks']]]
        if name == 'to_thread':
            return [f'await asyncio.to_thread({body}, {text(op["id"])})']
        if name == 'executor':
            call = f'await asyncio.get_running_loop().run_in_executor({op["pool"]}, {body}, {text(op["id"])})'
            return [f'take({call})' if self.is_process(op['pool']) else call]
        if name in ('alock', 'aunlock'):
            return [f'await {op["lock"]}.acquire()' if name == 'alock' else f'{op["lock"]}.release()']
        if name in ('asem_acquire', 'asem_release'):
            return [f'await {op["sem"]}.acquire()' if name == 'asem_acquire' else f'{op["sem"]}.release()']
        return [f'await {op["queue"]}.{"put(1)" if name == "aput" else "get()"}']

    def lines(self, ops, held):
        out, at = [], 0
        while at < len(ops):
            op = ops[at]
            run = self.alike(ops[at:])
            if op['op'] == 'repeat':
                out += [f'for _ in range({op["n"]}):', *textwrap.indent('\n'.join(self.lines(op['body'], held)), indent).split('\n')]
            elif op['op'] == 'until_event':
                out += [f'while not {op["event"]}.is_set():',
                        *textwrap.indent('\n'.join(self.lines(op['body'], held)), indent).split('\n')]
            elif len(run) >= 4:
                head, numbers = self.counted(run)
                name = f'f"{head}{{i}}"'
                one = self.line({**op, 'id': '@'}, held)
                out += [f'for i in {numbers}:', *[indent + line.replace('"@"', name) for line in one]]
                at += len(run) - 1
            else:
                out += self.line(op, held)
            at += 1
        return out

    def alike(self, ops):
        """The first op and those that only differ from it in the number of their name."""
        run = []
        for op in ops:
            if op['op'] not in ('thread', 'submit', 'call') or {**op, 'id': ''} != {**ops[0], 'id': ''}:
                break
            run.append(op)
        while run and self.counted(run) is None:
            run.pop()
        return run

    # Whole functions.

    def body(self, name):
        ops = self.bodies[name]
        kind = 'async def' if name in self.coroutines else 'def'
        payload = ', payload' if any('payload_kb' in op and op['body'] == name for op in self.ops) else ''
        stored = sorted({op['var'] for op in walk(ops) if op['op'] == 'store'})
        inner = [f'global {", ".join(stored)}'] if stored else []
        inner += self.lines(ops, [])
        inner += ['return leave(me)' if name in self.remote else 'end(me)']
        return '\n'.join([f'{kind} {name}(me{payload}):', *[indent + line for line in inner]])

    def remote_marks(self):
        return any(op['op'] == 'mark' for name in self.remote for op in walk(self.bodies[name]))

    def open(self, pool):
        spec = self.pools[pool]
        workers = spec.get('workers', '')
        if spec['kind'] == 'thread':
            return [f'{pool} = ThreadPoolExecutor({workers})']
        return [f'{pool} = ProcessPoolExecutor({workers}, mp_context=get_context({text(spec.get("start", "fork"))}))']

    def warm_up(self, pool):
        workers = self.pools[pool].get('workers', 6)
        naps = f'[0.02] * {2 * workers}' if self.is_process(pool) else f'[0.01] * {workers}'
        return [f'list({pool}.map(time.sleep, {naps}))']

    def head(self):
        program = self.program
        names = self.names
        asyncio = bool(self.coroutines)
        threads = 'thread' in names or any(program.get(key) for key in ('locks', 'sems', 'events'))
        executors = sorted({'ProcessPoolExecutor' if self.is_process(pool) else 'ThreadPoolExecutor' for pool in self.pools})
        out = [*(['import asyncio'] if asyncio else []), *(['import queue'] if program.get('queues') else []),
               *(['import sys'] if self.switched() else []), *(['import threading'] if threads else []), 'import time']
        out += [f'from concurrent.futures import {", ".join(executors)}'] if executors else []
        out += ['from multiprocessing import get_context'] if any(map(self.is_process, self.pools)) else []
        out += ['', 'import workload', '']
        alocks = sorted({op['lock'] for op in self.ops if op['op'] == 'alock'})
        out += [f'{name} = threading.Lock()' for name in program.get('locks', [])]
        out += [f'{name} = threading.Semaphore({n})' for name, n in program.get('sems', {}).items()]
        out += [f'{name} = threading.Event()' for name in program.get('events', [])]
        out += [f'{name} = queue.Queue({n})' for name, n in program.get('queues', {}).items()]
        out += [f'{name} = asyncio.Lock()' for name in alocks]
        out += [f'{name} = asyncio.Semaphore({n})' for name, n in program.get('asems', {}).items()]
        out += [f'{name} = asyncio.Queue({n})' for name, n in program.get('aqueues', {}).items()]
        out += [f'{name} = {n}' for name, n in program.get('vars', {}).items()]
        out += ['threads = {}'] if 'thread' in names else []
        out += ['futures = {}'] if 'submit' in names else []
        out += ['tasks = {}'] if 'task' in names else []
        return [*out, 'ended = []', 'marks = []']

    def switched(self):
        return self.record.get('switch_interval_us', 5000) != 5000

    def helpers(self):
        out = [['def end(me):', f'{indent}ended.append((time.perf_counter(), me))']]
        if 'mark' in self.names or any('timeout_us' in op for op in self.ops):
            out.append(['def mark(name, me):', indent + 'marks.append((time.perf_counter(), f"{name}:{me}"))'])
        if self.remote:
            result, took = ('ended[-1], marks', ['ended.append(result[0])', 'marks.extend(result[1])']) if self.remote_marks() \
                else ('ended[-1]', ['ended.append(result)'])
            out.append(['def leave(me):', f'{indent}"""At the end of what runs in a process of a pool."""', f'{indent}end(me)',
                        f'{indent}return {result}'])
            out.append(['def take(result):', *[indent + line for line in took]])
        out.append(['def in_time(pairs):', f'{indent}return [name for at, name in sorted(pairs, key=lambda pair: pair[0])]'])
        if 'thread' in self.names:
            out.append(['def start(body, me):',
                        f'{indent}threads[me] = threading.Thread(target=body, args=(me,), name=me)',
                        f'{indent}threads[me].start()'])
        if any(op.get('eager') for op in self.ops):
            out.append(['async def eagerly(coroutine):',
                        f'{indent}asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)',
                        f'{indent}await coroutine'])
        return ['\n'.join(lines) for lines in out]

    def last(self):
        warm = [pool for pool, spec in self.pools.items() if spec.get('open') != 'in_program']
        out = [f'sys.setswitchinterval({seconds(self.record["switch_interval_us"])})'] if self.switched() else []
        for pool in warm:
            out += self.open(pool) + (self.warm_up(pool) if self.pools[pool].get('prewarm') else [])
        out += ['time.sleep(0.03)'] if warm else []
        out += ['begun = time.perf_counter()', *self.lines(self.program['main'], []),
                'print("wall", round((time.perf_counter() - begun) * 1000000))',
                'print("ended", *in_time(ended))', 'print("marks", *in_time(marks))']
        out += [f'print("vars", {", ".join(self.program["vars"])})'] if self.program.get('vars') else []
        return ['if __name__ == "__main__":', *[indent + line for line in out]]

    def whole(self):
        title = f'"""{self.record["id"]}: {self.record["description"]}"""'
        parts = ['\n'.join([title, *self.head()]), *self.helpers(), *map(self.body, self.bodies), '\n'.join(self.last())]
        return '\n\n\n'.join(parts) + '\n'


records = json.loads((here.parent / 'cpython.json').read_text())['records']
written = [record for record in records if not record['chaotic']]
for record in written:
    (here / 'records' / f'{record["id"]}.py').write_text(Writer(record).whole())
print(len(written), 'programs')
