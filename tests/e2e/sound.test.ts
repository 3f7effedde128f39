/** Sound is off until somebody turns it on, sounds while a board runs, and stops at once when it is turned off. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

/** Counts every oscillator that is started, and every context that is made. */
const listen = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const heard = { contexts: 0, voices: 0 };
    Object.assign(window, { heard });
    const { createOscillator } = AudioContext.prototype;
    AudioContext.prototype.createOscillator = function counted() {
      const voice = createOscillator.call(this);
      const start = voice.start.bind(voice);
      voice.start = (when?: number) => {
        heard.voices += 1;
        start(when);
      };
      return voice;
    };
    const Made = AudioContext;
    Object.assign(window, {
      AudioContext: class extends Made {
        constructor() {
          super();
          heard.contexts += 1;
        }
      },
    });
  });
};

interface Heard {
  readonly contexts: number;
  readonly voices: number;
}
const heardOf = (page: Page): Promise<Heard> =>
  page.evaluate(() => (window as unknown as { heard: Heard }).heard);

const moves = async (page: Page, count: number): Promise<void> => {
  for (let n = 0; n < count; n += 1) {
    await page
      .getByRole('button', { name: /^run [a-z]\d/i })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.waitForTimeout(120);
  }
};

test('a board is silent until M is pressed, sounds while it is played, and M silences it', async () => {
  const { page, errors } = await visit(world.browser, { size: laptop });
  await listen(page);
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto(`${world.server.origin}/play/02-waiting/01-log-files`);
  await page.locator('canvas').waitFor();
  await moves(page, 3);
  expect(await heardOf(page)).toEqual({ contexts: 0, voices: 0 });
  expect(fetched.filter((url) => /hear/.test(url))).toEqual([]);

  await page.keyboard.press('m');
  await page.locator('.play-note').filter({ hasText: 'Sound is on' }).waitFor();
  await page
    .locator('main [aria-live="polite"]')
    .filter({ hasText: 'Sound is on' })
    .waitFor({ state: 'attached' });
  await moves(page, 4);
  const loud = await heardOf(page);
  expect(loud.contexts).toBe(1);
  expect(loud.voices).toBeGreaterThan(3);

  await page.keyboard.press('m');
  await page.waitForTimeout(100);
  const muted = await heardOf(page);
  await moves(page, 4);
  expect(await heardOf(page)).toEqual(muted);
  expect(errors).toEqual([]);
});

test('sound, its volume and its kinds are chosen by keys in the settings, and kept', async () => {
  const { page, errors } = await visit(world.browser, { size: phone });
  await page.goto(`${world.server.origin}/levels`);
  const open = page.getByRole('button', { name: 'Settings' });
  // The map takes the focus once it is there.
  await page.locator('input[name="stop"]:focus').waitFor();
  await open.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Sound', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('radio', { name: '75 %' }).check();
  await page.getByText('Which sounds').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Heartbeat of the loop' }).focus();
  await page.keyboard.press('Space');
  await page.getByText('Keys of the board').click();
  const undo = page.getByRole('button', { name: /^take back, now/ });
  await undo.click();
  await page.keyboard.press('h');
  await page.getByText('H is taken: show a hint. Choose another key.').waitFor();
  await page.keyboard.press('u');
  await page.getByText('take back: now U.').waitFor();
  await page.getByRole('checkbox', { name: 'Letter keys on the board' }).uncheck();
  await shoot(page, 'sound/settings-phone');
  await page.reload();
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem('rq.settings') ?? '{}'));
  expect(kept).toMatchObject({
    sound: true,
    volume: 75,
    quiet: ['heartbeat'],
    letterKeys: false,
    keys: { undo: 'u' },
  });
  await open.click();
  expect(await page.getByRole('checkbox', { name: 'Sound', exact: true }).isChecked()).toBe(true);
  await page.getByRole('checkbox', { name: 'Letter keys on the board' }).check();
  await page.setViewportSize(laptop);
  await page.goto(`${world.server.origin}/play/02-waiting/01-log-files`);
  await moves(page, 1);
  const back = page.locator('.hud button').filter({ has: page.locator('kbd', { hasText: /^U$/ }) });
  await expect.poll(() => back.isEnabled()).toBe(true);
  await page.keyboard.press('u');
  await expect.poll(() => back.isEnabled()).toBe(false);
  expect(errors).toEqual([]);
});

test('with letter keys off a letter moves nothing and stands on no button; Enter and other keys still do', async () => {
  const { page } = await visit(world.browser, { size: laptop });
  await page.addInitScript(() =>
    localStorage.setItem('rq.settings', JSON.stringify({ letterKeys: false, keys: { table: '/' } })),
  );
  await page.goto(`${world.server.origin}/play/02-waiting/01-log-files`);
  await page.locator('canvas').waitFor();
  await page.keyboard.press('l');
  await page.waitForTimeout(200);
  expect(await page.locator('canvas').isVisible()).toBe(true);
  expect(await page.locator('.hud kbd').allTextContents()).toEqual(['Space', '.']);
  await moves(page, 2);
  await page.keyboard.press('/');
  await page.locator('canvas').waitFor({ state: 'detached' });
});
