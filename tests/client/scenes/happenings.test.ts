import { expect, test } from 'vitest';
import { happeningsOf } from '../../../client/scenes/happenings.ts';
import { idleStep } from '../../../client/views/corePlan.ts';
import { interpreterId, threadId } from '../../../shared/ground/terms.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const a1 = threadId('a1');
const a2 = threadId('a2');
const interpreter = interpreterId('i');
const atUs = 5;

test('a waiter that asks knocks at the holder', () => {
  const asked: SimEvent = { type: 'gilAsked', interpreter, thread: a2, holder: a1, atUs };
  expect(happeningsOf([asked])).toEqual([{ type: 'knocked', thread: 'a2', holder: 'a1' }]);
});

test('only who had a core is refused its key; a waiter that queues again is not', () => {
  const on = { kind: 'gil', interpreter } as const;
  const refused: SimEvent = { type: 'blocked', thread: a1, core: 1, on, atUs };
  const again: SimEvent = { type: 'blocked', thread: a2, core: null, on, atUs };
  const away: SimEvent = { type: 'blocked', thread: a2, core: 0, on: { kind: 'pool', pool: 'p' }, atUs };
  expect(happeningsOf([refused, again, away])).toEqual([{ type: 'keyless', thread: 'a1', core: 1 }]);
});

test('what happens twice in a batch is seen once, in its order', () => {
  const list: readonly SimEvent[] = [
    { type: 'woke', thread: a1, atUs },
    { type: 'finished', thread: a2, core: 0, atUs },
    { type: 'woke', thread: a1, atUs },
  ];
  expect(happeningsOf(list).map(({ type }) => type)).toEqual(['woke', 'finished']);
});

test('a plate rises at each whole 10 ms', () => {
  expect([0, 9_999, 10_000, 29_999].map(idleStep)).toEqual([0, 0, 1, 2]);
});
