import { describe, expect, test } from 'vitest';
import { headOf, headOfCard, plateOf } from '../../../client/model/head.ts';
import { levelCard } from '../../../shared/levels/open.ts';
import { twoJobs } from '../session/level.ts';

test.each([
  ['04-gil/03-convoy', '4-3'],
  ['01-first/10-last', '1-10'],
  ['plain', ''],
])('%s is shown as %s', (id, plate) => {
  expect(plateOf(id)).toBe(plate);
});

describe('the head of a level', () => {
  test('says by when each star must be reached', () => {
    expect(headOf(twoJobs).marks).toEqual([
      { stars: 1, atMostUs: 60_000 },
      { stars: 2, atMostUs: 40_000 },
      { stars: 3, atMostUs: 30_000 },
    ]);
  });

  test('marks a star that asks for no time as solved', () => {
    const level = { ...twoJobs, goals: [{ never: 'deadlocked' } as const] };
    expect(headOf(level).marks[0]).toEqual({ stars: 1, atMostUs: null });
  });

  test('says nothing of stars that are no times at all', () => {
    const switches = { metric: 'contextSwitches', atMost: 3 } as const;
    const level = { ...twoJobs, goals: [switches], stars: { two: switches, three: switches } };
    expect(headOf(level).marks).toEqual([]);
  });

  test('is the same from a card, as far as a card tells', () => {
    const { marks, hints, ...told } = headOf(twoJobs);
    expect([marks.length, hints]).toEqual([3, []]);
    expect(headOfCard(levelCard(twoJobs))).toEqual({ ...told, marks: [], hints: [] });
  });
});
