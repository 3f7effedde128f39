import { expect, test } from 'vitest';
import type { Board } from '../../../client/model/stage.ts';
import { emptyHistory, recordEvents, rewind } from '../../../client/scenes/history.ts';
import { loopLanes, osLanes } from '../../../client/scenes/lanes.ts';
import { interpreterId, threadId } from '../../../shared/ground/terms.ts';
import { osView } from '../../e2e/board/views.ts';

const interpreter = interpreterId('p1.i');
const taken = (thread: string, atUs: number) =>
  ({ type: 'gilTaken', interpreter, thread: threadId(thread), switches: 1, atUs }) as const;
const dropped = (thread: string, atUs: number) =>
  ({ type: 'gilDropped', interpreter, thread: threadId(thread), forced: false, atUs }) as const;

const told = () => {
  const history = emptyHistory();
  recordEvents(history, [taken('a1', 10), dropped('a1', 30), taken('a2', 40)], osView);
  return history;
};

test('remembers who held a key, and since when the present holder has it', () => {
  const history = told();
  expect(history.keys['p1.i']).toEqual([{ id: 'a1', fromUs: 10, toUs: 30 }]);
  expect(history.keySince['p1.i']).toEqual({ id: 'a2', fromUs: 40 });
});

test('counts who waits where, a step for each change', () => {
  const history = told();
  recordEvents(history, [dropped('a2', 50)], osView);
  expect(history.levels.ready).toEqual([{ fromUs: 40, count: 2 }]);
  recordEvents(history, [dropped('a2', 60)], { ...osView, ready: [] });
  expect(history.levels.ready).toEqual([
    { fromUs: 40, count: 2 },
    { fromUs: 60, count: 0 },
  ]);
});

test('a cut back in time keeps the past and forgets the rest', () => {
  const history = told();
  rewind(history, { ...osView, gils: {} }, 35);
  expect(history.keys['p1.i']).toEqual([{ id: 'a1', fromUs: 10, toUs: 30 }]);
  rewind(history, { ...osView, gils: {} }, 20);
  expect(history.keys['p1.i']).toEqual([]);
  expect(history.levels.ready).toEqual([{ fromUs: 20, count: 2 }]);
});

const words = { badge: (id: string) => id, key: () => 'A', say: (key: string) => key };
const board = {
  view: osView,
  slices: [
    { id: threadId('b2'), core: 0, fromUs: 0, toUs: 60_000 },
    { id: threadId('a1'), core: 0, fromUs: 196_000, toUs: 233_000 },
  ],
} as unknown as Board;

test('a lane holds what has ended; what still runs is its head, with the end that is known', () => {
  const [core] = osLanes(board, told(), words, 6);
  expect(core?.bars.map(({ fromUs, toUs }) => [fromUs, toUs])).toEqual([[0, 60_000]]);
  expect(core?.open).toMatchObject({ fromUs: 196_000, untilUs: 250_000 });
});

test('a loop has one lane for its steps', () => {
  const history = emptyHistory();
  const at = { thread: threadId('l1'), task: 't1' as never };
  recordEvents(history, [{ type: 'taskStepped', ...at, line: 1, atUs: 5 }], osView);
  recordEvents(
    history,
    [{ type: 'taskSuspended', ...at, on: { kind: 'timer', untilUs: 90 }, line: 1, atUs: 9 }],
    osView,
  );
  expect(loopLanes(board, history, words)[0]?.bars).toMatchObject([{ fromUs: 5, toUs: 9, label: 't1' }]);
});
