/** Carts in one frame, the rest in the next; nothing is lost, and nothing is shown twice. */
import { expect, test } from 'vitest';
import { createTurns } from '../../../client/scenes/turns.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const event = (atUs: number) => ({ type: 'woke', atUs, thread: 't' }) as unknown as SimEvent;

const begun = () => {
  const shown: (readonly number[] | 'signs')[] = [];
  const turns = createTurns({
    carts: (events) => shown.push(events.map(({ atUs }) => atUs)),
    signs: () => shown.push('signs'),
  });
  return { shown, turns };
};

test('one batch: its carts at once, its signs a frame later, then nothing', () => {
  const { shown, turns } = begun();
  turns.put([event(1), event(2)]);
  for (let frame = 0; frame < 4; frame += 1) turns.go();
  expect(shown).toEqual([[1, 2], 'signs']);
});

test('a batch in every frame: each half in every other one', () => {
  const { shown, turns } = begun();
  for (let frame = 1; frame <= 4; frame += 1) {
    turns.put([event(frame)]);
    turns.go();
  }
  expect(shown).toEqual([[1], 'signs', [2, 3], 'signs']);
});

test('who shows everything at once takes what is late, and no half follows', () => {
  const { shown, turns } = begun();
  turns.put([event(1)]);
  turns.go();
  turns.put([event(2)]);
  expect(turns.take()).toEqual([event(2)]);
  turns.go();
  expect(shown).toEqual([[1]]);
});
