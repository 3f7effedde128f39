/** What a list of levels says of a Python level without compiling it is what the level itself says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { levelIds, levelsFolder, readFiles } from '../../../server/cli/levels/folder.ts';
import { levelCard } from '../../../shared/levels/open.ts';
import { openLevel } from '../../../shared/levels/openLevel.ts';
import { needsPython, outlineLevel } from '../../../shared/levels/outline.ts';

const filesOf = (id: string): Readonly<Record<string, unknown>> => {
  const files = readFiles(join(levelsFolder, id));
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  return files.value;
};

test.each(levelIds())('%s: the same card, and no program', (id) => {
  const files = filesOf(id);
  const whole = openLevel(id, files['level.json'], files);
  const outline = outlineLevel(id, files['level.json'], files);
  if (!whole.ok || !outline.ok) throw new Error('a level of the game does not open');
  expect(levelCard(outline.value)).toEqual(levelCard(whole.value));
  const text = whole.value.scenario.program?.code?.source[0] ?? '';
  expect(text.startsWith('"""')).toBe(needsPython(files['level.json']));
  expect(outline.value.scenario.program?.code).toBeUndefined();
  expect(outline.value.variants.map(({ name }) => name)).toEqual(
    whole.value.variants.map(({ name }) => name),
  );
});

test('the faults of everything but the program are told', () => {
  const [id = ''] = levelIds();
  const files = filesOf(id);
  const outline = outlineLevel(id, { ...(files['level.json'] as object), role: 'king' }, files);
  expect(outline).toMatchObject({ ok: false, error: [{ path: 'role' }] });
  expect(outlineLevel(id, null, files)).toMatchObject({ ok: false });
});
