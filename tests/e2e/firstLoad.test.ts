/** What a first visit fetches, and that the first pages can be used by keys and at twice the size of text. */
import type { Page, Request } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

interface Fetched {
  readonly path: string;
  /** On the wire, with the head; nothing where it was at hand already. */
  readonly bytes: number;
}

/** All that a page and its workers fetch, until it stands. */
async function fetchedBy(path: string, shown: (page: Page) => Promise<unknown>): Promise<readonly Fetched[]> {
  const { page, context, errors } = await visit(world.browser, { size: laptop });
  const all: Promise<Fetched>[] = [];
  const weigh = (request: Request): void => {
    const { pathname } = new URL(request.url());
    const sizes = request.sizes();
    all.push(
      sizes.then(({ responseBodySize, responseHeadersSize }) => ({
        path: pathname,
        bytes: responseBodySize + responseHeadersSize,
      })),
    );
  };
  page.on('requestfinished', weigh);
  await page.goto(world.server.origin + path);
  await shown(page);
  await page.waitForTimeout(500);
  // What ends later, as the page closes, can no longer be asked for its size.
  page.off('requestfinished', weigh);
  const fetched = await Promise.all(all);
  await context.close();
  expect(errors).toEqual([]);
  return fetched;
}

const heading = (page: Page) => page.locator('main h1').waitFor();
const played = async (page: Page): Promise<void> => {
  await page.locator('canvas').waitFor();
  await page.locator('.inspector .primary, .coach').first().waitFor();
};
const weight = (fetched: readonly Fetched[]): number =>
  fetched.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

test.each([
  ['/', 62],
  ['/join', 63],
  ['/levels', 70],
] as const)('%s comes in at most %i kB', async (path, most) => {
  const kB = weight(await fetchedBy(path, heading));
  expect(kB).toBeGreaterThan(20);
  expect(kB).toBeLessThanOrEqual(most);
});

/** By what the level's program imports: nothing, for there is no Python; threads; asyncio. */
test.each([
  ['07-cores/02-round-robin', 305],
  ['02-waiting/01-log-files', 400],
  ['03-loop/01-weather', 418],
] as const)('a first game of %s comes in at most %i kB', async (level, most) => {
  const fetched = await fetchedBy(`/play/${level}`, played);
  expect(weight(fetched)).toBeGreaterThan(100);
  expect(weight(fetched)).toBeLessThanOrEqual(most);
  const twice = fetched.filter(
    ({ path, bytes }, at) =>
      bytes > 0 && fetched.slice(0, at).some((one) => one.path === path && one.bytes > 0),
  );
  expect(twice).toEqual([]);
});

test('a game fetches no compiler, of Python what it comes to, and nothing of it where it has none', async () => {
  const names = async (level: string): Promise<string> =>
    (await fetchedBy(`/play/${level}`, played)).map(({ path }) => path).join('\n');
  const plain = await names('07-cores/02-round-robin');
  const python = await names('02-waiting/01-log-files');
  expect(python).toMatch(/\/python-/);
  expect(python).toMatch(/\/first-/);
  expect(plain).not.toMatch(/\/(python|first)-/);
  expect(plain + python).not.toMatch(/\/(labWorker|LabPage|codes)-/);
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
