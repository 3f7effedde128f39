import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLevel } from '../../../server/cli/levels/check.ts';
import { levelIds, levelsFolder, readFiles, readLevel } from '../../../server/cli/levels/folder.ts';
import { readLanguages } from '../../../server/cli/levels/languages.ts';
import { solve } from '../../../server/cli/levels/solve.ts';
import { levels } from '../../../server/cli/levels.ts';
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import type { Level } from '../../../shared/levels/level.ts';
import { judge, logOf } from '../../../shared/levels/play.ts';
import { levelJson, tinyLoop, tinyOs } from '../../shared/levels/tiny.ts';
import { run } from './terminal.ts';

test.each(levelIds())('%s proves itself', (id) => {
  const folder = join(levelsFolder, id);
  const level = readLevel(folder);
  const files = readFiles(folder);
  expect(level).toMatchObject({ ok: true });
  if (level.ok && files.ok) expect(checkLevel(level.value, files.value, readLanguages())).toEqual([]);
});

const solved = (level: Level) => {
  const best = solve(level, { tries: 20, seed: 1, from: null });
  if (!best) throw new Error('nothing found');
  return best;
};

test.each([
  ['os', tinyOs],
  ['loop', tinyLoop],
])('the best run of a small level is found: %s', (_, level) => {
  expect(judge(solved(level))).toMatchObject({ stars: 3, score: 1000 });
});

const files = { 'best.log.json': JSON.parse(JSON.stringify(logOf(solved(tinyOs)))) };
const everyText = { id: 'en', has: () => true };
const noText = { id: 'th', has: () => false };

const faultsOf = (change: object, languages = [everyText]): readonly string[] => {
  const level = decodeLevel(tinyOs.id, { ...levelJson, ...change }, files);
  if (!level.ok) throw new Error(JSON.stringify(level.error));
  return checkLevel(level.value, files, languages).map(({ path, code }) => `${path} ${code}`);
};

test('a sound level has no faults', () => {
  expect(faultsOf({ solutions: ['best.log.json'], rivals: [{ policy: 'rr', quantumUs: 100 }] })).toEqual([]);
});

test.each([
  ['par that its log does not reach', { par: { ...levelJson.par, best: 590 } }, 'par.best differs'],
  [
    'a naive policy that earns another number',
    { naive: [{ policy: 'fcfs', stars: 0 }] },
    'naive[0].stars differs',
  ],
  ['a log of another version', { goals: [{ never: 'refused' }] }, 'best.log.json:levelHash differs'],
  ['threads that need no player', { assist: { auto: ['job'] } }, 'goals idleWins'],
])('%s', (_, change, fault) => {
  expect(faultsOf(change)).toContain(fault);
});

test('every text in every language', () => {
  expect(faultsOf({}, [everyText, noText])).toEqual(Array.from({ length: 3 }, () => 'locales/th noText'));
});

test('the command names the level and the fault', () => {
  expect(run(levels, ['check', 'no/such'])).toMatchObject({
    code: 2,
    complaints: expect.stringMatching(/^no\/such: unknownLevel: one of /),
  });
  expect(run(levels, ['fly'])).toMatchObject({ code: 2 });
});
