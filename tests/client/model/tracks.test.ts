import { expect, test } from 'vitest';
import {
  boxAt,
  boxBeside,
  boxesIn,
  facesOf,
  holdersAt,
  type TrackBox,
  type TrackRow,
} from '../../../client/model/tracks.ts';

const box = (fromUs: number, toUs: number, name: string, on = ''): TrackBox => ({
  ...{ fromUs, toUs, name, line: null, on },
});
const gil: TrackRow = { group: 'GIL', name: 'main', boxes: [box(0, 10, 'A'), box(10, 30, 'B')] };
const core: TrackRow = { group: 'core', name: '0', boxes: [box(0, 10, 'A'), box(10, 30, 'B')] };
const waiter: TrackRow = {
  group: 'thread',
  name: 'A',
  boxes: [
    box(0, 10, 'cpu'),
    box(12, 25, 'waits: gil', 'main'),
    box(25, 26, 'ready'),
    box(26, 30, 'waits: io'),
  ],
};

test('what stands at an instant: a box holds its beginning, not its end, and gaps hold nothing', () => {
  expect(boxAt(waiter, 0)?.name).toBe('cpu');
  expect(boxAt(waiter, 10)).toBeNull();
  expect(boxAt(waiter, 12)?.name).toBe('waits: gil');
  expect(boxAt(waiter, 30)).toBeNull();
});

test('from box to box, out of gaps too', () => {
  expect(boxBeside(waiter, 0, 1)?.fromUs).toBe(12);
  expect(boxBeside(waiter, 11, 1)?.fromUs).toBe(12);
  expect(boxBeside(waiter, 11, -1)?.fromUs).toBe(0);
  expect(boxBeside(waiter, 0, -1)).toBeNull();
  expect(boxBeside(waiter, 26, 1)).toBeNull();
});

test('a window shows what reaches into it, and nothing finer than a grain', () => {
  expect(boxesIn(waiter, { fromUs: 9, toUs: 13 }, 1).map(({ fromUs }) => fromUs)).toEqual([0, 12]);
  expect(boxesIn(waiter, { fromUs: 11, toUs: 30 }, 2)).toEqual([
    { ...box(12, 26, 'waits: gil', 'main') },
    box(26, 30, 'waits: io'),
  ]);
});

test('who waits for the GIL is told who holds it, who waits for a core who is on it', () => {
  const rows = [core, gil, waiter];
  expect(holdersAt(rows, box(12, 25, 'waits: gil', 'main'))).toEqual(['B']);
  expect(holdersAt(rows, box(5, 6, 'ready'))).toEqual(['A']);
  expect(holdersAt(rows, box(5, 6, 'waits: io', 'net'))).toEqual([]);
});

test('the legend names the faces that are there, in one order', () => {
  expect(facesOf([core, gil, waiter])).toEqual(['running', 'ready', 'gil', 'io']);
});
