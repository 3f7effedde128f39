import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../../shared/ground/gate.ts';
import { decodeProgram } from '../../../shared/program/decodeProgram.ts';

const faultsOf = (program: unknown): readonly string[] => {
  const result = decode(decodeProgram, program);
  return result.ok ? [] : result.error.map(({ path, code }) => `${path} ${code}`);
};

const cpu = { op: 'cpu', us: 1 };
const nested = (depth: number): unknown =>
  depth === 0 ? cpu : { op: 'repeat', n: 1, body: [nested(depth - 1)] };
const chained = (count: number, op: object): unknown =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `b${index}`,
      index + 1 < count ? [{ ...op, body: `b${index + 1}` }] : [cpu],
    ]),
  );

const good: readonly (readonly [string, unknown])[] = [
  ['an empty program', { main: [] }],
  ['64 repeats around an op', { main: [nested(64)] }],
  ['ten million ops', { main: [{ op: 'repeat', n: 9_999_999, body: [cpu] }] }],
  [
    'a chain of ten thousand calls',
    { main: [{ op: 'call', body: 'b0' }], bodies: chained(10_000, { op: 'call' }) },
  ],
  [
    'what map starts may be waited for',
    {
      main: [
        { op: 'map', pool: 'p', body: 'f', id: 'w1', n: 12 },
        { op: 'wait', ids: ['w10', 'w111'] },
      ],
      bodies: { f: [cpu] },
      pools: { p: { kind: 'process', prewarm: true } },
    },
  ],
  [
    'sync ops in a coroutine, and a loop in a thread that a coroutine started',
    {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: {
        m: [cpu, { op: 'call', body: 'f' }, { op: 'to_thread', body: 'g', id: 't' }],
        f: [cpu],
        g: [{ op: 'asyncio', body: 'h' }],
        h: [{ op: 'yield' }],
      },
    },
  ],
];
test.each(good)('%s', (_, program) => {
  expect(faultsOf(program)).toEqual([]);
});

