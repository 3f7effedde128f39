/** What a level allows beside running: the order of a queue, and work for pools, by keys, touch and the table. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, type Visitor, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

async function open(id: string, on: Partial<Parameters<typeof visit>[1]>): Promise<Visitor> {
  const visitor = await visit(world.browser, { size: laptop, ...on });
  await visitor.page.goto(`${world.server.origin}/play/${id}`);
  await visitor.page.locator('canvas').waitFor();
  return visitor;
}

const verdict = (page: Page) => page.locator('.debrief-result');

/** Who is in hand, in order, and how their work is done; null: they only run. */
const moves: readonly (readonly [task: string, how: 'process' | 'thread' | null])[] = [
  ['main()', null],
  ['heart()', null],
  ['report()', 'process'],
  ['photos()', 'thread'],
  ['search()', 'thread'],
  ['film()', 'process'],
];

const inHand = (page: Page) => page.locator('.inspector');

async function beatOn(page: Page, give: (how: 'process' | 'thread') => Promise<void>): Promise<void> {
  for (const [task, how] of moves) {
    await inHand(page).getByText(task).waitFor();
    await (how ? give(how) : page.keyboard.press('Enter'));
  }
  // From here on whoever comes back is run at once.
  for (let move = 0; move < 9; move += 1) {
    await inHand(page).getByRole('button', { name: /^run /i }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
  }
  await verdict(page).waitFor({ timeout: 30_000 });
}

test('heartbeat by keys: pools work while the heart beats', async () => {
  const { page, context, errors } = await open('03-loop/05-heartbeat', {});
  await beatOn(page, (how) => page.keyboard.press(how === 'process' ? 'p' : 't'));
  await shoot(page, 'hands/heartbeat');
  expect(await verdict(page).textContent()).toMatch(/3 stars/i);
  expect(errors).toEqual([]);
  await context.close();
});

test('heartbeat by touch', async () => {
  const { page, context, errors } = await open('03-loop/05-heartbeat', { size: phone, touch: true });
  await beatOn(page, (how) => inHand(page).locator('.hands').getByRole('button', { name: how }).tap());
  expect(await verdict(page).textContent()).toMatch(/3 stars/i);
  expect(errors).toEqual([]);
  await context.close();
});

const queue = (page: Page) => page.locator('.table-room.face-ready tr th');

test('round robin: the queue is put in another order in the table', async () => {
  const { page, context, errors } = await open('07-cores/02-round-robin', {});
  await page.getByRole('button', { name: '4 ms', exact: true }).click();
  await page.keyboard.press('l');
  await page.locator('canvas').waitFor({ state: 'detached' });
  await queue(page).nth(2).waitFor();
  await page.keyboard.press('Space');
  const before = await queue(page).allTextContents();
  await page
    .getByRole('button', { name: /^move .* forward$/i })
    .nth(1)
    .click();
  const [first = '', second = '', ...others] = before;
  await expect.poll(() => queue(page).allTextContents()).toEqual([second, first, ...others]);
  await shoot(page, 'hands/queue');
  expect(errors).toEqual([]);
  await context.close();
});
