/** What a game fetches first runs the level as the whole table does, and says so where it cannot. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstCodes } from '../../../client/build/firstCodes.ts';
import { codesOf, withCodes } from '../../../shared/levels/bare.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { scenarioWith } from '../../../shared/levels/open.ts';
import { rerun } from '../../../shared/levels/play.ts';
import { hole, isAbsent, isHole } from '../../../shared/program/holes.ts';
import { packCodes, unpackCodes } from '../../../shared/program/packed.ts';
import { finishesOf } from '../../../shared/score/finishes.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';

const root = join(import.meta.dirname, '../../../assets/levels');
const ids = readdirSync(root)
  .flatMap((chapter) => readdirSync(join(root, chapter)).map((name) => `${chapter}/${name}`))
  .filter((id) => codesOf(shippedLevel(id).level.scenario).length > 0);

const holesIn = (codes: ReturnType<typeof codesOf>): number => codes.filter(isHole).length;

const rivalOf = (level: Level) => {
  const [policy] = level.rivals;
  if (!policy) throw new Error(`${level.id} has no rival`);
  return finishesOf(scenarioWith(level, policy));
};

test.each(ids)('%s: what comes first is less, and runs the same', (id) => {
  const { level, best } = shippedLevel(id);
  const first = firstCodes(level, best) ?? [];
  const whole = codesOf(level.scenario);
  expect(first).toHaveLength(whole.length);
  expect(holesIn(first)).toBeGreaterThan(whole.length / 2);
  expect(unpackCodes(packCodes(first))).toEqual(first);
  const quick: Level = { ...level, scenario: withCodes(level.scenario, first) };
  expect(rivalOf(quick)).toEqual(rivalOf(level));
  if (best) expect(rerun(quick, best)).toMatchObject({ ok: true });
});

test('a level without Python has no codes to come first', () => {
  const { level, best } = shippedLevel('07-cores/02-round-robin');
  expect(firstCodes(level, best)).toBeNull();
});

test('a run that goes into a hole is given up, with the place of the hole', () => {
  const { level } = shippedLevel('02-waiting/01-log-files');
  const codes = codesOf(level.scenario).map((code) => (code.name === 'start' ? hole : code));
  const holed: Level = { ...level, scenario: withCodes(level.scenario, codes) };
  let thrown: unknown = null;
  try {
    rivalOf(holed);
  } catch (fault) {
    thrown = fault;
  }
  expect(isAbsent(thrown) && codesOf(level.scenario)[thrown.absent]?.qualname).toBe('Thread.start');
});
