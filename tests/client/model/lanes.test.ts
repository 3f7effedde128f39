import { expect, test } from 'vitest';
import { badgesOf } from '../../../client/model/badges.ts';
import { recentLanes } from '../../../client/model/lanes.ts';
import type { Board } from '../../../client/model/stage.ts';
import { taskId, threadId } from '../../../shared/ground/terms.ts';
import { emptyHistory, type History } from '../../../shared/score/history.ts';
import { machine, thread } from './machine.ts';

const view = machine(1, [thread('a'), thread('b')]);
const sight = { view, badges: badgesOf(view), nowUs: 100 };
const boardOf = (role: Board['role'], history: History): Board =>
  ({
    role,
    view,
    history,
    slices: () => [
      { id: threadId('a'), core: 0, fromUs: 0, toUs: 30 },
      { id: threadId('b'), core: 0, fromUs: 30, toUs: 100 },
    ],
  }) as unknown as Board;

test('cores, keys and rooms in words, the latest first; what goes on is told up to now', () => {
  const past = emptyHistory();
  past.keys.i = [
    [0, threadId('a')],
    [30, null],
    [40, threadId('b')],
  ];
  past.rooms.ready.push([0, 2], [10, 1], [30, 0], [100, 4]);
  const lanes = recentLanes(boardOf('os', past), sight, 2);
  expect(lanes.map(({ text, args }) => [text, args])).toEqual([
    ['table.core', { core: 0 }],
    ['board.laneKey', { key: 'A' }],
    ['table.rooms.ready', {}],
  ]);
  expect(lanes[1]?.stays).toEqual([
    { fromUs: 40, toUs: 100, who: { kind: 'thread', id: 'b' } },
    { fromUs: 0, toUs: 30, who: { kind: 'thread', id: 'a' } },
  ]);
  expect(lanes[2]?.stays.map(({ who }) => who)).toEqual([
    { kind: 'count', count: 1 },
    { kind: 'count', count: 2 },
  ]);
});

test('the player of a loop reads its tasks', () => {
  const past = emptyHistory();
  past.loops.a = {
    running: [
      [5, taskId('t')],
      [9, null],
    ],
    ready: [[5, 1]],
    suspended: [],
  };
  const lanes = recentLanes(boardOf('loop', past), sight, 6);
  expect(lanes.map(({ text }) => text)).toEqual(['table.core', 'board.laneLoop', 'board.laneTurn']);
  expect(lanes[1]?.stays).toEqual([{ fromUs: 5, toUs: 9, who: { kind: 'task', id: 't' } }]);
});

test('only the newest are told', () => {
  const past = emptyHistory();
  past.rooms.ready.push(...Array.from({ length: 9 }, (_, n) => [n, n + 1] as const));
  expect(
    recentLanes(boardOf('os', past), sight, 3)
      .at(-1)
      ?.stays.map(({ fromUs }) => fromUs),
  ).toEqual([8, 7, 6]);
});
