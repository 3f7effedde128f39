/** What a page becomes while it is used: dialogs, drawers, the table, the verdict, a class. Axe finds nothing in any of them. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken } from './support/axe.ts';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { goOn, joinByCode, teach } from './support/class.ts';
import { misfits } from './support/misfits.ts';
import { pixelAt } from './support/pixel.ts';
import { smallTargets } from './support/targets.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

/** Asserts and takes a picture; what has just opened is given time to stand. */
async function sound(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(250);
  await shoot(page, `states/${name}`);
  expect(await broken(page), name).toEqual([]);
  if (name.startsWith('phone')) expect(await smallTargets(page), name).toEqual([]);
}

async function openBoard(page: Page, level: string): Promise<void> {
  await page.goto(`${world.server.origin}/play/${level}`);
  await page.locator('canvas').waitFor();
  await page.locator('.act').first().waitFor();
}

/** With letters of twice the size nothing is cut, covered or pushed out. */
async function holdsLargeText(page: Page, name: string): Promise<void> {
  const resize = (size: string): Promise<void> =>
    page.evaluate((wish) => {
      document.documentElement.style.fontSize = wish;
    }, size);
  await resize('200%');
  await page.waitForTimeout(200);
  await shoot(page, `states/${name}-large`);
  expect(await misfits(page), `${name}, 200 %`).toEqual([]);
  await resize('100%');
}

/** As a device tells it; the page follows at once, and a board is painted anew. */
async function wantContrast(page: Page): Promise<void> {
  await page.emulateMedia({ contrast: 'more' });
  await page.locator('html[data-contrast="more"]').waitFor();
}

/** The ground of the canvas, where nothing is drawn. */
async function cornerOfBoard(page: Page): Promise<readonly number[]> {
  const box = await page.locator('canvas').last().boundingBox();
  return await pixelAt(page, (box?.x ?? 0) + 2, (box?.y ?? 0) + (box?.height ?? 0) - 3);
}

const devices = [
  ['laptop-dark', laptop, 'dark'],
  ['laptop-light', laptop, 'light'],
  ['phone-dark', phone, 'dark'],
  ['phone-light', phone, 'light'],
] as const;

describe.each(devices)('%s', (device, size, theme) => {
  // Each theme once, each layout once.
  const withContrast = device === 'laptop-dark' || device === 'phone-light';
  const come = () => visit(world.browser, { size, theme, touch: size === phone });

  test('a board with its dialogs, its program and its table', async () => {
    const { page, context } = await come();
    await openBoard(page, '02-waiting/01-log-files');
    await page.keyboard.press('1');
    // On a desk the program is there from the start; on a phone it is a drawer.
    if (size === phone) await page.keyboard.press('c');
    await page.locator('.code-lines').first().waitFor();
    await sound(page, `${device}-code`);
    await page.keyboard.press('c');
    await page.keyboard.press('?');
    await sound(page, `${device}-keys`);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: /menu/i }).waitFor();
    await sound(page, `${device}-menu`);
    await page.keyboard.press('Escape');
    await wantContrast(page);
    await expect
      .poll(() => cornerOfBoard(page), { timeout: 15_000 })
      .toEqual(theme === 'dark' ? [0, 0, 0] : [255, 255, 255]);
    await shoot(page, `states/${device}-board-contrast`);
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor({ state: 'detached' });
    if (withContrast) await sound(page, `${device}-table-contrast`);
    await page.emulateMedia({ contrast: 'no-preference' });
    await page.keyboard.press('h');
    await sound(page, `${device}-table`);
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor();
    // Where a drawn board has no room the table is all there is.
    await page.setViewportSize({ width: 340, height: 700 });
    await page.locator('canvas').waitFor({ state: 'detached' });
    await page.locator('.board-table').waitFor();
    await page.keyboard.press('l');
    expect(await page.locator('canvas').count()).toBe(0);
    await context.close();
  });

  test('the table of a loop, the verdict, the settings', async () => {
    const { page, context } = await come();
    await openBoard(page, '03-loop/05-heartbeat');
    await page.keyboard.press('l');
    await page.locator('canvas').waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await sound(page, `${device}-loop-table`);
    await openBoard(page, '01-boot/01-first-steps');
    await holdsLargeText(page, `${device}-board`);
    for (let move = 0; move < 3; move += 1) {
      await page
        .getByRole('button', { name: /^run [a-z]+\d/i })
        .first()
        .waitFor();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(80);
    }
    await page.locator('.debrief-result').waitFor();
    await sound(page, `${device}-debrief`);
    await holdsLargeText(page, `${device}-debrief`);
    await wantContrast(page);
    if (withContrast) await sound(page, `${device}-debrief-contrast`);
    await page.goto(world.server.origin);
    await page
      .getByRole('button', { name: /settings/i })
      .first()
      .click();
    const contrast = page.getByRole('checkbox', { name: 'High contrast' });
    expect(await contrast.isChecked()).toBe(true);
    if (withContrast) await sound(page, `${device}-settings-contrast`);
    await contrast.uncheck();
    expect(await page.locator('html').getAttribute('data-contrast')).toBe('normal');
    await sound(page, `${device}-settings`);
    await page.keyboard.press('Escape');
    await holdsLargeText(page, `${device}-home`);
    if (size === laptop) {
      await page.goto(`${world.server.origin}/levels`);
      await page.locator('.stop-card').waitFor();
      await holdsLargeText(page, `${device}-map`);
    }
    await context.close();
  });
});

test('a class: console, projector and a pupil, who plays by table and keys beside another', async () => {
  const { origin, setup } = world.server;
  const teacher = await teach(world.browser, `${origin}/teach#setup=${setup}`, ['Weather']);
  const pupils = [
    await visit(world.browser, { size: laptop }),
    await visit(world.browser, { size: phone, theme: 'light' }),
  ];
  for (const { page } of pupils) await joinByCode(page, origin, teacher.code);
  const opening = teacher.context.waitForEvent('page');
  await teacher.page.getByText(/open the projector/i).click();
  const screen = await opening;
  await screen.getByText(teacher.code).first().waitFor();
  await sound(teacher.page, 'class-lobby-console');
  await sound(screen, 'class-lobby-screen');
  await sound(pupils[0]?.page ?? screen, 'class-lobby-pupil');
  await goOn(teacher, /show round 1/i);
  await goOn(teacher, /start round 1/i);
  for (let more = 0; more < 3; more += 1) await teacher.page.getByRole('button', { name: '+30 s' }).click();
  await Promise.all(
    pupils.map(async ({ page }) => {
      await page.locator('canvas').waitFor({ timeout: 20_000 });
      await page.keyboard.press('l');
      await page.locator('canvas').waitFor({ state: 'detached' });
    }),
  );
  await sound(pupils[0]?.page ?? screen, 'class-table');
  await sound(screen, 'class-playing-screen');
  await sound(teacher.page, 'class-playing-console');
  await Promise.all(
    pupils.map(async ({ page }) => {
      const move = page.getByRole('button', { name: /^run /i }).first();
      for (let step = 0; step < 14; step += 1) {
        await move.waitFor();
        await page.keyboard.press('n');
        await page.waitForTimeout(250);
      }
    }),
  );
  await teacher.page.getByRole('button', { name: /show the standings/i }).waitFor({ timeout: 30_000 });
  await sound(pupils[1]?.page ?? screen, 'class-reveal-pupil');
  await Promise.all([teacher, ...pupils].map(({ context }) => context.close()));
});
