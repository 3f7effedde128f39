/** One player alone: by keyboard, by table view, and with the server gone once the level is there. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { startServer } from '../support/serverProcess.ts';
import { laptop, phone, shoot, type Visitor, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

async function openLevel(id: string, size: { width: number; height: number }): Promise<Visitor> {
  const visitor = await visit(world.browser, { size });
  await visitor.page.goto(`${world.server.origin}/play/${id}`);
  await visitor.page.locator('canvas').waitFor();
  return visitor;
}

const primary = (page: Page) => page.getByRole('button', { name: /^run [a-z]\d/i }).first();
const verdict = (page: Page) => page.getByText(/\bpoints\b/i).first();

/** Does what is suggested, by Enter alone, until the run is judged. */
async function playByEnter(page: Page, before: () => Promise<void> = async () => {}): Promise<void> {
  for (let move = 0; move < 200; move += 1) {
    await primary(page).or(verdict(page)).first().waitFor();
    if (await verdict(page).isVisible()) return;
    await before();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
  throw new Error('200 moves and no end');
}

test('log files is played to its end by keyboard alone', async () => {
  const { page, errors } = await openLevel('02-waiting/01-log-files', laptop);
  await page.keyboard.press('1');
  await page.keyboard.press('w');
  await page.keyboard.press('z');
  await playByEnter(page);
  await shoot(page, 'solo/log-files-debrief');
  expect(
    await page
      .getByText(/best known/i)
      .first()
      .isVisible(),
  ).toBe(true);
  expect(errors).toEqual([]);
});

test('weather is played to its end in the table view, without the canvas', async () => {
  const { page, errors } = await openLevel('03-loop/01-weather', phone);
  await page.keyboard.press('l');
  await page.locator('canvas').waitFor({ state: 'detached' });
  await shoot(page, 'solo/weather-table-phone');
  await playByEnter(page);
  await page
    .getByText(/3 stars/i)
    .first()
    .waitFor();
  expect(errors).toEqual([]);
});

test('a level that is loaded needs no server', async () => {
  const own = await startServer();
  const { page } = await visit(world.browser, { size: laptop });
  await page.goto(`${own.origin}/play/03-loop/01-weather`);
  await page.locator('canvas').waitFor();
  await primary(page).waitFor();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/SoloEnd-')),
  );
  await page.waitForLoadState('networkidle');
  await own.stop('SIGKILL');
  await playByEnter(page);
  await shoot(page, 'solo/weather-debrief-offline');
  expect(
    await page
      .getByText(/3 stars/i)
      .first()
      .isVisible(),
  ).toBe(true);
});
