/** Random scenarios of every op: always well-formed, never sure to end well. */
import fc from 'fast-check';
import type { Op } from '../../../shared/program/op.ts';
import type { PoolSpec, Program } from '../../../shared/program/program.ts';
import type { PolicySpec, Scenario } from '../../../shared/sim/words/scenario.ts';
import { job, ofJobs, ofProgram } from '../../support/build.ts';

const us = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 12_000 }));
const lock = fc.constantFrom('l', 'm');

/** Semaphores, events and queues of threads. */
const shared: fc.Arbitrary<Op> = fc.constantFrom<Op>(
  { op: 'sem_acquire', sem: 'one' },
  { op: 'sem_release', sem: 'one' },
  { op: 'event_set', event: 'e' },
  { op: 'event_set', event: 'e' },
  { op: 'event_wait', event: 'e' },
  { op: 'put', queue: 'narrow' },
  { op: 'get', queue: 'narrow' },
  { op: 'put', queue: 'wide' },
  { op: 'get', queue: 'wide' },
);

const leaf: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ op: fc.constant('cpu' as const), us, line: fc.integer({ min: 1, max: 9 }) }),
  fc.record({ op: fc.constant('io' as const), us }),
  fc.record({
    op: fc.constant('ccall' as const),
    us,
    gil: fc.constantFrom('hold' as const, 'release' as const),
  }),
  fc.record({ op: fc.constant('mark' as const), name: fc.constantFrom('x', 'y') }),
  fc.record({ op: fc.constant('load' as const), var: fc.constant('v') }),
  fc.record({
    op: fc.constant('store' as const),
    var: fc.constant('v'),
    add: fc.integer({ min: -2, max: 2 }),
  }),
  fc.record({ op: fc.constant('acquire' as const), lock }),
  fc.record({ op: fc.constant('acquire' as const), lock, timeoutUs: us }),
  fc.record({ op: fc.constant('release' as const), lock }),
  shared,
);

const ops = (op: fc.Arbitrary<Op>, maxLength = 5): fc.Arbitrary<Op[]> => fc.array(op, { maxLength });
const withRepeats = (op: fc.Arbitrary<Op>): fc.Arbitrary<Op> =>
  fc.oneof(
    { weight: 5, arbitrary: op },
    {
      weight: 1,
      arbitrary: fc.record({
        op: fc.constant('repeat' as const),
        n: fc.integer({ min: 0, max: 3 }),
        body: ops(op, 3),
      }),
    },
  );

/** Waits for an event by looking, and sees to it that it comes; without that last it would look for ever. */
const looking: fc.Arbitrary<Op> = fc.record({
  op: fc.constant('until_event' as const),
  event: fc.constant('e'),
  body: ops(leaf, 2).map((body): Op[] => [...body, { op: 'event_set', event: 'e' }]),
});

/** What the tasks of a loop share. */
const sharedByTasks: fc.Arbitrary<Op> = fc.constantFrom<Op>(
  { op: 'alock', lock: 'l' },
  { op: 'aunlock', lock: 'l' },
  { op: 'asem_acquire', sem: 'two' },
  { op: 'asem_release', sem: 'two' },
  { op: 'aput', queue: 'narrow' },
  { op: 'aget', queue: 'narrow' },
  { op: 'aput', queue: 'wide' },
  { op: 'aget', queue: 'wide' },
);

