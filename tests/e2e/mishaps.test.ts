/** What goes wrong in a school: wrong codes, killed browsers, second tabs, a teacher who reloads. Nothing is lost, nobody else notices. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { findChromium } from '../support/chromium.mjs';
import { flags, laptop, visit } from './support/browser.ts';
import { goOn, joinByCode, teach } from './support/class.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const setupLink = (): string => `${world.server.origin}/teach#setup=${world.server.setup}`;

test('an unknown code is told in words that do not blame, and a malformed one by the field', async () => {
  const { page } = await visit(world.browser, { size: laptop });
  await page.goto(world.server.origin);
  const field = page.getByRole('textbox').first();
  await field.fill('CFG-7XQ');
  await field.press('Enter');
  await page.getByText(/no open room with this code/i).waitFor();
  await page.goto(world.server.origin);
  await field.fill('12');
  await field.press('Enter');
  await page.getByText(/a code has 6 to 8/i).waitFor();
});

test('a locked door keeps newcomers out and lets those inside reload', async () => {
  const teacher = await teach(world.browser, setupLink(), ['Weather']);
  const early = await visit(world.browser, { size: laptop });
  await joinByCode(early.page, world.server.origin, teacher.code);
  await teacher.page.getByRole('button', { name: /lock the door/i }).click();
  await teacher.page.getByRole('button', { name: /open the door/i }).waitFor();
  const late = await visit(world.browser, { size: laptop });
  await late.page.goto(`${world.server.origin}/join/${teacher.code}`);
  await late.page.getByRole('button', { name: /^join/i }).click();
  await late.page.getByText(/the door of this class is locked/i).waitFor();
  await early.page.reload();
  await early.page
    .getByText(/your teacher/i)
    .first()
    .waitFor();
});

/** A browser with a profile on disk, as a pupil has one: what it stored outlives its process. */
async function ownBrowser(profile: string): Promise<BrowserContext> {
  return await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    headless: true,
    args: flags,
    viewport: laptop,
    locale: 'en',
  });
}

test('a pupil whose browser is killed is back in the same seat by one click; the others see no difference', async () => {
  const teacher = await teach(world.browser, setupLink(), ['Weather']);
  const profile = mkdtempSync(join(tmpdir(), 'runqueue-profile-'));
  const first = await ownBrowser(profile);
  const page = await first.newPage();
  await joinByCode(page, world.server.origin, teacher.code);
  const other = await visit(world.browser, { size: laptop });
  await joinByCode(other.page, world.server.origin, teacher.code);
  await goOn(teacher, /show round 1/i);
  await goOn(teacher, /start round 1/i);
  await page.locator('canvas').waitFor();
  await page.keyboard.press('Enter');
  await page
    .getByText(/tashkent/i)
    .first()
    .waitFor();
  const cdp = await first.newCDPSession(page);
  await cdp.send('Browser.crash').catch(() => {});
  await first.close().catch(() => {});

  await teacher.page.getByText(/away/i).first().waitFor();
  const again = await ownBrowser(profile);
  const back = await again.newPage();
  await back.goto(world.server.origin);
  await back
    .getByRole('link', { name: /rejoin/i })
    .or(back.getByRole('button', { name: /rejoin/i }))
    .first()
    .click();
  await back.locator('canvas').waitFor();
  await back
    .getByText(/tashkent/i)
    .first()
    .waitFor();
  expect(await other.page.locator('canvas').isVisible()).toBe(true);
  expect(other.errors).toEqual([]);
  await again.close();
});

test('a second tab takes the seat over, and the first offers it back', async () => {
  const teacher = await teach(world.browser, setupLink(), ['Weather']);
  const pupil = await visit(world.browser, { size: laptop });
  await joinByCode(pupil.page, world.server.origin, teacher.code);
  const second = await pupil.context.newPage();
  await second.goto(pupil.page.url());
  await second
    .getByText(/your teacher/i)
    .first()
    .waitFor();
  await pupil.page
    .getByText(/another tab/i)
    .first()
    .waitFor();
  await pupil.page
    .getByRole('button', { name: /use this|here/i })
    .first()
    .click();
  await pupil.page
    .getByText(/your teacher/i)
    .first()
    .waitFor();
  await second
    .getByText(/another tab/i)
    .first()
    .waitFor();
});

test("the teacher's console shows the running round again after a reload", async () => {
  const teacher = await teach(world.browser, setupLink(), ['Weather']);
  const pupil = await visit(world.browser, { size: laptop });
  await joinByCode(pupil.page, world.server.origin, teacher.code);
  await goOn(teacher, /show round 1/i);
  await goOn(teacher, /start round 1/i);
  await pupil.page.locator('canvas').waitFor();
  await teacher.page.reload();
  await teacher.page.getByRole('button', { name: /ends when all are done/i }).waitFor();
  await teacher.page.getByRole('button', { name: /^pause/i }).click();
  await pupil.page
    .getByText(/paused/i)
    .first()
    .waitFor();
  await teacher.page.getByRole('button', { name: /^go on/i }).click();
  await teacher.page.getByRole('button', { name: /^end the round/i }).click();
  await pupil.page.getByText(/what this teaches/i).waitFor();
});