const bad: readonly (readonly [string, unknown, readonly string[]])[] = [
  ['an undeclared semaphore', { main: [{ op: 'sem_acquire', sem: 's' }] }, ['main[0].sem undeclared']],
  [
    'a semaphore of the other kind',
    { main: [{ op: 'sem_release', sem: 's' }], asems: { s: 1 } },
    ['main[0].sem undeclared'],
  ],
  ['an undeclared event', { main: [{ op: 'event_set', event: 'e' }] }, ['main[0].event undeclared']],
  [
    'an undeclared event within what waits for another',
    { main: [{ op: 'until_event', event: 'e', body: [{ op: 'event_wait', event: 'f' }] }], events: ['e'] },
    ['main[0].body[0].event undeclared'],
  ],
  [
    'an undeclared queue',
    { main: [{ op: 'put', queue: 'q' }], aqueues: { q: 1 } },
    ['main[0].queue undeclared'],
  ],
  [
    "a queue of asyncio's outside a coroutine",
    { main: [{ op: 'aget', queue: 'q' }], aqueues: { q: 1 } },
    ['main[0] notInCoroutine'],
  ],
  [
    'a member of a group without a body',
    {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: { m: [{ op: 'taskgroup', tasks: [{ body: 'x', id: 'x' }] }] },
    },
    ['bodies.m[0].tasks[0].body undeclared'],
  ],
  ['a size below zero', { main: [], queues: { q: -1 } }, ['queues.q tooSmall']],
  ['an event twice', { main: [], events: ['e', 'e'] }, ['events[1] repeated']],
  ['an op that nobody knows', { main: [{ op: 'fly', us: 1 }] }, ['main[0].op unknownOp']],
  [
    'a field that the op has not',
    { main: [{ op: 'yield', us: 1 }] },
    ['main[0].us unknownKey', 'main[0] notInCoroutine'],
  ],
  ['an integer beyond 10^12', { main: [{ op: 'cpu', us: 1e12 + 1 }] }, ['main[0].us tooLarge']],
  [
    '1025 workers',
    { main: [], pools: { p: { kind: 'thread', workers: 1025 } } },
    ['pools.p.workers tooLarge'],
  ],
  ['a lock twice', { main: [], locks: ['a', 'a'] }, ['locks[1] repeated']],
  [
    'names that nothing declares',
    {
      main: [
        { op: 'call', body: 'b' },
        { op: 'acquire', lock: 'l' },
        { op: 'load', var: 'v' },
        { op: 'pool_open', pool: 'p' },
        { op: 'thread', body: 'constructor', id: 't' },
      ],
    },
    [
      'main[0].body undeclared',
      'main[1].lock undeclared',
      'main[2].var undeclared',
      'main[3].pool undeclared',
      'main[4].body undeclared',
    ],
  ],
  [
    'ids that nothing starts',
    {
      main: [
        { op: 'thread', body: 'f', id: 't' },
        { op: 'join', ids: ['t', 'u'] },
        { op: 'wait', ids: ['t'] },
      ],
      bodies: { f: [cpu] },
    },
    ['main[1].ids[1] neverStarted', 'main[2].ids[0] neverStarted'],
  ],
  [
    'a body in gather',
    {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: { m: [{ op: 'gather', tasks: [{ body: 'x', id: 'a' }] }] },
    },
    ['bodies.m[0].tasks[0].body undeclared'],
  ],
  ['65 repeats', { main: [nested(65)] }, [`main[0]${'.body[0]'.repeat(65)} tooDeep`]],
  [
    'a body that starts itself',
    { main: [], bodies: { a: [cpu, { op: 'thread', body: 'a', id: 't' }] } },
    ['bodies.a[1] startsItself'],
  ],
  [
    'bodies that start each other',
    { main: [], bodies: { a: [{ op: 'call', body: 'b' }], b: [{ op: 'call', body: 'a' }] } },
    ['bodies.b[0] startsItself'],
  ],
  ['ten million and one ops', { main: [{ op: 'repeat', n: 10_000_000, body: [cpu] }] }, [' tooManyOps']],
  ['a repeat of nothing, for ever', { main: [{ op: 'repeat', n: 1e12, body: [] }] }, [' tooManyOps']],
  [
    'ops multiplied by started bodies',
    {
      main: [{ op: 'repeat', n: 4000, body: [{ op: 'call', body: 'f' }] }],
      bodies: { f: [{ op: 'repeat', n: 4000, body: [cpu] }] },
    },
    [' tooManyOps'],
  ],
  [
    'more time than the books hold',
    { main: [{ op: 'repeat', n: 1000, body: [{ op: 'io', us: 1e12 }] }] },
    [' tooMuchTime'],
  ],
  [
    'a coroutine op in a thread',
    { main: [{ op: 'thread', body: 'f', id: 't' }], bodies: { f: [{ op: 'sleep', us: 1 }] } },
    ['bodies.f[0] notInCoroutine'],
  ],
  [
    'a coroutine op in a function that a coroutine calls',
    {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: { m: [{ op: 'call', body: 'f' }], f: [{ op: 'yield' }] },
    },
    ['bodies.f[0] notInCoroutine'],
  ],
  [
    'a loop in a loop',
    { main: [{ op: 'asyncio', body: 'm' }], bodies: { m: [{ op: 'asyncio', body: 'n' }], n: [cpu] } },
    ['bodies.m[0] loopInLoop'],
  ],
];
/** What is wrong in one place hides nothing in another, and makes nothing wrong that is right. */
const manifold: readonly (readonly [string, unknown, readonly string[]])[] = [
  [
    'an unknown op beside names that nothing declares',
    {
      main: [{ op: 'fly' }, { op: 'call', body: 'x' }, { op: 'submit', pool: 'p', body: 'f', id: 'w' }],
      bodies: {
        f: [
          { op: 'cpu', us: -1 },
          { op: 'acquire', lock: 'l' },
        ],
      },
    },
    [
      'main[0].op unknownOp',
      'bodies.f[0].us tooSmall',
      'main[1].body undeclared',
      'main[2].pool undeclared',
      'bodies.f[1].lock undeclared',
    ],
  ],
  [
    'an op with a faulty key and a name that nothing declares',
    {
      main: [
        { op: 'thread', body: 'x', id: 7 },
        { op: 'acquire', lock: 'l', timeoutUs: 0.5, soon: true },
        { op: 'repeat', n: -1, body: [{ op: 'put', queue: 'q', line: 0 }] },
        { op: 'until_event', event: 'e', body: [null, { op: 'get', queue: 'q' }] },
      ],
    },
    [
      'main[0].id notText',
      'main[1].soon unknownKey',
      'main[1].timeoutUs notInteger',
      'main[2].n tooSmall',
      'main[2].body[0].line tooSmall',
      'main[3].body[0] notObject',
      'main[0].body undeclared',
      'main[1].lock undeclared',
      'main[2].body[0].queue undeclared',
      'main[3].event undeclared',
      'main[3].body[1].queue undeclared',
    ],
  ],
  [
    'a group with faults of both kinds',
    {
      main: [{ op: 'asyncio', body: 'm' }],
      bodies: { m: [{ op: 'gather', tasks: [{ body: 'x', id: 3 }, 5, { body: 'm', id: 'g' }] }] },
    },
    [
      'bodies.m[0].tasks[0].id notText',
      'bodies.m[0].tasks[1] notObject',
      'bodies.m[0].tasks[0].body undeclared',
      'bodies.m[0] startsItself',
    ],
  ],
  [
    'a circle, and too many ops, beside a wrong time',
    {
      main: [
        { op: 'cpu', us: '1' },
        { op: 'repeat', n: 1e12, body: [cpu] },
      ],
      bodies: {},
    },
    ['main[0].us notInteger', ' tooManyOps'],
  ],
  [
    'a circle beside a wrong time',
    { main: [{ op: 'cpu' }], bodies: { a: [{ op: 'call', body: 'a' }] } },
    ['main[0].us missing', 'bodies.a[0] startsItself'],
  ],
  [
    'ids that an unreadable op may have started',
    {
      main: [
        { op: 'thraed', body: 'f', id: 't' },
        { op: 'join', ids: ['t'] },
      ],
      bodies: { f: [cpu] },
    },
    ['main[0].op unknownOp'],
  ],
  [
    'ids that a map of unknown size may have made',
    {
      main: [
        { op: 'map', pool: 'p', body: 'f', id: 'w', n: 'ten' },
        { op: 'wait', ids: ['w9'] },
      ],
      bodies: { f: [cpu] },
      pools: { p: { kind: 'thread' } },
    },
    ['main[0].n notInteger'],
  ],
  [
    'an id that is started by an op with another fault',
    {
      main: [
        { op: 'thread', body: 'f', id: 't', line: 0 },
        { op: 'join', ids: ['t', 'u'] },
      ],
      bodies: { f: [cpu] },
    },
    ['main[0].line tooSmall', 'main[1].ids[1] neverStarted'],
  ],
  [
    'names that an unreadable table may have declared',
    {
      main: [
        { op: 'acquire', lock: 'l' },
        { op: 'call', body: 'f' },
      ],
      locks: 'l',
      bodies: 7,
    },
    ['bodies notObject', 'locks notList'],
  ],
  [
    'names in a table with another fault',
    { main: [{ op: 'acquire', lock: 'l' }], locks: ['l', 'l', 3], pools: { p: { kind: 'fast' } } },
    ['pools.p.kind unknownValue', 'locks[2] notText', 'locks[1] repeated'],
  ],
  [
    'no main',
    { bodies: { a: [{ op: 'call', body: 'b' }] } },
    ['main missing', 'bodies.a[0].body undeclared'],
  ],
];
test.each(manifold)('%s: all that is wrong is told, and nothing else', (_, program, faults) => {
  expect(faultsOf(program)).toEqual(faults);
});

