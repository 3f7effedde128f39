import { expect, test } from 'vitest';
import { copyJson } from '../../../shared/ground/copy.ts';
import { bookEvent, bucketsAt, openBooks } from '../../../shared/score/books.ts';
import type { Buckets } from '../../../shared/score/buckets.ts';
import { bucketNames, sumOf } from '../../../shared/score/buckets.ts';
import { foldPictureTo, openPicture, resumePicture, snapshotOf } from '../../../shared/score/picture.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { createSim, look } from '../../../shared/sim/index.ts';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { walk } from './walk.ts';
import { askingWorlds, worlds } from './worlds.ts';

test.each([...worlds, ...askingWorlds])('%s: the books balance at every instant', (_, scenario) => {
  const { cores } = scenario.machine;
  const books = openBooks(look(createSim(scenario, { pauseOnDecision: true })));
  walk(scenario, ({ state, list }) => {
    for (const event of list) bookEvent(books, event);
    const buckets = bucketsAt(books, state.atUs);
    expect(sumOf(buckets)).toBe(cores * state.atUs);
    expect(Object.values(buckets).every((us) => Number.isSafeInteger(us) && us >= 0)).toBe(true);
  });
});

test.each([...worlds, ...askingWorlds])('%s: a picture goes on from any snapshot', (_, scenario) => {
  const whole = openPicture(copyJson(look(createSim(scenario, { pauseOnDecision: true }))));
  let resumed = resumePicture(copyJson(snapshotOf(whole, '')));
  walk(scenario, ({ state, list }) => {
    foldPictureTo(whole, copyJson(list), state.atUs);
    foldPictureTo(resumed, copyJson(list), state.atUs);
    const snapshot = snapshotOf(whole, '');
    expect(snapshotOf(resumed, '')).toStrictEqual(snapshot);
    resumed = resumePicture(copyJson(snapshot));
  });
});

/** A machine of ideal costs: which bucket each case fills besides `useful`. */
const cpu = (us: number) => ({ op: 'cpu', us });
const two = (first: readonly object[], second: readonly object[], more: object = {}) => ({
  program: {
    main: [
      { op: 'thread', body: 'a', id: 'a' },
      { op: 'thread', body: 'b', id: 'b' },
      { op: 'join', ids: ['a', 'b'] },
    ],
    bodies: { a: first, b: second },
    ...more,
  },
});
const job = (id: string, ...ops: readonly object[]) => ({ id, ops });

const rows: readonly (readonly [name: string, cores: number, work: object, Partial<Buckets>])[] = [
  ['one job on one core', 1, { jobs: [job('a', cpu(10))] }, { usefulUs: 10 }],
  ['nothing to do for the second core', 2, { jobs: [job('a', cpu(10))] }, { usefulUs: 10, noWorkUs: 10 }],
  [
    'waiting for the world',
    1,
    { jobs: [job('a', cpu(10), { op: 'io', us: 5 })] },
    { usefulUs: 10, ioIdleUs: 5 },
  ],
  [
    'a late arrival is no work until it comes',
    1,
    { jobs: [{ ...job('a', cpu(10)), arriveUs: 7 }] },
    { usefulUs: 10, noWorkUs: 7 },
  ],
  [
    'two threads of Python never run at once',
    2,
    two([cpu(1000)], [cpu(1000)]),
    { usefulUs: 2000, gilIdleUs: 2000 },
  ],
  [
    'code without the GIL runs beside the other',
    2,
    two([{ op: 'ccall', us: 1000, gil: 'release' }], [cpu(1000)]),
    { usefulUs: 2000 },
  ],
  [
    'a lock comes before the world',
    1,
    two(
      [
        { op: 'acquire', lock: 'l' },
        { op: 'io', us: 100 },
        { op: 'release', lock: 'l' },
      ],
      [
        { op: 'acquire', lock: 'l' },
        { op: 'release', lock: 'l' },
      ],
      { locks: ['l'] },
    ),
    { lockIdleUs: 100 },
  ],
  [
    'main joins readers: that is the world',
    1,
    two([{ op: 'io', us: 100 }], [{ op: 'io', us: 60 }]),
    { ioIdleUs: 100 },
  ],
  [
    'a loop in its poll waits for the world',
    1,
    { program: { main: [{ op: 'asyncio', body: 'm' }], bodies: { m: [cpu(30), { op: 'sleep', us: 70 }] } } },
    { usefulUs: 30, ioIdleUs: 70 },
  ],
  [
    'a context switch is booked as one',
    1,
    {
      machine: { cores: 1, costs: { base: 'ideal', contextSwitchUs: 3 } },
      jobs: [job('a', cpu(10)), job('b', cpu(10))],
    },
    { usefulUs: 20, switchUs: 6 },
  ],
  [
    'the surcharge of a free-threaded build is overhead',
    1,
    { python: { build: 'free-threaded', version: '3.13' }, program: { main: [cpu(1000)] } },
    { usefulUs: 1000, overheadUs: 400 },
  ],
];
test.each(rows)('%s', (_, cores, work, filled) => {
  const scenario = decodeScenario({ format: 'runqueue/scenario@1', machine: { cores }, ...work });
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  const { ledger } = runThrough(scenario.value);
  const empty = Object.fromEntries(bucketNames.map((name) => [name, 0]));
  expect(ledger.final?.buckets).toEqual({ ...empty, ...filled });
});
