import { describe, expect, test } from 'vitest';
import { headOf, headOfCard, plateOf } from '../../../client/model/head.ts';
import { levelCard } from '../../../shared/levels/open.ts';
import { ofProgram } from '../../support/build.ts';
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

  test('says what is measured, whatever that is', () => {
    const objective = { minimise: 'turnaroundUs' } as const;
    const [two, three] = [20, 10].map((atMost) => ({ metric: 'turnaroundUs', atMost }) as const);
    if (!two || !three) throw new Error('two goals');
    const { marks } = headOf({
      ...twoJobs,
      objective,
      goals: [{ never: 'deadlocked' }],
      stars: { two, three },
    });
    expect(marks.map(({ atMostUs }) => atMostUs)).toEqual([null, 20, 10]);
  });

  test('says in words what no time says', () => {
    const text = { ...twoJobs.text, stars: ['a', 'b', 'c'] };
    expect(headOf({ ...twoJobs, text }).marks[2]).toEqual({ stars: 3, atMostUs: null, text: 'c' });
  });

  test('is the same from a card, as far as a card tells', () => {
    const { marks, hints, ...told } = headOf(twoJobs);
    expect([marks.length, hints]).toEqual([3, []]);
    expect(headOfCard(levelCard(twoJobs))).toEqual({ ...told, marks: [], hints: [] });
  });

  test('brings the patience of its Python into a class; jobs have none', () => {
    const python = { ...twoJobs, scenario: ofProgram({}, { switchIntervalUs: 3000 }) };
    expect(headOfCard(levelCard(python)).switchIntervalUs).toBe(3000);
    expect(headOf(twoJobs).switchIntervalUs).toBeUndefined();
  });

  test('brings its quanta into a class', () => {
    const level = { ...twoJobs, assist: { ...twoJobs.assist, quanta: [1000, 4000] } };
    expect(headOfCard(levelCard(level)).quanta).toEqual([1000, 4000]);
  });
});
