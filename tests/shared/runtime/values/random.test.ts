/**
 * Random expressions over random values, on a real CPython and here. 200 in a usual run; `LAW_RUNS=50000` tries 20 000. The seed of a
 * case is its number.
 */
import { expect, test } from 'vitest';
import { type Cpython, findCpython, speaksOurs } from '../../../support/cpython.ts';
import { runsOf } from '../../../support/runs.ts';
import { evaluate } from './evaluate.ts';
import { randomCase } from './random/cases.ts';
import { evaluateThere } from './random/cpython.ts';

const cpython = findCpython();
const together = 200;

/** Two nans of one operation are two objects there, and one value here: sets and dicts count them once. */
const hasNan = (text: string): boolean => /nan|inf|1e300/.test(text);
const countsThem = (text: string): boolean => /\{|set|dict/.test(text);

/** Of another version only the type of an error is as ours, and neither sums of floats nor orders of sets are. */
const isAsOurs = (cpython: Cpython, theirs: string, ours: string): boolean => {
  if (speaksOurs(cpython) || !theirs.startsWith('!')) return theirs === ours;
  return theirs.split(':')[0] === ours.split(':')[0];
};

/** Before 3.12 an f-string holds no quotes of its own kind, and an int does not know that it is one. */
const isOlder = (seed: number): boolean =>
  !/f"|is_integer/.test(randomCase(seed).statements + randomCase(seed).expression);

const differencesIn = (there: Cpython, first: number, count: number): readonly object[] => {
  const seeds = Array.from({ length: count }, (_, number) => first + number).filter(
    (seed) => speaksOurs(there) || isOlder(seed),
  );
  const cases = seeds.map(randomCase);
  const theirs = evaluateThere(there, cases);
  const ours = evaluate(cases);
  return cases.flatMap((each, number) => {
    const [want, got] = [theirs[number], ours[number] ?? ''];
    if (want !== undefined && isAsOurs(there, want, got)) return [];
    const text = `${each.statements}\n${each.expression}`;
    return hasNan(text) && countsThem(text) ? [] : [{ seed: seeds[number], text, want, got }];
  });
};

test.skipIf(cpython === null)('random expressions give what CPython gives', () => {
  if (cpython === null) return;
  const total = runsOf(200);
  for (let first = 0; first < total; first += together)
    expect(differencesIn(cpython, first, Math.min(together, total - first))).toEqual([]);
});
