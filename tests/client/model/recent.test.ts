import { expect, test } from 'vitest';
import {
  cutRecent,
  followChart,
  followCrowd,
  nothingRecent,
  rowSince,
  slicesSince,
} from '../../../client/model/recent.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { emptyCrowd, moveIn } from '../../../shared/score/crowd.ts';
import { chartEvent, emptyChart, slicesAt } from '../../../shared/score/slices.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const dispatched = (atUs: number, thread: string, core: number): SimEvent =>
  ({ type: 'dispatched', atUs, thread: threadId(thread), core, switchUs: 0 }) as SimEvent;
const preempted = (atUs: number, thread: string, core: number): SimEvent =>
  ({ type: 'preempted', atUs, thread: threadId(thread), core }) as SimEvent;

/** Two cores; `b` goes on where it left off, so its piece grows after others have ended. */
const events = [
  dispatched(0, 'a', 0),
  dispatched(0, 'b', 1),
  preempted(10, 'b', 1),
  dispatched(10, 'b', 1),
  preempted(20, 'a', 0),
  dispatched(20, 'c', 0),
  preempted(40, 'b', 1),
  dispatched(45, 'd', 1),
  preempted(50, 'c', 0),
  preempted(60, 'd', 1),
];

test('event by event it holds what the whole chart holds', () => {
  const chart = emptyChart(2);
  const recent = nothingRecent();
  for (const event of events) {
    chartEvent(chart, event);
    followChart(recent, chart);
    const whole = slicesAt({ ...chart, open: [null, null] }, event.atUs);
    for (const core of [0, 1])
      expect(slicesSince(recent, core, -1)).toEqual(whole.filter((slice) => slice.core === core));
  }
  expect(slicesSince(recent, 1, 30).map(({ id, fromUs, toUs }) => [id, fromUs, toUs])).toEqual([
    ['b', 0, 40],
    ['d', 45, 60],
  ]);
  expect(slicesSince(recent, 1, 40)).toHaveLength(1);
});

test('an idle core is yours as long as the books would say so; a cut forgets what lies after it', () => {
  const recent = nothingRecent();
  const crowd = emptyCrowd();
  followCrowd(recent, crowd, 0);
  moveIn(crowd, threadId('a'), { kind: 'ready' });
  followCrowd(recent, crowd, 10);
  followCrowd(recent, crowd, 15);
  moveIn(crowd, threadId('a'), null);
  followCrowd(recent, crowd, 20);
  expect(recent.yours).toEqual([
    [10, true],
    [20, null],
  ]);
  moveIn(crowd, threadId('a'), { kind: 'ready' });
  const back = cutRecent(recent, emptyChart(1), crowd, 12);
  expect(back.yours).toEqual([[10, true]]);
});

test('the end of a row begins with what held then', () => {
  const row: [number, number][] = [
    [0, 1],
    [10, 2],
    [20, 3],
  ];
  expect(rowSince(row, 15)).toEqual(row.slice(1));
  expect(rowSince(row, 20)).toEqual(row.slice(2));
  expect(rowSince(row, -5)).toEqual(row);
  expect(rowSince([], 5)).toEqual([]);
});
