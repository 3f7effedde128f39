/** Three ways to play, and a fourth: one level of each board to three stars by mouse, by touch, by keys, by the table alone. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { laptop, phone, shoot, type Visitor, visit } from './support/browser.ts';
import { type Hand, listen, type Move, playByKeys, playOnCanvas } from './support/pupil.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const steps = { id: '01-boot/01-first-steps', next: '02-waiting/01-log-files' } as const;
const weather = { id: '03-loop/01-weather', next: '03-loop/05-heartbeat' } as const;

/** The shortest first, as the carts' cargo says. */
const shortestFirst: readonly (readonly [string, number])[] = [
  ['mail', 0],
  ['chat', 0],
  ['film', 0],
];
const cities = ['Tashkent', 'London', 'Bangkok', 'Moscow', 'Tokyo'];
/** Whoever waits for the world goes first; who only computes comes after. */
const waitersFirst: readonly string[] = ['main', ...cities, 'map', 'zip', ...cities, 'main'];

const verdict = (page: Page) => page.locator('.debrief-result');

async function won(page: Page): Promise<void> {
  await verdict(page).waitFor({ timeout: 30_000 });
  expect(await verdict(page).textContent()).toMatch(/3 stars/i);
}

async function open(id: string, on: Partial<Parameters<typeof visit>[1]>): Promise<Visitor> {
  const visitor = await visit(world.browser, { size: laptop, ...on });
  await visitor.page.goto(`${world.server.origin}/play/${id}`);
  await visitor.page.locator('canvas').waitFor();
  return visitor;
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.id || activeElement?.tagName.toLowerCase() || '';
  });

const hands: readonly (readonly [Hand, Partial<Parameters<typeof visit>[1]>])[] = [
  ['mouse', { size: laptop }],
  ['drag', { size: laptop, theme: 'light' }],
  ['touch', { size: phone, touch: true }],
];

describe.each(hands)('by %s', (hand, on) => {
  test('first steps', async () => {
    const { page, context, errors } = await open(steps.id, on);
    await playOnCanvas(page, shortestFirst, hand);
    await won(page);
    expect(errors).toEqual([]);
    await context.close();
  });

  test.skipIf(hand === 'drag')('weather', async () => {
    const { page, context, errors } = await open(weather.id, on);
    await playOnCanvas(page, waitersFirst satisfies readonly Move[], hand);
    await won(page);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('by keys alone, from the map to the next level', () => {
  /** The map has the focus on the stop that is next; ] goes to the next chapter. */
  async function openByKeys(id: string, chapters: number): Promise<Visitor> {
    const visitor = await visit(world.browser, { size: laptop });
    const { page } = visitor;
    await page.goto(`${world.server.origin}/levels`);
    await page.locator('input[name="stop"]:focus').waitFor();
    for (let chapter = 0; chapter < chapters; chapter += 1) {
      await page.keyboard.press(']');
      await page.waitForTimeout(60);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/play/${id}`);
    await page.locator('canvas').waitFor();
    return visitor;
  }

  /** Straight after the last move Enter means nothing yet; then it goes on. */
  async function goOn(page: Page, next: string): Promise<void> {
    expect(await focused(page)).toBe('main');
    await page.waitForTimeout(1000);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/play/${next}`);
    await page.locator('canvas').waitFor();
    expect(await focused(page)).toBe('main');
  }

  test('first steps, with an undo', async () => {
    const { page, context, errors } = await openByKeys(steps.id, 0);
    await playByKeys(page, [['film', 0]]);
    await page.keyboard.press('z');
    await playByKeys(page, shortestFirst);
    await won(page);
    await goOn(page, steps.next);
    expect(errors).toEqual([]);
    await context.close();
  });

  test('weather', async () => {
    const { page, context, errors } = await openByKeys(weather.id, 2);
    for (const _ of waitersFirst) {
      await page.getByRole('button', { name: /^run /i }).first().waitFor();
      await page.keyboard.press('n');
      await page.waitForTimeout(60);
    }
    await won(page);
    await goOn(page, weather.next);
    expect(errors).toEqual([]);
    await context.close();
  });
});

describe('in the table alone, with a reader listening', () => {
  /** Sentences, none twice in a row, and none sooner than one can hear the one before. */
  function sensible(said: readonly { readonly atMs: number; readonly text: string }[]): void {
    expect(said.length).toBeGreaterThan(0);
    for (const { text } of said) expect(text).toMatch(/^\p{Lu}.*[.!?]$/u);
    for (const [place, { atMs }] of said.entries()) {
      const before = said[place - 1];
      if (before) expect(atMs - before.atMs, JSON.stringify(said)).toBeGreaterThan(1000);
    }
  }

  const offers = (page: Page) => page.getByRole('region', { name: /your moves/i });

  test('first steps: by what each row says it needs', async () => {
    const { page, context, errors } = await open(steps.id, { size: phone });
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor({ state: 'detached' });
    const heard = await listen(page);
    for (const [thread] of shortestFirst) {
      const row = page.getByRole('row', { name: new RegExp(`\\b${thread}\\b`) }).last();
      await row.waitFor();
      const label = (await row.getByRole('button').locator('.hidden-text').textContent())?.trim() ?? '';
      expect(await row.getByRole('list', { name: /does next/i }).textContent()).toMatch(/\d\sms/);
      await offers(page)
        .getByRole('button', { name: new RegExp(`^run ${label} `, 'i') })
        .click();
    }
    await shoot(page, 'ways/first-steps-table');
    await won(page);
    sensible(await heard());
    // The verdict is the name of what has the focus now.
    expect(await focused(page)).toBe('main');
    await page.getByRole('main', { name: /3 stars/i }).waitFor();
    expect(errors).toEqual([]);
    await context.close();
  });

  test('weather', async () => {
    const { page, context, errors } = await open(weather.id, { size: laptop });
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor({ state: 'detached' });
    const heard = await listen(page);
    for (const task of waitersFirst) {
      const row = page.getByRole('row', { name: new RegExp(`\\b${task}\\b`) }).first();
      await row.waitFor();
      const label = (await row.getByRole('button').locator('.hidden-text').textContent())?.trim() ?? '';
      await offers(page)
        .getByRole('button', { name: new RegExp(`\\b${label}\\b`) })
        .first()
        .click();
    }
    await won(page);
    sensible(await heard());
    expect(errors).toEqual([]);
    await context.close();
  });
});
