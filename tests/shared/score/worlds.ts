/** Small worlds that between them have every op, wait and cost; for laws that must hold in all of them. */
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import type { Scenario } from '../../../shared/sim/words/scenario.ts';

const cpu = (us: number) => ({ op: 'cpu', us });
const io = (us: number) => ({ op: 'io', us });

const threads = {
  main: [
    { op: 'thread', body: 'reader', id: 'r' },
    { op: 'thread', body: 'cruncher', id: 'c' },
    { op: 'thread', body: 'native', id: 'n' },
    { op: 'join', ids: ['r', 'c', 'n'] },
    cpu(10),
  ],
  bodies: {
    reader: [{ op: 'repeat', n: 4, body: [io(3000), cpu(500), { op: 'mark', name: 'read' }] }],
    cruncher: [cpu(17_000), { op: 'ccall', us: 9000, gil: 'hold' }, cpu(100)],
    native: [
      { op: 'ccall', us: 8000, gil: 'release' },
      { op: 'load', var: 'x' },
      { op: 'store', var: 'x', add: 2 },
    ],
  },
  vars: { x: 1 },
};

const locks = {
  main: [
    { op: 'thread', body: 'a', id: 'a' },
    { op: 'thread', body: 'b', id: 'b' },
    { op: 'join', ids: ['a', 'b'] },
  ],
  bodies: {
    a: [
      { op: 'acquire', lock: 'l' },
      io(2000),
      cpu(50),
      { op: 'acquire', lock: 'm' },
      { op: 'release', lock: 'm' },
      { op: 'release', lock: 'l' },
    ],
    b: [
      { op: 'acquire', lock: 'm' },
      cpu(4000),
      { op: 'acquire', lock: 'l' },
      { op: 'release', lock: 'l' },
      { op: 'release', lock: 'm' },
    ],
  },
  locks: ['l', 'm'],
};

const patient = {
  ...locks,
  bodies: {
    ...locks.bodies,
    a: [{ op: 'acquire', lock: 'l' }, io(2000), { op: 'acquire', lock: 'm', timeoutUs: 500 }, cpu(1)],
  },
};

const loop = {
  main: [{ op: 'asyncio', body: 'm' }, cpu(5)],
  bodies: {
    m: [
      { op: 'task', body: 'beat', id: 'beat' },
      { op: 'gather', tasks: ['a', 'b', 'c'].map((id) => ({ body: 'city', id })) },
      { op: 'to_thread', body: 'slow', id: 's' },
      { op: 'await', body: 'tail' },
      { op: 'await_task', ids: ['beat'] },
    ],
    city: [cpu(100), { op: 'sleep', us: 2000 }, cpu(300), { op: 'yield' }, cpu(20)],
    beat: [
      {
        op: 'repeat',
        n: 5,
        body: [
          { op: 'sleep', us: 700 },
          { op: 'mark', name: 'tick' },
        ],
      },
    ],
    slow: [io(1500), cpu(400)],
    tail: [cpu(40), { op: 'sleep', us: 0 }],
  },
};
const eager = { ...loop, main: [{ op: 'asyncio', body: 'm', eager: true }] };

const pools = {
  main: [
    { op: 'pool_open', pool: 'late' },
    { op: 'submit', pool: 'p', body: 'w', id: 'x', payload_kb: 300 },
    { op: 'submit', pool: 't', body: 'w', id: 'y' },
    { op: 'map', pool: 'p', body: 'w', id: 'z', n: 5, chunksize: 2 },
    { op: 'submit', pool: 'late', body: 'w', id: 'v' },
    { op: 'wait', ids: ['x', 'y', 'v'] },
    { op: 'call', body: 'w' },
  ],
  bodies: { w: [cpu(3000), io(1000), cpu(200)] },
  pools: {
    p: { kind: 'process', workers: 2, start: 'fork' },
    t: { kind: 'thread', workers: 2 },
    late: { kind: 'process', workers: 1, start: 'spawn', open: 'in_program' },
  },
};

const programs = { threads, locks, patient, loop, eager, pools };
const jobs = [
  { id: 'P1', ops: [cpu(24_000)] },
  { id: 'P2', arriveUs: 1000, ops: [cpu(3000), io(5000), cpu(1000)] },
  { id: '3', arriveUs: 1000, ops: [cpu(0)] },
  { id: 'P4', arriveUs: 90_000, ops: [cpu(2000)] },
];

const must = (input: object): Scenario => {
  const result = decodeScenario({ format: 'runqueue/scenario@1', ...input });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

const machines = [
  ['1 core, ideal', { cores: 1, costs: 'ideal' }, {}],
  ['2 cores, measured', { cores: 2, costs: 'measured' }, {}],
  ['3 cores, free-threaded', { cores: 3, costs: 'classroom' }, { build: 'free-threaded' }],
] as const;

const osPolicies = [{ policy: 'fcfs' }, { policy: 'rr', quantumUs: 1500 }];

export const worlds: readonly (readonly [name: string, scenario: Scenario])[] = machines.flatMap(
  ([machineName, machine, python]) => [
    ...Object.entries(programs).map(
      ([name, program]) => [`${name} on ${machineName}`, must({ machine, python, program })] as const,
    ),
    ...osPolicies.map((os) => [`jobs on ${machineName}, ${os.policy}`, must({ machine, os, jobs })] as const),
  ],
);

/** The same worlds with a person in both places. */
export const askingWorlds = worlds.map(
  ([name, scenario]) =>
    [`${name}, asking`, { ...scenario, os: { policy: 'human' }, loop: { policy: 'human' } }] as const,
);
