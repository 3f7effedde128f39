import { expect, test } from 'vitest';
import { threadId } from '../../../shared/ground/terms.ts';
import { chartEvent, emptyChart, slicesAt } from '../../../shared/score/slices.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const on = (thread: string, core: number, atUs: number): SimEvent => ({
  type: 'dispatched',
  atUs,
  thread: threadId(thread),
  core,
  switchUs: 0,
});
const off = (thread: string, core: number, atUs: number): SimEvent => ({
  type: 'preempted',
  atUs,
  thread: threadId(thread),
  core,
  by: 'slice',
});

test.each([
  ['one piece', [on('a', 0, 1), off('a', 0, 5)], 9, ['a0 1-5']],
  [
    'touching pieces of one thread are one',
    [on('a', 0, 1), off('a', 0, 5), on('a', 0, 5), off('a', 0, 7)],
    9,
    ['a0 1-7'],
  ],
  [
    'on another core they are two',
    [on('a', 0, 1), off('a', 0, 5), on('a', 1, 5), off('a', 1, 7)],
    9,
    ['a0 1-5', 'a1 5-7'],
  ],
  [
    'a gap makes two',
    [on('a', 0, 1), off('a', 0, 5), on('a', 0, 6), off('a', 0, 7)],
    9,
    ['a0 1-5', 'a0 6-7'],
  ],
  ['an empty one is none', [on('a', 0, 1), off('a', 0, 1), on('b', 0, 1)], 3, ['b0 1-3']],
  ['what still runs is cut', [on('a', 0, 1), on('b', 1, 2)], 4, ['a0 1-4', 'b1 2-4']],
  [
    'in order of time, then core',
    [on('b', 1, 0), on('a', 0, 0), off('b', 1, 2), off('a', 0, 3)],
    4,
    ['a0 0-3', 'b1 0-2'],
  ],
] as const)('%s', (_, events, atUs, pieces) => {
  const chart = emptyChart(2);
  for (const event of events) chartEvent(chart, event);
  const written = slicesAt(chart, atUs).map(({ id, core, fromUs, toUs }) => `${id}${core} ${fromUs}-${toUs}`);
  expect(written).toEqual(pieces);
  expect(slicesAt(chart, atUs)).toEqual(slicesAt(chart, atUs));
});
