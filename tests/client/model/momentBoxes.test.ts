import { expect, test } from 'vitest';
import type { Schedule } from '../../../client/model/debrief.ts';
import { momentBoxes } from '../../../client/model/momentBoxes.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';
import type { Moment } from '../../../shared/score/moments/moment.ts';

const worker = (thread: string) => ({ thread: threadId(thread), task: null });

const schedule: Schedule = {
  ...{ whose: 'you', by: '', makespanUs: 100, buckets: noBuckets(), keys: [] },
  strips: [
    { core: 0, fromUs: 0, toUs: 40, who: worker('A1'), bucket: 'usefulUs' },
    { core: 0, fromUs: 40, toUs: 100, who: worker('B1'), bucket: 'usefulUs' },
    { core: 1, fromUs: 0, toUs: 30, who: null, bucket: 'schedulerIdleUs' },
    { core: 1, fromUs: 30, toUs: 90, who: worker('C1'), bucket: 'usefulUs' },
  ],
};

const moment: Moment = {
  ...{ kind: 'keyless', core: 1, later: false, holder: 'A1', spanUs: 20, waiting: 0, leaving: null },
  ...{ did: { id: 'C1', line: null }, better: null },
  ...{ atUs: 10, given: 1, ownUs: 100, betterUs: 80, savedUs: 20, heir: 'you', commands: [] },
};

const boxOf = (change: Partial<Moment>) => momentBoxes([{ ...moment, ...change }], schedule)[0];

test('a box lies on the core of the decision, as long as what it caused there', () => {
  expect(boxOf({})).toEqual({ number: 1, core: 1, key: null, fromUs: 10, toUs: 30 });
});

test('it ends with the run', () => {
  expect(boxOf({ atUs: 95, spanUs: 50 })).toMatchObject({ fromUs: 95, toUs: 100 });
});

test('where the span is told of the world, the strip after the decision is shown', () => {
  expect(boxOf({ kind: 'lateIo', core: 0, atUs: 40, spanUs: 5 })).toMatchObject({ core: 0, toUs: 100 });
});

test('a step of a loop lies where its loop ran', () => {
  expect(boxOf({ kind: 'blocked', core: null, atUs: 35, spanUs: 4 })).toMatchObject({ core: 0, toUs: 39 });
  expect(boxOf({ kind: 'blocked', core: null, atUs: 10, spanUs: 4 })?.core).toBe(0);
});

test('who kept a key is boxed where they had it, as long as they had it', () => {
  const holds = [
    { thread: threadId('A1'), fromUs: 0, toUs: 12 },
    { thread: threadId('C1'), fromUs: 12, toUs: 45 },
  ];
  const withKeys = { ...schedule, keys: [{ letter: 'A', holds }] };
  const boxes = momentBoxes(
    [
      { ...moment, kind: 'hog' },
      { ...moment, kind: 'keyFree', atUs: 20 },
      { ...moment, kind: 'keyless' },
      { ...moment, kind: 'hog', did: { id: 'B1', line: null } },
    ],
    withKeys,
  );
  expect(boxes.map(({ key, fromUs, toUs }) => [key, fromUs, toUs])).toEqual([
    ['A', 12, 45],
    ['A', 20, 45],
    [null, 10, 30],
    [null, 10, 30],
  ]);
});

test('boxes are numbered as the cards are', () => {
  expect(momentBoxes([moment, { ...moment, atUs: 50 }], schedule).map(({ number }) => number)).toEqual([
    1, 2,
  ]);
});
