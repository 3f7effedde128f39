/** Whoever wants no motion gets none: on the canvas a change is there in the next frame and stays, and pages have no animation. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, type Visitor, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const level = '/play/01-boot/01-first-steps';

/** What is drawn can be read back, and time goes by only when the test says so. */
async function comeSlowly(): Promise<Visitor> {
  const visitor = await visit(world.browser, { size: laptop });
  await visitor.page.clock.install();
  await visitor.page.addInitScript(() => {
    const open = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      kind: string,
      wish?: object,
    ) => RenderingContext | null;
    HTMLCanvasElement.prototype.getContext = function getContext(
      this: HTMLCanvasElement,
      kind: string,
      wish?: object,
    ) {
      return open.call(
        this,
        kind,
        kind.startsWith('webgl') ? { ...wish, preserveDrawingBuffer: true } : wish,
      );
    } as typeof HTMLCanvasElement.prototype.getContext;
  });
  return visitor;
}

async function openBoard(page: Page): Promise<void> {
  await page.goto(world.server.origin + level);
  await page.locator('canvas').waitFor();
  await page.locator('.act').first().waitFor();
  await page.waitForTimeout(1500);
  await page.clock.pauseAt(Date.now() + 600_000);
}

/** A number for all that the canvas shows. */
const picture = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const board = document.querySelector('canvas');
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [640, 360];
    const ctx = copy.getContext('2d', { willReadFrequently: true });
    if (!board || !ctx) throw new Error('nothing to read');
    ctx.drawImage(board, 0, 0, copy.width, copy.height);
    const { data } = ctx.getImageData(0, 0, copy.width, copy.height);
    return data.reduce((hash, part) => (Math.imul(hash, 31) + part) | 0, 7);
  });

const frameMs = 16;

/** How many different pictures follow on a press, over a third of a second. */
async function picturesAfter(page: Page, key: string): Promise<number> {
  const seen = new Set<number>([await picture(page)]);
  await page.keyboard.press(key);
  for (let frame = 0; frame < 20; frame += 1) {
    await page.clock.runFor(frameMs);
    seen.add(await picture(page));
  }
  return seen.size;
}

/** Ms of the longest animation or transition that runs now. */
const longest = (page: Page): Promise<number> =>
  page.evaluate(() =>
    Math.max(
      0,
      ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().endTime ?? 0)),
    ),
  );

test('with motion a chosen cart rolls: there are pictures between', async () => {
  const { page, context } = await comeSlowly();
  await openBoard(page);
  expect(await picturesAfter(page, '2')).toBeGreaterThan(3);
  await context.close();
});

test("by the device's wish a chosen cart is where it belongs at once", async () => {
  const { page, context } = await comeSlowly();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openBoard(page);
  expect(await picturesAfter(page, '2')).toBe(2);
  expect(await longest(page)).toBeLessThanOrEqual(1);
  await context.close();
});

test('by the switch in the settings, too, and it is kept', async () => {
  const { page, context } = await comeSlowly();
  await page.goto(world.server.origin);
  await page
    .getByRole('button', { name: /settings/i })
    .first()
    .click();
  await page.getByRole('checkbox', { name: /motion/i }).check();
  expect(await longest(page)).toBeLessThanOrEqual(1);
  await openBoard(page);
  expect(await picturesAfter(page, '2')).toBe(2);
  await context.close();
});
