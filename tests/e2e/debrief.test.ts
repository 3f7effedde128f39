/** A bad game and what is learnt from it: three moments, one of them shown, and a better end from there. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();
const level = '02-waiting/01-log-files';

const debrief = (page: Page) => page.locator('main.debrief');
const moments = (page: Page) => page.locator('.moment');
const hand = (page: Page) => page.getByRole('slider', { name: 'Instant shown' });
const shownMs = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.locator('.rewatch output').innerText());

/** Makes decisions until the run is judged. */
async function playOn(page: Page, decide: () => Promise<void>): Promise<void> {
  for (let move = 0; move < 200; move += 1) {
    if (await debrief(page).isVisible()) return;
    await decide();
    await page.waitForTimeout(30);
  }
  await debrief(page).waitFor();
}

/** Whoever came last gets the core: of all numbers pressed, the last that there is counts. */
async function lastFirst(page: Page): Promise<void> {
  for (const core of ['q', 'w']) {
    for (const number of ['1', '2', '3', '4', '5']) await page.keyboard.press(number);
    await page.keyboard.press(core);
    await page.keyboard.press('Escape');
  }
  const menu = page.getByRole('dialog');
  if (await menu.isVisible()) await page.keyboard.press('Escape');
}

async function openLevel(size: typeof laptop | typeof phone) {
  const visitor = await visit(world.browser, { size });
  await visitor.page.goto(`${world.server.origin}/play/${level}`);
  await visitor.page.locator('canvas').waitFor();
  return visitor;
}

const finishMs = async (page: Page): Promise<number> =>
  Number.parseFloat(await page.locator('.debrief-time b').innerText());

test('a bad game is explained, looked at, branched from and ended better', async () => {
  const { page, errors } = await openLevel(laptop);
  await page.keyboard.press('l');
  await page.locator('canvas').waitFor({ state: 'detached' });
  await playOn(page, () => lastFirst(page));
  const badMs = await finishMs(page);
  await moments(page).first().waitFor({ timeout: 60_000 });
  expect(await moments(page).count()).toBe(3);
  await shoot(page, 'debrief/moments');

  const first = moments(page).first();
  const atMs = Number.parseFloat(/at ([\d.]+)/i.exec(await first.locator('h3').innerText())?.[1] ?? '');
  await first.getByRole('button', { name: /show me/i }).click();
  await page.locator('.rewatch canvas').waitFor();
  expect(await shownMs(page)).toBe(atMs);
  expect(await page.getByText(/saved\.$/).count()).toBe(3);
  await shoot(page, 'debrief/shown');

  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await hand(page).focus();
  await page.keyboard.press('ArrowRight');
  expect(await shownMs(page)).toBeGreaterThan(atMs);
  await page.keyboard.press('Shift+ArrowLeft');
  expect(await shownMs(page)).toBeLessThan(atMs);

  await first.getByRole('button', { name: /branch from here/i }).click();
  await page.locator('.play .branch-mark').waitFor();
  expect(await page.locator('.hud-clock').innerText()).toContain(String(atMs));
  await playOn(page, async () => {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
  });
  await page.locator('.debrief .branch-mark').waitFor();
  expect(await finishMs(page)).toBeLessThan(badMs);
  await shoot(page, 'debrief/better');
  expect(errors).toEqual([]);
});

test('a run is kept as a trace, a log and a picture', async () => {
  const { page, errors } = await openLevel(phone);
  await playOn(page, async () => {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(60);
  });
  const kept: string[] = [];
  for (const name of [/trace/i, /log of the run/i, /picture/i]) {
    const saving = page.waitForEvent('download');
    await page.locator('.rewatch').getByRole('button', { name }).click();
    const file = await saving;
    kept.push(file.suggestedFilename(), readFileSync(await file.path(), 'utf8').slice(0, 60));
  }
  expect(kept[0]).toMatch(/\.trace\.json$/);
  expect(kept[1]).toContain('traceEvents');
  expect(kept[2]).toMatch(/\.log\.json$/);
  expect(kept[3]).toContain('runqueue/log@1');
  expect(kept[4]).toMatch(/\.svg$/);
  expect(kept[5]).toContain('<svg');
  expect(errors).toEqual([]);
});