/** A coroutine's own ops; `leafy` bodies are the only ones it starts, so nothing starts itself. */
const awaiting: fc.Arbitrary<Op> = fc.oneof(
  leaf,
  looking,
  sharedByTasks,
  fc.constant<Op>({ op: 'executor', body: 'f1', id: 'u' }),
  fc.constant<Op>({ op: 'executor', body: 'f1', id: 'w', pool: 'procs' }),
  fc.constant<Op>({
    op: 'taskgroup',
    tasks: [
      { body: 'co1', id: 'k1' },
      { body: 'late', id: 'k2' },
      { body: 'co1', id: 'k3' },
    ],
  }),
  fc.record({ op: fc.constant('sleep' as const), us }),
  fc.constant<Op>({ op: 'yield' }),
  fc.constant<Op>({ op: 'await', body: 'co1' }),
  fc.constant<Op>({ op: 'task', body: 'co1', id: 't' }),
  fc.constant<Op>({ op: 'await_task', ids: ['t'] }),
  fc.constant<Op>({ op: 'to_thread', body: 'f1', id: 'u' }),
  fc.constant<Op>({ op: 'to_thread', body: 'f1', id: 'w', pool: 'threads' }),
  fc.constant<Op>({
    op: 'gather',
    tasks: [
      { body: 'co1', id: 'g1' },
      { body: 'co1', id: 'g2' },
    ],
  }),
);
const sleeping: fc.Arbitrary<Op> = fc.oneof(
  leaf,
  sharedByTasks,
  fc.record({ op: fc.constant('sleep' as const), us }),
  fc.constant<Op>({ op: 'yield' }),
);

const starting: fc.Arbitrary<Op> = fc.oneof(
  leaf,
  looking,
  fc.constantFrom<Op>(
    { op: 'call', body: 'f1' },
    { op: 'thread', body: 'f1', id: 'a' },
    { op: 'thread', body: 'f2', id: 'b' },
    { op: 'thread', body: 'loopy', id: 'c' },
    { op: 'join', ids: ['a', 'b'] },
    { op: 'join', ids: ['c'] },
    { op: 'pool_open', pool: 'procs' },
    { op: 'submit', pool: 'threads', body: 'f1', id: 's' },
    { op: 'submit', pool: 'procs', body: 'f1', id: 'p', payload_kb: 40 },
    { op: 'wait', ids: ['s', 'p'] },
    { op: 'wait', ids: ['p'], timeoutUs: 900 },
    { op: 'map', pool: 'procs', body: 'f1', id: 'q', n: 3, chunksize: 2 },
    { op: 'map', pool: 'threads', body: 'f1', id: 'r', n: 3 },
    { op: 'asyncio', body: 'co2' },
    { op: 'asyncio', body: 'co2', id: 'eager', eager: true },
  ),
);

const pool: fc.Arbitrary<PoolSpec> = fc.oneof(
  fc.constant<PoolSpec>({ kind: 'process', workers: 2 }),
  fc.record({
    kind: fc.constant('process' as const),
    workers: fc.integer({ min: 1, max: 2 }),
    start: fc.constantFrom('fork' as const, 'spawn' as const, 'forkserver' as const),
    open: fc.constant('in_program' as const),
  }),
);

const declared = {
  locks: ['l', 'm'],
  vars: { v: 0 },
  sems: { one: 1 },
  asems: { two: 2 },
  events: ['e'],
  queues: { narrow: 1, wide: 0 },
  aqueues: { narrow: 1, wide: 0 },
};

/** Fails wherever somebody holds the lock: what a task group must answer. */
const timedOut: Op = { op: 'acquire', lock: 'm', timeoutUs: 5 };

const program: fc.Arbitrary<Program> = fc
  .record({
    f1: ops(withRepeats(leaf)),
    f2: ops(withRepeats(fc.oneof(leaf, fc.constant<Op>({ op: 'call', body: 'f1' })))),
    late: ops(sleeping, 3),
    co1: ops(withRepeats(sleeping)),
    co2: ops(withRepeats(awaiting), 7),
    main: ops(withRepeats(starting), 8),
    procs: pool,
  })
  .map(({ f1, f2, late, co1, co2, main, procs }) => ({
    main,
    bodies: { f1, f2, co1, co2, late: [...late, timedOut], loopy: [{ op: 'asyncio' as const, body: 'co2' }] },
    pools: { procs, threads: { kind: 'thread' as const, workers: 2 } },
    ...declared,
  }));

/** Threads that fight for one GIL while they wait, lock and call C. */
const crowd: fc.Arbitrary<Program> = fc
  .record({
    bodies: fc.array(fc.array(withRepeats(leaf), { minLength: 2, maxLength: 6 }), {
      minLength: 2,
      maxLength: 4,
    }),
    longUs: fc.integer({ min: 3000, max: 30_000 }),
  })
  .map(({ bodies, longUs }) => {
    const ids = bodies.map((_, index) => `t${index}`);
    return {
      main: [
        ...ids.map((id): Op => ({ op: 'thread', body: id, id })),
        { op: 'cpu', us: longUs },
        { op: 'join', ids },
      ],
      bodies: Object.fromEntries(
        bodies.map((body, index) => [`t${index}`, [{ op: 'io' as const, us: index * 50 }, ...body]]),
      ),
      pools: {},
      ...declared,
    };
  });

