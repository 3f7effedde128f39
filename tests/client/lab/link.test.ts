import { expect, test } from 'vitest';
import { readLink, writeLink } from '../../../client/pages/lab/link.ts';
import { labDefaults } from '../../../shared/levels/lab.ts';

const source = 'print("Salom, мир, สวัสดี 🙂")\n'.repeat(40);

test('a link brings back program, machine and what stands beside it, letter by letter', async () => {
  const settings = {
    ...labDefaults,
    cores: 7,
    build: 'free-threaded' as const,
    os: 'mlfq',
    input: 'one\ntwo & three',
  };
  const link = await writeLink({ source, settings, preset: null, beside: 'race' });
  expect(link).toMatch(/^#[\w=&%+.-]+$/);
  expect(link.length).toBeLessThan(300);
  expect(await readLink(link.slice(1))).toEqual({ source, settings, preset: null, beside: 'race' });
});

test('an example is linked by its name, defaults by nothing', async () => {
  const link = await writeLink({ source, settings: labDefaults, preset: 'race', beside: null });
  expect(link).toBe('#preset=race');
});

test.each([
  ['cut short', 'code=S0ssKk'],
  ['no code at all', 'code=%%%'],
])('a damaged link is told from an empty one: %s', async (_, fragment) => {
  expect((await readLink(fragment)).source).toBe('broken');
  expect((await readLink('')).source).toBeNull();
});

test('a link from elsewhere cannot ask for more than the page offers', async () => {
  const { settings } = await readLink('cores=4000&os=chaos&build=none&switchIntervalUs=-1&version=9');
  expect(settings).toEqual(labDefaults);
});
