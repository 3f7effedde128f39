/** Python is much code: the machine's own door leads to none of it, the second one to all. */
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sources } from '../../../architecture/sources.ts';

const textOf = new Map(sources.map(({ path, text }) => [path, text]));

/** What a file makes an engine load: imports of values, not of types. */
const loadedBy = (path: string): readonly string[] => {
  const statements = (textOf.get(path) ?? '').matchAll(/^(?:import|export)(?! type)[^;]*?'(\.[^']+)';/gm);
  return [...statements].map(([, target = '']) => join(dirname(path), target));
};

const allLoadedBy = (path: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const target of loadedBy(path)) allLoadedBy(target, seen);
  return seen;
};

const ofPython = /^shared\/(python\/|runtime\/(vm|natives|values)\/|sim\/code\/(?!slot\.ts|steps\.ts))/;

test.each([
  'shared/sim/index.ts',
  'shared/levels/play.ts',
  'shared/levels/decodeLevel.ts',
  'client/session/simWorker.ts',
])('%s loads no interpreter', (path) => {
  const all = [...allLoadedBy(path)];
  expect(all.length).toBeGreaterThan(10);
  expect(all.filter((each) => ofPython.test(each))).toEqual([]);
});

test('whoever compiles Python can run it', () => {
  const all = [...allLoadedBy('shared/levels/openLevel.ts')];
  expect(all).toContain('shared/sim/python.ts');
  expect(all.filter((path) => path.startsWith('shared/runtime/vm/')).length).toBeGreaterThan(20);
});
