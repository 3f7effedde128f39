/** A level that is Python, with its program beside the board: the line of whom one looks at, and what was printed. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, type Visitor, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

async function open(id: string, size: { width: number; height: number }): Promise<Visitor> {
  const visitor = await visit(world.browser, { size });
  await visitor.page.goto(`${world.server.origin}/play/${id}`);
  await visitor.page.locator('canvas').waitFor();
  return visitor;
}

/** Waits until the program stands at this line, for whom the words under the board are about. */
const standsAt = async (page: Page, line: string, who: string): Promise<void> => {
  const row = page.locator('.code-lines li[aria-current="step"]', { hasText: line });
  const name = page.locator('.code-who', { hasText: who });
  await page.locator('.code-panel', { has: row }).filter({ has: name }).waitFor();
};

const offers = (page: Page, who: string) =>
  page.getByRole('button', { name: `Run ${who} on core 0` }).waitFor();

test('a thread is followed from its function to the line that runs', async () => {
  const { page, context, errors } = await open('02-waiting/01-log-files', laptop);
  await standsAt(page, 'def handle(log):', 'access.log');
  for (const badge of ['A2', 'A3', 'A4', 'A5', 'A6']) {
    await offers(page, badge);
    await page.keyboard.press('Enter');
  }
  // After ten milliseconds its file has been read.
  await offers(page, 'A2');
  await standsAt(page, 'workload.io(read, "disk")', 'access.log');
  await page.keyboard.press('Enter');
  // It has run for five milliseconds when the next file has been read.
  await page.getByRole('button', { name: 'Run A4 on core 1' }).waitFor();
  await page.keyboard.press('q');
  await standsAt(page, 'workload.cpu(search)', 'access.log');
  const others = page.locator('.code-lines li', { hasText: 'workload.io(read' }).locator('.code-chip');
  expect(await others.allTextContents()).toEqual(['A3', 'A4', 'A5', '+1']);
  await shoot(page, 'code/log-files');
  await page.keyboard.press('c');
  await page.locator('.code-panel').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Code' }).click();
  await standsAt(page, 'workload.cpu(search)', 'access.log');
  expect(errors).toEqual([]);
  await context.close();
});

const primary = (page: Page) => page.getByRole('button', { name: /^run [a-z]\d/i }).first();
const verdict = (page: Page) => page.getByText(/\bpoints\b/i).first();

async function playOn(page: Page): Promise<void> {
  for (let move = 0; move < 40; move += 1) {
    await primary(page).or(verdict(page)).first().waitFor();
    if (await verdict(page).isVisible()) return;
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
  }
  throw new Error('40 moves and no end');
}

test('what the program prints stands in its console, also after taking back; the best run is followed too', async () => {
  const { page, context, errors } = await open('03-loop/01-weather', laptop);
  const output = page.getByRole('log', { name: 'Output' });
  await page.getByRole('button', { name: 'Run M1' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Run T1' }).waitFor();
  // So that one can look at it.
  await page.keyboard.press('-');
  await page.keyboard.press('-');
  await page.keyboard.press('6');
  await standsAt(page, 'workload.cpu(400)', 'map');
  await page.getByRole('button', { name: 'Output' }).click();
  await output.getByText('the map is drawn').waitFor();
  await page.keyboard.press('z');
  for (let faster = 0; faster < 4; faster += 1) await page.keyboard.press('=');
  await output.getByText('Nothing has been printed yet.').waitFor();
  await page.getByRole('button', { name: 'Program', exact: true }).click();
  await playOn(page);
  await page.getByRole('button', { name: /watch/i }).click();
  await standsAt(page, 'workload.cpu(400)', 'map');
  await shoot(page, 'code/weather-watching');
  expect(errors).toEqual([]);
  await context.close();
});

test('on a phone the program is a drawer that opens and closes', async () => {
  const { page, context, errors } = await open('05-processes/01-power-sum', phone);
  expect(await page.locator('.code-panel').count()).toBe(0);
  await page.getByRole('button', { name: 'Code' }).click();
  await page.getByRole('list', { name: 'Program' }).waitFor();
  await shoot(page, 'code/power-sum-phone');
  await page.getByRole('button', { name: 'Hide the program' }).click();
  await page.locator('.code-panel').waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

test('what runs Python is loaded with a level that is Python, not with the list of levels', async () => {
  const { page, context, errors } = await visit(world.browser, { size: laptop });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname));
  // What usual runs come to lies in a file of its own.
  const codes = (): number => scripts.filter((path) => /^\/assets\/(codes|first)-/.test(path)).length;
  await page.goto(`${world.server.origin}/levels`);
  await page.getByRole('radio', { name: /weather/i }).check();
  expect(codes()).toBe(0);
  await page
    .getByRole('link', { name: /weather/i })
    .first()
    .click();
  await page.locator('.code-lines').waitFor();
  await expect.poll(codes).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await context.close();
});
