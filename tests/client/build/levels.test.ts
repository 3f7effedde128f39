/** A level as the build compiles it for the client is the level that its files are. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { filesIn, openedIn } from '../../../client/build/levels.ts';
import { codesOf, scenariosOf } from '../../../shared/levels/bare.ts';
import { openLevel } from '../../../shared/levels/openLevel.ts';
import { packCodes, unpackCodes } from '../../../shared/program/packed.ts';
import { compileProgram } from '../../../shared/python/index.ts';
import { shippedLevel } from '../../support/shippedLevel.ts';

const root = join(import.meta.dirname, '../../../assets/levels');
const ids = readdirSync(root).flatMap((chapter) =>
  readdirSync(join(root, chapter)).map((name) => `${chapter}/${name}`),
);

test.each(ids)('%s comes out as it went in', (id) => {
  const files = filesIn(join(root, id));
  expect(openLevel(id, files['level.json'], files)).toEqual({ ok: true, value: shippedLevel(id).level });
});

test('what shows a level has no codes, and the lines of its program', () => {
  const opened = openedIn(join(root, '03-loop/01-weather'));
  if ('faults' in opened) throw new Error('no level');
  expect(scenariosOf(opened.level).flatMap(codesOf)).toEqual([]);
  expect(opened.level.scenario.program?.code?.source[0]).toBe('"""The weather of five cities at once."""');
  expect(opened.parts[0]).toHaveLength(3);
});

test('levels that import the same share what they import', () => {
  const [one, other] = ['03-loop/01-weather', '03-loop/05-heartbeat'].map((id) => openedIn(join(root, id)));
  if (!one || !other || 'faults' in one || 'faults' in other) throw new Error('no level');
  // Its own program is a list of ops; the others are Python.
  const [own, ...variants] = other.parts;
  expect(own).toEqual([]);
  for (const each of variants) expect(each?.slice(0, 2)).toEqual(one.parts[0]?.slice(0, 2));
});

test('a folder that cannot be read tells why', () => {
  expect(openedIn(join(root, '03-loop'))).toMatchObject({ faults: [expect.any(String)] });
});

test('codes survive being packed, whatever is in them', () => {
  const text =
    'class A:\n  def f(self, *a, k=2**70, **kw):\n    """Doc."""\n    return [x for x in a if x]\n';
  const compiled = compileProgram(`${text}try:\n  A().f()\nexcept* ValueError:\n  pass\n`);
  if (!compiled.ok) throw new Error('it compiles');
  expect(unpackCodes(packCodes(compiled.value.codes))).toEqual(compiled.value.codes);
});
