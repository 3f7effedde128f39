import { describe, expect, test } from 'vitest';
import { keepResult, readProgress, type Shelf } from '../../../client/model/progress.ts';
import type { RunResult } from '../../../shared/protocol/views.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';

const run = (stars: RunResult['stars'], score: number) => ({
  result: {
    finishedByMachine: true,
    makespanUs: 1000,
    stars,
    score,
    points: score,
    buckets: noBuckets(),
    slices: [],
  },
  log: null,
});

const shelfWith = (text: string | null = null): Shelf & { text: string | null } => ({
  text,
  getItem() {
    return this.text;
  },
  setItem(_, value) {
    this.text = value;
  },
});

const broken: Shelf = {
  getItem: () => {
    throw new Error('forbidden');
  },
  setItem: () => {
    throw new Error('full');
  },
};

describe('progress on the device', () => {
  test('keeps the better run: more stars first, then the score', () => {
    const shelf = shelfWith();
    expect(keepResult(shelf, 'a/b', run(1, 500))).toBe(true);
    expect(keepResult(shelf, 'a/b', run(1, 400))).toBe(false);
    expect(keepResult(shelf, 'a/b', run(2, 450))).toBe(true);
    expect(readProgress(shelf)['a/b']).toMatchObject({ stars: 2, score: 450 });
  });

  test('keeps the levels apart', () => {
    const shelf = shelfWith();
    keepResult(shelf, 'a/b', run(1, 500));
    keepResult(shelf, 'a/c', run(3, 1000));
    expect(Object.keys(readProgress(shelf))).toEqual(['a/b', 'a/c']);
  });

  test.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['a list', '[1,2]'],
    ['another shape', '{"a/b":{"stars":9,"score":1}}'],
    ['null', 'null'],
  ])('%s on the shelf is no progress', (_, text) => {
    expect(readProgress(shelfWith(text))).toEqual({});
  });

  test('a storage that throws breaks nothing', () => {
    expect(readProgress(broken)).toEqual({});
    expect(keepResult(broken, 'a/b', run(3, 1000))).toBe(true);
    expect(readProgress(null)).toEqual({});
  });
});
