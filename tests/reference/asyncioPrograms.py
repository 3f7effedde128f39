"""Programs of coroutines that fail, for asyncioRecord.py: a table of written ones, and any number that are drawn."""
import random

UNIT = 12_000  # µs


def op(kind, /, **fields):
    return {'op': kind, **fields}


class Draw:
    """A random program: a tree of coroutines, some of which fail."""

    def __init__(self, seed):
        self.dice = random.Random(seed)
        self.bodies, self.count, self.sleeps, self.fails = {}, 0, [2**n for n in range(5)], 0
        self.dice.shuffle(self.sleeps)
        self.eager = {'eager': True} if self.dice.random() < 0.25 else {}
        self.timed = self.dice.random() < 0.7
        self.bodies['m'] = self.body(0, [])
        main = [op('acquire', lock='X'), op('asyncio', body='m', **self.eager)]
        main = self.dice.choice([
            [*main, op('mark', name='end')],
            [main[0], op('call', body='outer'), op('mark', name='end')],
            [main[0], op('thread', body='outer', id='th'), op('join', ids=['th']), op('mark', name='end')],
        ])
        self.bodies['outer'] = [op('call', body='inner'), op('mark', name='out')]
        self.bodies['inner'] = [op('asyncio', body='m', **self.eager), op('mark', name='in')]
        self.bodies['catch'] = [op('acquire', lock='X', timeoutUs=0), op('mark', name='never')]
        self.program = {
            'main': main, 'bodies': self.bodies, 'locks': ['X'], 'pools': {'P': {'kind': 'thread', 'workers': 1}},
            'asems': {'S': self.dice.choice([0, 1, 1, 2])}, 'aqueues': {'q': 1},
        }

    def name(self):
        self.count += 1
        return f't{self.count}'

    def us(self):
        return UNIT * self.sleeps.pop()

    def child(self, depth, siblings):
        name = self.name()
        self.bodies[f'b{name}'] = self.body(depth, siblings)
        return {'body': f'b{name}', 'id': name}

    def children(self, depth):
        made = []
        for _ in range(self.dice.randint(2, 4)):
            made.append(self.child(depth, [one['id'] for one in made]))
        return made

    def body(self, depth, siblings):
        ops, started = [], []
        for _ in range(self.dice.randint(1, 4) if depth > 0 else self.dice.randint(2, 4)):
            ops += self.piece(depth, siblings, started)
        if depth > 0 and self.dice.random() < 0.35:
            ops.append(op('acquire', lock='X', timeoutUs=0))
        if depth == 0 and started and self.dice.random() < 0.5:
            ops.append(op('await_task', ids=started))
        return ops or [op('yield')]

    def piece(self, depth, siblings, started):
        dice = self.dice
        kinds = ['mark'] * 3 + ['yield'] * 3 + ['lock', 'sem', 'put', 'get', 'catch', 'await']
        if depth < 2 and self.count < 9:
            kinds += ['gather', 'taskgroup'] * (6 if depth == 0 else 2) + ['task'] * 3
        if self.timed and self.sleeps:
            kinds += ['sleep'] * 5 + ['to_thread', 'executor']
        if siblings:
            kinds += ['sibling'] * 3
        kind = dice.choice(kinds)
        mark = op('mark', name=f'm{dice.randint(0, 9)}')
        inside = [op('yield')] * dice.randint(0, 2) + [mark]
        if kind == 'sleep' or self.timed and self.sleeps and kind in ('lock', 'sem') and dice.random() < 0.5:
            pause = op('sleep', us=self.us())
            if kind == 'sleep':
                return [pause, mark]
            inside = [pause, mark]
        match kind:
            case 'mark' | 'yield':
                return [mark] if kind == 'mark' else [op('yield')]
            case 'lock':
                return [op('alock', lock='L'), *inside, op('aunlock', lock='L')]
            case 'sem':
                return [op('asem_acquire', sem='S'), *inside, op('asem_release', sem='S')]
            case 'put' | 'get':
                return [op('a' + kind, queue='q')]
            case 'catch':
                return [op('call', body='catch')]
            case 'await':
                return [op('await', body=self.child(2, [])['body'])]
            case 'gather' | 'taskgroup':
                return [op(kind, tasks=self.children(depth + 1)), mark]
            case 'task':
                made = self.child(depth + 1, [])
                started.append(made['id'])
                return [op('task', **made)]
            case 'sibling':
                return [op('await_task', ids=[dice.choice(siblings)]), mark]
            case _:
                body = f'work{len(self.bodies)}'
                self.bodies[body] = [op('io', us=self.us()), op('mark', name='worked')]
                pool = {'pool': 'P'} if kind == 'executor' else {}
                return [op(kind, body=body, id=self.name(), **pool), mark]


FAIL = op('acquire', lock='X', timeoutUs=0)
M = op('mark', name='m')
Y = op('yield')


def wait(units):
    return op('sleep', us=units * UNIT)


def of(kind, *names):
    return op(kind, tasks=[{'body': name, 'id': name} for name in names])


def told(**bodies):
    """A task group whose member `boom` fails while the others are at what they do."""
    return {'m': [of('taskgroup', *bodies, 'boom'), M], **bodies, 'boom': [wait(2), FAIL]}


