import { expect, test } from 'vitest';
import { chainStep, linksOf } from '../../../client/views/chain.ts';

const hook = { x: 800, y: 200, width: 40, height: 28 };
const from = { x: 740, y: 150 };
const links = linksOf(from, hook, { x: 760, y: 191 });

test('a chain begins at its key and ends at the top of its hook', () => {
  expect(links[0]).toEqual(from);
  const last = links.at(-1) ?? from;
  expect(Math.hypot(last.x - 820, last.y - 200)).toBeLessThanOrEqual(2 * chainStep);
});

test('it never lies over a hook, its own or another', () => {
  expect(links.filter(({ y, x }) => x > 760 && y > hook.y)).toEqual([]);
});

test('its links follow each other in small steps', () => {
  const gaps = links
    .slice(1)
    .map(({ x, y }, at) => Math.hypot(x - (links[at]?.x ?? 0), y - (links[at]?.y ?? 0)));
  expect(Math.max(...gaps)).toBeLessThan(2 * chainStep);
});
