/** Whatever passes the gate runs to an end: no program crashes the machine, and the books of each balance. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bucketsAt } from '../../../shared/score/books.ts';
import { sumOf } from '../../../shared/score/buckets.ts';
import { makespanOf } from '../../../shared/score/metrics.ts';
import { resultOf } from '../../../shared/score/result.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { runsOf } from '../../support/runs.ts';

const us = fc.constantFrom(0, 1, 700, 5000, 12_345);
/** Coroutines and functions; each starts only those after it, so that most programs pass the gate. */
const coroutines = ['a', 'b', 'c'] as const;
const functions = ['f', 'g'] as const;
const ids = ['x', 'y', 'z'] as const;

const op = (level: number, isCoroutine: boolean): fc.Arbitrary<unknown> => {
  const body = fc.constantFrom(...functions.slice(isCoroutine ? 0 : level), 'g');
  const coroutine = fc.constantFrom(...coroutines.slice(level), 'c');
  const id = fc.constantFrom(...ids);
  const some = fc.array(id, { maxLength: 2 });
  const plain: fc.Arbitrary<unknown>[] = [
    fc.record({ op: fc.constant('cpu'), us }),
    fc.record({ op: fc.constant('ccall'), us, gil: fc.constantFrom('hold', 'release') }),
    fc.record({ op: fc.constant('io'), us }),
    fc.record({ op: fc.constant('mark'), name: id }),
    fc.record({ op: fc.constant('load'), var: fc.constant('v') }),
    fc.record({ op: fc.constant('store'), var: fc.constant('v'), add: fc.integer({ min: -9, max: 9 }) }),
    fc.record(
      { op: fc.constant('acquire'), lock: fc.constantFrom('l', 'm'), timeoutUs: us },
      { requiredKeys: ['op', 'lock'] },
    ),
    fc.record({ op: fc.constant('release'), lock: fc.constantFrom('l', 'm') }),
    fc.record({ op: fc.constantFrom('sem_acquire', 'sem_release'), sem: fc.constant('s') }),
    fc.record({ op: fc.constantFrom('event_set', 'event_wait'), event: fc.constant('e') }),
    fc.record({ op: fc.constantFrom('put', 'get'), queue: fc.constantFrom('one', 'any') }),
    fc.constant({
      op: 'until_event',
      event: 'e',
      body: [
        { op: 'cpu', us: 5 },
        { op: 'event_set', event: 'e' },
      ],
    }),
    fc.record({
      op: fc.constant('repeat'),
      n: fc.nat(3),
      body: fc.array(fc.record({ op: fc.constant('cpu'), us }), { maxLength: 2 }),
    }),
    fc.record({ op: fc.constant('thread'), body, id }),
    fc.record({
      op: fc.constant('submit'),
      pool: fc.constantFrom('t', 'p', 'o'),
      body,
      id,
      payload_kb: fc.constantFrom(0, 900),
    }),
    fc.record({
      op: fc.constant('map'),
      pool: fc.constantFrom('t', 'p'),
      body,
      id,
      n: fc.nat(4),
      chunksize: fc.constantFrom(1, 3),
    }),
    fc.record({ op: fc.constant('wait'), ids: some, timeoutUs: us }, { requiredKeys: ['op', 'ids'] }),
    fc.record({ op: fc.constant('join'), ids: some }),
    fc.record({ op: fc.constant('pool_open'), pool: fc.constantFrom('t', 'p', 'o') }),
    fc.record({ op: fc.constant('call'), body }),
  ];
  const asyncOps: fc.Arbitrary<unknown>[] = [
    fc.record({ op: fc.constant('sleep'), us }),
    fc.constant({ op: 'yield' }),
    fc.record({ op: fc.constant('await'), body: coroutine }),
    fc.record({ op: fc.constant('task'), body: coroutine, id }),
    fc.record({ op: fc.constant('await_task'), ids: some }),
    fc.record({
      op: fc.constant('gather'),
      tasks: fc.array(fc.record({ body: coroutine, id }), { maxLength: 3 }),
    }),
    fc.record({ op: fc.constant('to_thread'), body, id }),
    fc.record({ op: fc.constant('executor'), body, id, pool: fc.constantFrom('t', 'p') }),
    fc.record({
      op: fc.constant('taskgroup'),
      tasks: fc.array(fc.record({ body: coroutine, id }), { maxLength: 3 }),
    }),
    fc.record({ op: fc.constantFrom('alock', 'aunlock'), lock: fc.constant('l') }),
    fc.record({ op: fc.constantFrom('asem_acquire', 'asem_release'), sem: fc.constant('s') }),
    fc.record({ op: fc.constantFrom('aput', 'aget'), queue: fc.constantFrom('one', 'any') }),
  ];
  const loop = fc.record({
    op: fc.constant('asyncio'),
    body: fc.constantFrom('a', 'b'),
    eager: fc.boolean(),
  });
  return fc.oneof(...plain, ...(isCoroutine ? asyncOps : level === 0 ? [loop] : []));
};
const opsOf = (level: number, isCoroutine: boolean) => fc.array(op(level, isCoroutine), { maxLength: 6 });

