import { expect, test } from 'vitest';
import { note, type Row, spansOf } from '../../../shared/score/row.ts';

test.each([
  [
    'a change is an entry',
    [
      [1, 2],
      [5, 3],
    ],
    [
      [1, 2],
      [5, 3],
    ],
  ],
  [
    'what stays the same is none',
    [
      [1, 2],
      [5, 2],
    ],
    [[1, 2]],
  ],
  [
    'nothing at first is none',
    [
      [0, 0],
      [3, 1],
    ],
    [[3, 1]],
  ],
  [
    'nothing later is one',
    [
      [0, 1],
      [3, 0],
    ],
    [
      [0, 1],
      [3, 0],
    ],
  ],
  [
    'of one instant the last word stands',
    [
      [0, 1],
      [3, 2],
      [3, 5],
    ],
    [
      [0, 1],
      [3, 5],
    ],
  ],
  [
    'there and back within an instant never was',
    [
      [0, 1],
      [3, 2],
      [3, 1],
      [9, 4],
    ],
    [
      [0, 1],
      [9, 4],
    ],
  ],
  [
    'nor was what came and went in the first',
    [
      [0, 1],
      [0, 0],
    ],
    [],
  ],
] as const)('%s', (_, notes, entries) => {
  const row: Row<number> = [];
  let grown = 0;
  for (const [atUs, value] of notes) grown += note(row, atUs, value);
  expect(row).toEqual(entries);
  expect(grown).toBe(row.length);
});

test('spans leave out nothing; the last may still go on', () => {
  expect(
    spansOf<string | null>([
      [0, 'a'],
      [3, null],
      [7, 'b'],
    ]),
  ).toEqual([
    { fromUs: 0, toUs: 3, value: 'a' },
    { fromUs: 7, toUs: null, value: 'b' },
  ]);
  expect(
    spansOf([
      [2, 4],
      [5, 0],
    ]),
  ).toEqual([{ fromUs: 2, toUs: 5, value: 4 }]);
});
