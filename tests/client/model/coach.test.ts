import { expect, test } from 'vitest';
import { type Coaching, firstWords, nextWords } from '../../../client/model/coach.ts';
import type { StageChange } from '../../../client/model/stage.ts';
import { processId, threadId } from '../../../shared/ground/terms.ts';
import type { SimEvent } from '../../../shared/sim/words/event.ts';

const steps = [
  { text: 'begin' },
  { when: 'dispatched', text: 'running' },
  { when: 'preempted', text: 'switch' },
  { when: 'arrived', text: 'another' },
  { when: 'finished', text: 'done' },
] as const;

const thread = threadId('a');
const dispatched: SimEvent = { type: 'dispatched', atUs: 1, thread, core: 0, switchUs: 0 };
const finished: SimEvent = { type: 'finished', atUs: 2, thread, core: 0 };
const arrivedAt = (atUs: number): SimEvent => ({
  type: 'arrived',
  atUs,
  thread,
  process: processId('a'),
  interpreter: null,
  kind: 'job',
  name: 'a',
});
const saw = (...list: SimEvent[]): StageChange => ({ type: 'events', list });
const picture: StageChange = { type: 'picture' };
const start: Coaching = firstWords(steps);
const told = (...indexes: number[]): Coaching => ({ shown: indexes.at(-1) ?? -1, told: indexes });

test.each<readonly [string, Coaching, StageChange, number, Coaching]>([
  ['nothing of note', start, saw(), 0, start],
  ['the first of its kind', start, saw(dispatched), 1, told(0, 1)],
  ['who is there from the start', start, saw(arrivedAt(0)), 0, start],
  ['who comes later', start, saw(arrivedAt(5)), 5, told(0, 3)],
  ['two at once: the later words', start, saw(finished, dispatched), 2, told(0, 1, 4)],
  ['something earlier in the list, but new', told(0, 4), saw(dispatched), 3, told(0, 4, 1)],
  ['again what was told', told(0, 1, 4), saw(dispatched), 3, told(0, 1, 4)],
  ['a choice of the player', told(0, 1), { type: 'selection' }, 3, told(0, 1)],
  ['taken back', told(0, 1), picture, 2, told(0, 1)],
  ['begun again', told(0, 1), picture, 0, start],
])('%s', (_, before, change, atUs, expected) => {
  expect(nextWords(steps, before, change, atUs)).toEqual(expected);
});

test('where there are no words for the start none are shown', () => {
  expect(firstWords([{ when: 'finished', text: 'done' }]).shown).toBe(-1);
});
