/** What a first visit fetches, and that the first pages can be used by keys and at twice the size of text. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

/** kB on the wire, with heads, of all that a page and its workers fetch. */
async function weigh(path: string, shown: (page: Page) => Promise<unknown>): Promise<number> {
  const { page, context } = await visit(world.browser, { size: laptop });
  const sizes: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    sizes.push(
      request
        .sizes()
        .then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize),
    );
  });
  await page.goto(world.server.origin + path);
  await shown(page);
  await page.waitForTimeout(500);
  const bytes = (await Promise.all(sizes)).reduce((sum, each) => sum + each, 0);
  await context.close();
  return bytes / 1000;
}

const heading = (page: Page) => page.locator('main h1').waitFor();

test.each([
  ['/', 90],
  ['/join', 90],
  ['/levels', 95],
] as const)('%s comes in at most %i kB', async (path, most) => {
  const kB = await weigh(path, heading);
  expect(kB).toBeGreaterThan(20);
  expect(kB).toBeLessThanOrEqual(most);
});

test('the map is walked by arrows, and Enter plays', async () => {
  const { page, context, errors } = await visit(world.browser, { size: laptop });
  await page.goto(`${world.server.origin}/levels`);
  const first = page.getByRole('radio').first();
  await first.focus();
  const before = await page.locator('.stop-title').textContent();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('.stop-title').textContent()).not.toBe(before);
  const chosen = await page.locator('input[name="stop"]:checked').inputValue();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/play/${chosen}`);
  expect(errors).toEqual([]);
  await context.close();
});

/** Things to press whose middle lies under something else, or outside the page. */
const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll<HTMLElement>(
        'main a, main button, main input, header a:not(.skip), header button',
      ),
    ].flatMap((thing) => {
      if (!thing.checkVisibility()) return [];
      thing.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = thing.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      const isFree = hit !== null && (thing.contains(hit) || thing.parentElement?.contains(hit) === true);
      return isFree ? [] : [`${thing.tagName} ${thing.textContent?.trim().slice(0, 30)}`];
    }),
  );

test.each([
  ['en', laptop],
  ['ru', phone],
  ['th', phone],
  ['uz', phone],
] as const)(
  'at twice the size of text nothing is covered and nothing sticks out (%s)',
  async (language, size) => {
    const { page, context } = await visit(world.browser, { size, language });
    await page.addInitScript((id) => {
      localStorage.setItem('rq.settings', JSON.stringify({ language: id, textSize: 200 }));
    }, language);
    for (const path of ['/', '/levels', '/join']) {
      await page.goto(world.server.origin + path);
      await heading(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect([path, wide, await covered(page)]).toEqual([path, 0, []]);
      await shoot(page, `firstLoad/twice-${language}${path.replace('/', '-')}`);
    }
    await context.close();
  },
);