const jobOps = fc.array(
  fc.oneof(
    fc.record({ op: fc.constant('cpu' as const), us }),
    fc.record({ op: fc.constant('io' as const), us }),
  ),
  { minLength: 1, maxLength: 4 },
);

const machinery = (os: fc.Arbitrary<PolicySpec>, loop: fc.Arbitrary<PolicySpec>) =>
  fc.record({
    cores: fc.integer({ min: 1, max: 3 }),
    costs: fc.constantFrom('ideal', 'classroom', 'measured'),
    build: fc.constantFrom('gil' as const, 'gil' as const, 'free-threaded' as const),
    switchIntervalUs: fc.constantFrom(500, 5000),
    memoryKb: fc.option(fc.integer({ min: 0, max: 30_000 }), { nil: undefined, freq: 5 }),
    devices: fc.option(fc.constant({ world: 1 }), { nil: undefined, freq: 3 }),
    gilHandOver: fc.constantFrom(undefined, undefined, 'requester' as const),
    os,
    loop,
  });

/** Three that no clock of their own binds to time 0; `support/everyPolicy.ts` has them all. */
export const automaticOs: fc.Arbitrary<PolicySpec> = fc.oneof(
  fc.constant<PolicySpec>({ policy: 'fcfs' }),
  fc.integer({ min: 1, max: 3000 }).map((quantumUs): PolicySpec => ({ policy: 'rr', quantumUs })),
  fc.constant<PolicySpec>({ policy: 'fair', sliceUs: 4000 }),
);
export const fifo: fc.Arbitrary<PolicySpec> = fc.constant({ policy: 'fifo' });
export const human: fc.Arbitrary<PolicySpec> = fc.constant({ policy: 'human' });

/** What a job may say of itself, for policies to go by. */
const facts = fc.record(
  {
    priority: fc.integer({ min: -2, max: 2 }),
    nice: fc.integer({ min: -20, max: 19 }),
    tickets: fc.integer({ min: 1, max: 300 }),
    workingSetKb: fc.constantFrom(0, 50, 100, 160),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Some jobs may run on one core only, where the policy knows of such. */
const pinning = (
  os: PolicySpec,
  cores: number,
  pins: Readonly<Record<string, number | null>>,
): PolicySpec => {
  if (!('affinity' in os)) return os;
  const held = Object.entries(pins).flatMap(([id, pin]) =>
    pin === null ? [] : [[id, [pin % cores]] as const],
  );
  return { ...os, affinity: Object.fromEntries(held) };
};

/** Jobs named like numbers: a name is only a name. */
export const jobWorlds = (os: fc.Arbitrary<PolicySpec>): fc.Arbitrary<Scenario> =>
  fc
    .record({
      rows: fc.array(
        fc.record({
          arriveUs: us,
          ops: jobOps,
          told: facts,
          pin: fc.option(fc.nat({ max: 2 }), { freq: 2 }),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      machine: machinery(os, fifo),
    })
    .map(({ rows, machine }) => {
      const named = rows.map((row, index) => ({ ...row, id: String(9 - index) }));
      const pins = Object.fromEntries(named.map(({ id, pin }) => [id, pin]));
      const jobs = named.map(({ id, arriveUs, ops: list, told }) => ({
        ...job(id, arriveUs, ...list),
        ...told,
      }));
      return ofJobs(jobs, { ...machine, os: pinning(machine.os, machine.cores, pins) });
    });

export const programWorlds = (
  os: fc.Arbitrary<PolicySpec>,
  loop: fc.Arbitrary<PolicySpec>,
): fc.Arbitrary<Scenario> =>
  fc
    .record({ program: fc.oneof(program, crowd), machine: machinery(os, loop) })
    .map(({ program: drawn, machine }) => ofProgram(drawn, machine));
