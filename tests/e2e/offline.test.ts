/** After one visit the server may be gone for good: a fresh page still plays, and a new version waits its turn. */
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/freePort.ts';
import { startServer } from '../support/serverProcess.ts';
import { laptop, openBrowser, shoot, visit } from './support/browser.ts';
import { assets, built, entryOf, nextVersion, serve } from './support/versions.ts';

let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Names of all that is kept on this device, by shelf. */
const kept = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const shelves = await caches.keys();
    const paths = async (name: string) =>
      (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
    return Object.fromEntries(await Promise.all(shelves.map(async (name) => [name, await paths(name)])));
  });

async function untilKept(page: Page, shelves: number): Promise<Record<string, string[]>> {
  const whole = assets.length + 1;
  const deadline = performance.now() + 60_000;
  while (performance.now() < deadline) {
    const now = await kept(page);
    const full = Object.values(now).filter((paths) => paths.length >= whole);
    if (full.length >= shelves) return now;
    await page.waitForTimeout(250);
  }
  throw new Error(`Not all was kept: ${JSON.stringify(await kept(page))}`);
}

const primary = (page: Page) => page.getByRole('button', { name: /^run [a-z]\d/i }).first();
const verdict = (page: Page) => page.getByText(/\bpoints\b/i).first();

async function playByEnter(page: Page): Promise<void> {
  for (let move = 0; move < 200; move += 1) {
    await primary(page).or(verdict(page)).first().waitFor();
    if (await verdict(page).isVisible()) return;
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
  throw new Error('200 moves and no end');
}

async function playsFromTheFrontPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(origin);
  await page.getByRole('link', { name: /play alone/i }).click();
  await page.getByRole('radio', { name: /weather/i }).check();
  await page.getByRole('link', { name: /play weather/i }).click();
  await page.locator('canvas').waitFor();
  await playByEnter(page);
  return page;
}

test('with the server stopped a fresh page plays a level of Python to its end', async () => {
  const server = await startServer();
  const { page, context } = await visit(browser, { size: laptop });
  await page.goto(server.origin);
  const shelves = await untilKept(page, 1);
  await page.close();
  await server.stop('SIGKILL');

  const fresh = await playsFromTheFrontPage(context, server.origin);
  await shoot(fresh, 'offline/weather-debrief');
  expect(
    await fresh
      .getByText(/3 stars/i)
      .first()
      .isVisible(),
  ).toBe(true);

  await fresh.goto(`${server.origin}/play/02-waiting/01-log-files`);
  await primary(fresh).waitFor();
  const addresses = Object.values(shelves).flat();
  expect(addresses.filter((path) => path !== '/' && !path.startsWith('/assets/'))).toEqual([]);
  await context.close();
});

test('without a server a room is out of reach, and the page says so', async () => {
  const server = await startServer();
  const { page, context } = await visit(browser, { size: laptop });
  await page.goto(server.origin);
  await untilKept(page, 1);
  await server.stop('SIGKILL');
  await page.goto(`${server.origin}/join/CFG-7XQ`);
  await page.getByRole('main').getByRole('button', { name: /^join/i }).click();
  await page
    .getByText(/the server does not answer/i)
    .first()
    .waitFor();
  await context.close();
});

const scriptOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector<HTMLScriptElement>('script[type="module"]')?.src ?? '');

test('a new version waits for the running game, whose files stay until it is over', async () => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const before = await serve(built, port);
  const { page: game, context } = await visit(browser, { size: laptop });
  await game.goto(`${origin}/play/03-loop/01-weather`);
  await game.locator('canvas').waitFor();
  await untilKept(game, 1);
  await game.evaluate(() => Object.assign(globalThis, { isStillHere: true }));
  await before.close();

  const next = nextVersion();
  const after = await serve(next, port);
  const other = await context.newPage();
  await other.goto(origin);
  expect(await scriptOf(other)).toContain(entryOf(next));
  expect(Object.keys(await untilKept(other, 2))).toHaveLength(2);

  await playByEnter(game);
  expect(await game.evaluate(() => 'isStillHere' in globalThis)).toBe(true);
  expect(await scriptOf(game)).toContain(entryOf(built));
  await Promise.all([game.close(), other.close()]);

  // It takes over when the last page has gone; a page that opens too soon is still the old one's.
  const shelvesLater = async (): Promise<string[]> => {
    const later = await context.newPage();
    await later.goto(origin);
    await later.waitForTimeout(500);
    const names = Object.keys(await kept(later));
    await later.close();
    return names;
  };
  await expect.poll(shelvesLater, { timeout: 60_000, interval: 1000 }).toEqual(['runqueue-next']);
  await after.close();
  await context.close();
});