test.each(bad)('%s is refused', (_, program, faults) => {
  expect(faultsOf(program)).toEqual(faults);
});

test('the older spelling of a time-out means the same', () => {
  const program = (op: object) => ({ main: [op], locks: ['a'] });
  const older = decode(decodeProgram, program({ op: 'acquire', lock: 'a', timeout_us: 5 }));
  expect(older).toEqual(decode(decodeProgram, program({ op: 'acquire', lock: 'a', timeoutUs: 5 })));
});

const opNames = ['cpu', 'repeat', 'call', 'thread', 'map', 'gather', 'asyncio', 'join', 'acquire', 'yield'];
const op = fc.letrec((tie) => ({
  op: fc.record(
    {
      op: fc.constantFrom(...opNames),
      us: fc.integer(),
      n: fc.integer({ min: -1, max: 1e9 }),
      body: fc.oneof(fc.constantFrom('a', 'b', '__proto__'), fc.array(tie('op'), { maxLength: 3 })),
      id: fc.constantFrom('x', 'y'),
      ids: fc.array(fc.constantFrom('x', 'x1'), { maxLength: 2 }),
      pool: fc.constant('p'),
      lock: fc.constantFrom('l', 'm'),
      tasks: fc.array(fc.record({ body: fc.constantFrom('a', 'b'), id: fc.constant('x') }), { maxLength: 2 }),
    },
    { requiredKeys: ['op'] },
  ),
})).op;

test('no program makes the decoder throw, and every fault has a code', () => {
  const program = fc.record({
    main: fc.array(op, { maxLength: 4 }),
    bodies: fc.dictionary(fc.constantFrom('a', 'b'), fc.array(op, { maxLength: 4 })),
    pools: fc.constant({ p: { kind: 'thread' } }),
    locks: fc.constant(['l']),
  });
  fc.assert(
    fc.property(fc.oneof(program, fc.jsonValue()), (input) => {
      for (const line of faultsOf(JSON.parse(JSON.stringify(input))))
        expect(line).toMatch(/ [a-z][A-Za-z]+$/);
    }),
    { seed: 5, numRuns: 3000 },
  );
});