/** Nothing runs this; it makes every id one that something starts, perhaps too late or not at all. */
const everyStart = ids.flatMap((id) => [
  { op: 'thread', body: 'g', id },
  { op: 'submit', pool: 't', body: 'g', id },
  { op: 'task', body: 'c', id },
]);

const scenario = fc.record({
  format: fc.constant('runqueue/scenario@1'),
  machine: fc.record({
    cores: fc.integer({ min: 1, max: 3 }),
    costs: fc.constantFrom('ideal', 'classroom', 'measured'),
  }),
  python: fc.record({ build: fc.constantFrom('gil', 'free-threaded') }),
  os: fc.constantFrom({ policy: 'fair' }, { policy: 'fcfs' }, { policy: 'rr', quantumUs: 900 }),
  program: fc.record({
    main: opsOf(0, false),
    bodies: fc.record({
      a: opsOf(1, true),
      b: opsOf(2, true),
      c: fc.constant([
        { op: 'cpu', us: 30 },
        { op: 'sleep', us: 40 },
      ]),
      f: opsOf(1, false),
      g: fc.constant([{ op: 'cpu', us: 50 }]),
      neverRun: fc.constant(everyStart),
    }),
    pools: fc.record({
      t: fc.constant({ kind: 'thread', workers: 2 }),
      p: fc.record({
        kind: fc.constant('process'),
        workers: fc.constant(2),
        start: fc.constantFrom('fork', 'spawn', 'forkserver'),
      }),
      o: fc.constant({ kind: 'process', workers: 1, open: 'in_program' }),
    }),
    locks: fc.constant(['l', 'm']),
    vars: fc.constant({ v: 0 }),
    sems: fc.constant({ s: 1 }),
    asems: fc.constant({ s: 1 }),
    events: fc.constant(['e']),
    queues: fc.constant({ one: 1, any: 0 }),
    aqueues: fc.constant({ one: 1, any: 0 }),
  }),
});

/** The dice make objects without a prototype, which the gate refuses. */
const plain = (input: unknown): unknown => JSON.parse(JSON.stringify(input));

const numRuns = runsOf(2500);

test(`every program that passes the gate runs to its end: ${numRuns} drawn`, () => {
  let ran = 0;
  fc.assert(
    fc.property(scenario, (input) => {
      const decoded = decodeScenario(plain(input));
      if (!decoded.ok) return;
      ran += 1;
      const { cores } = decoded.value.machine;
      const { ledger, atUs } = runThrough(decoded.value);
      expect(ledger.tally).toMatchObject({ over: true, cut: false });
      expect(sumOf(bucketsAt(ledger.books, atUs))).toBe(cores * atUs);
      const { makespanUs, accounting } = resultOf(ledger, 1, atUs);
      if (makespanUs !== null) expect(sumOf(accounting)).toBe(cores * makespanUs);
      if (makespanOf(ledger) === null) expect(ledger.tally.deadlock).not.toBeNull();
    }),
    { seed: 11, numRuns },
  );
  // Two fifths at the least pass the gate.
  expect(ran).toBeGreaterThan((2 * numRuns) / 5);
});
