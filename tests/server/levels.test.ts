import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadLevels, loadNames } from '../../server/levels.ts';
import { tinyLevel, writeAssets } from './rooms/tiny.ts';

let assets = '';
beforeEach(async () => {
  assets = await mkdtemp(join(tmpdir(), 'runqueue-levels-'));
  await writeAssets(assets, [tinyLevel('01-a/01-one'), tinyLevel('01-a/02-two'), tinyLevel('02-b/01-three')]);
});
afterEach(() => rm(assets, { recursive: true, force: true }));

const faults = (): readonly string[] => {
  const loaded = loadLevels(assets);
  return loaded.ok ? [] : loaded.error.map((fault) => `${fault.path} ${fault.code}`);
};

test('levels come in the order of their folders, with their best run', () => {
  const loaded = loadLevels(assets);
  expect(loaded.ok && loaded.value.map(({ level }) => level.id)).toEqual([
    '01-a/01-one',
    '01-a/02-two',
    '02-b/01-three',
  ]);
  expect(loaded.ok && loaded.value[0]).toMatchObject({
    card: { id: '01-a/01-one', role: 'os', best: 6_000, roundSeconds: 60 },
    best: { makespanUs: 6_000, by: 'hand' },
  });
});

test('every fault of every level is named, with its folder', async () => {
  await writeFile(join(assets, 'levels/01-a/01-one/level.json'), '{"format": "runqueue/level@1"');
  await writeFile(
    join(assets, 'levels/01-a/02-two/level.json'),
    '{"format": "runqueue/level@1", "role": "cook"}',
  );
  const told = faults();
  expect(told).toContain('01-a/01-one: level.json notJson');
  expect(told).toContain('01-a/02-two: role unknownValue');
  expect(told).toContain('01-a/02-two: goals missing');
});

test('a folder without a level, and a best run of another version', async () => {
  await rm(join(assets, 'levels/01-a/01-one/level.json'));
  await cp(join(assets, 'levels/02-b/01-three/best.json'), join(assets, 'levels/01-a/02-two/best.json'));
  const told = faults();
  expect(told[0]).toMatch(/^01-a\/01-one/);
  expect(told.slice(1)).toEqual(['01-a/02-two: best.json: level differs']);
});

test('names are lists of words, by language', async () => {
  const names = loadNames(assets);
  expect(names.ok && Object.keys(names.value)).toContain('en');
  await writeFile(join(assets, 'names/xx.json'), '{"adjectives": ["Red"], "animals": 7}');
  const bad = loadNames(assets);
  expect(bad.ok ? [] : bad.error.map((fault) => fault.path)).toEqual([
    'xx.json: adjectives',
    'xx.json: animals',
  ]);
});
