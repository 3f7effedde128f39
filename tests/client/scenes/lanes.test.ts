import { expect, test } from 'vitest';
import type { Board } from '../../../client/model/stage.ts';
import { loopLanes, osLanes } from '../../../client/scenes/lanes.ts';
import type { LaneBar } from '../../../client/views/lanePaint.ts';
import { threadId } from '../../../shared/ground/terms.ts';
import { emptyHistory, type History } from '../../../shared/score/history.ts';
import { loopView, osView } from '../../e2e/board/views.ts';

const words = { badge: (id: string) => id, key: () => 'A', say: (key: string) => key };

const past = (change: Partial<History>): History => ({ ...emptyHistory(), ...change });
const slices = [
  { id: threadId('b2'), core: 0, fromUs: 0, toUs: 60_000 },
  { id: threadId('a1'), core: 1, fromUs: 20_000, toUs: 90_000 },
];
const boardOf = (history: History, view = osView, yours: Board['yours'] = []): Board =>
  ({
    view,
    history,
    yours,
    slicesSince: (core: number, sinceUs: number) =>
      slices.filter((slice) => slice.core === core && slice.toUs > sinceUs),
  }) as unknown as Board;

const spans = (bars: readonly LaneBar[] | undefined) =>
  bars?.map(({ fromUs, toUs, fill }) => [fromUs, toUs, fill]);

test('a lane holds what has ended; what still runs is its head, with the end that is known', () => {
  const [core] = osLanes(boardOf(emptyHistory()), words, 6);
  expect(spans(core?.since(0))).toEqual([[0, 60_000, 'running']]);
  expect(core?.since(60_000)).toEqual([]);
  expect(core?.open).toMatchObject({ fromUs: 196_000, untilUs: 250_000 });
});

test("an empty core is the player's while somebody could have run: before its next thread, and still", () => {
  const yours: Board['yours'] = [
    [50_000, true],
    [100_000, null],
    [150_000, true],
    [197_000, null],
    [220_000, true],
  ];
  const [first, second] = osLanes(boardOf(emptyHistory(), osView, yours), words, 6);
  expect(spans(first?.since(0))).toEqual([
    [0, 60_000, 'running'],
    [60_000, 100_000, 'idle'],
    [150_000, 196_000, 'idle'],
  ]);
  expect(spans(second?.since(90_000))).toEqual([
    [90_000, 100_000, 'idle'],
    [150_000, 197_000, 'idle'],
  ]);
  expect(second?.open).toMatchObject({ fromUs: 220_000, fill: 'idle', label: 'board.yourIdle' });
});

test('a key is drawn while somebody holds it', () => {
  const keys: History['keys'] = {
    'p1.i': [
      [10, threadId('a1')],
      [30, null],
      [40, threadId('a2')],
    ],
  };
  const lane = osLanes(boardOf(past({ keys })), words, 9).find(({ id }) => id === 'key p1.i');
  expect(lane?.since(0)).toMatchObject([{ fromUs: 10, toUs: 30, label: 'a1', level: 1 }]);
  expect(lane?.open).toMatchObject({ fromUs: 40, label: 'a2' });
});

test('a room is as high as it was full, by its fullest or by three', () => {
  const { rooms } = emptyHistory();
  rooms.ready.push([0, 2], [10, 0], [20, 1]);
  rooms.world.push([0, 4], [10, 1]);
  const lanes = osLanes(boardOf(past({ rooms })), words, 9);
  const levels = (id: string) => {
    const lane = lanes.find((each) => each.id.startsWith(id));
    return [...(lane?.since(0) ?? []), lane?.open].map((bar) => bar?.level);
  };
  expect(levels('ready')).toEqual([2 / 3, 1 / 3]);
  expect(levels('world')).toEqual([1, 1 / 4]);
});

const loops: History['loops'] = {
  l1: {
    running: [
      [5, 'r4' as never],
      [9, null],
      [12, 'u2' as never],
    ],
    ready: [[5, 3]],
    suspended: [[9, 1]],
  },
};

test('a loop has one lane for its steps, and the running one ends where its segment will', () => {
  const [steps, turn, world] = loopLanes(boardOf(past({ loops }), loopView), 'l1', words);
  expect(steps?.since(0)).toMatchObject([{ fromUs: 5, toUs: 9, label: 'r4' }]);
  expect(steps?.open).toMatchObject({ fromUs: 12, label: 'u2', untilUs: 208_000 });
  expect([turn?.open, world?.open]).toMatchObject([{ fromUs: 5, level: 1 }, { fromUs: 9 }]);
});

test('a loop that has ended is still on the timeline', () => {
  const [steps] = loopLanes(boardOf(past({ loops }), { ...loopView, loops: {} }), 'main', words);
  expect(steps?.since(0)).toHaveLength(1);
});

test('keys that have been held have a lane; one key always has', () => {
  const keys: History['keys'] = { 'p3.i': [[10, threadId('c4')]], 'p2.i': [[30, threadId('b1')]] };
  const keysOf = (history: History) =>
    osLanes(boardOf(history), words, 12).flatMap(({ id }) => (id.startsWith('key') ? [id] : []));
  expect(keysOf(past({ keys }))).toEqual(['key p2.i', 'key p3.i']);
  expect(keysOf(emptyHistory())).toHaveLength(1);
});