TABLE = [
    {'m': [of('gather', 'bad', 'slow'), M], 'bad': [wait(1), FAIL], 'slow': [wait(2), M, wait(4), M]},
    {'m': [op('task', body='n', id='n'), wait(4), M], 'n': [of('gather', 'bad', 'slow'), M], 'bad': [FAIL],
     'slow': [wait(2), M]},
    {'m': [op('task', body='bad', id='bad'), wait(1), M, op('await_task', ids=['bad']), M], 'bad': [FAIL]},
    {'m': [op('task', body='bad', id='bad'), op('task', body='ok', id='ok'), op('await_task', ids=['ok', 'bad']), M],
     'bad': [FAIL], 'ok': [wait(1), M]},
    {'m': [op('task', body='bad', id='bad'), op('task', body='ok', id='ok'), op('await_task', ids=['bad', 'ok']), M],
     'bad': [FAIL], 'ok': [wait(1), M]},
    {'m': [op('await', body='bad'), M], 'bad': [M, FAIL]},
    {'m': [op('call', body='bad'), M], 'bad': [M, FAIL, M]},
    {'m': [op('task', body='left', id='left'), op('task', body='late', id='late'), Y, FAIL],
     'left': [M, wait(1), M], 'late': [Y, M, Y, M, Y, M]},
    {'m': [op('task', body='left', id='left'), Y], 'left': [of('taskgroup', 'x', 'y'), M], 'x': [wait(1), M],
     'y': [Y, Y, Y, Y, Y, M]},
    {'m': [op('task', body='left', id='left'), Y, Y], 'left': [of('gather', 'x', 'y'), M], 'x': [wait(1), M],
     'y': [Y, Y, Y, Y, Y, M]},
    {'m': [op('task', body='left', id='left'), wait(1)], 'left': [op('to_thread', body='w', id='w'), M],
     'w': [op('io', us=4 * UNIT), M]},
    {'m': [op('task', body='a', id='a'), op('task', body='b', id='b'), wait(1), FAIL],
     'a': [op('executor', body='w', id='w', pool='P'), M], 'b': [op('executor', body='v', id='v', pool='P'), M],
     'w': [op('io', us=4 * UNIT), M], 'v': [op('io', us=8 * UNIT), M]},
    told(x=[of('gather', 'y', 'z'), M], y=[wait(4), M], z=[wait(8), M]) | {'m': [of('taskgroup', 'x', 'boom'), M]},
    told(x=[of('taskgroup', 'y', 'z'), M], y=[wait(4), M], z=[Y, wait(8), M]) | {'m': [of('taskgroup', 'x', 'boom'), M]},
    told(x=[op('task', body='y', id='y'), op('await_task', ids=['y']), M], y=[wait(4), M])
    | {'m': [of('taskgroup', 'x', 'boom'), M]},
    told(x=[op('alock', lock='L'), wait(8), op('aunlock', lock='L')], y=[op('alock', lock='L'), M, op('aunlock', lock='L')],
         z=[Y, Y, op('alock', lock='L'), M, op('aunlock', lock='L')]),
    told(x=[op('asem_acquire', sem='S'), M, op('asem_acquire', sem='S'), M], y=[op('asem_acquire', sem='S'), M]),
    told(x=[op('aget', queue='q'), M], y=[op('aget', queue='q'), M]),
    told(x=[op('aput', queue='q'), op('aput', queue='q'), M], y=[op('aput', queue='q'), M]),
    told(x=[op('to_thread', body='w', id='w'), M]) | {'w': [op('io', us=8 * UNIT), M], 'm': [of('taskgroup', 'x', 'boom'), M]},
    told(x=[op('executor', body='w', id='w', pool='P'), M], y=[op('executor', body='v', id='v', pool='P'), M])
    | {'w': [op('io', us=8 * UNIT), M], 'v': [op('io', us=16 * UNIT), M], 'm': [of('taskgroup', 'x', 'y', 'boom'), M]},
    told(x=[wait(4), M], y=[Y, FAIL], z=[of('gather', 'u', 'v')], u=[wait(8)], v=[Y, Y, Y, M])
    | {'m': [of('taskgroup', 'x', 'y', 'z', 'boom'), M]},
    {'m': [of('gather', 'x', 'y'), M], 'x': [of('taskgroup', 'u', 'v'), M], 'y': [wait(1), M, wait(4), M],
     'u': [wait(2), FAIL], 'v': [wait(8), M]},
    {'m': [of('gather', 'x', 'y'), M], 'x': [op('task', body='u', id='u'), wait(1), FAIL], 'y': [wait(4), M],
     'u': [wait(2), M, wait(8), M]},
    {'m': [op('submit', pool='P', body='w', id='w'), op('call', body='c'), M], 'w': [op('io', us=2 * UNIT), M],
     'c': [op('wait', ids=['w'], timeoutUs=UNIT), M]},
    {'m': [op('submit', pool='P', body='w', id='w'), op('task', body='u', id='u'), Y,
           op('wait', ids=['w'], timeoutUs=UNIT), M], 'w': [op('io', us=4 * UNIT), M], 'u': [Y, M, Y, M, Y, M]},
]


def of_table(bodies):
    outer = {'outer': [op('call', body='inner'), op('mark', name='out')],
             'inner': [op('asyncio', body='m'), op('mark', name='in')]}
    return {
        'main': [op('acquire', lock='X'), op('call', body='outer'), op('mark', name='end')], 'bodies': {**outer, **bodies},
        'locks': ['X'], 'pools': {'P': {'kind': 'thread', 'workers': 1}}, 'asems': {'S': 1}, 'aqueues': {'q': 1},
    }
