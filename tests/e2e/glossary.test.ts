/** A word is looked up where it stands, and in the glossary: by pointer, by keyboard, by address. */
import { expect, test } from 'vitest';
import { broken } from './support/axe.ts';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

test('a term on the board says what it means; Escape leads back to it, and the board hears nothing', async () => {
  const { page, context, errors } = await visit(world.browser, { size: laptop });
  await page.goto(`${world.server.origin}/play/02-waiting/01-log-files`);
  const term = page.locator('.face-chip .term');
  await term.waitFor();
  await term.focus();
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog');
  await card.getByRole('link', { name: /more in the glossary/i }).waitFor();
  await shoot(page, 'glossary/card');
  expect(await broken(page)).toEqual([]);
  await page.keyboard.press('l');
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect(await term.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await page.locator('.board-table, dialog[open]').count()).toBe(0);
  await term.click();
  await card.waitFor();
  await page.mouse.click(5, 400);
  await card.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

test.each(['en', 'ru', 'uz', 'th'])('on a phone a card lies inside the window (%s)', async (language) => {
  const { page, context } = await visit(world.browser, { size: phone, touch: true, language });
  await page.goto(`${world.server.origin}/levels`);
  const term = page.locator('.stop-learn .term').first();
  await term.tap();
  const card = page.getByRole('dialog');
  await card.getByRole('link').waitFor();
  await shoot(page, `glossary/phone-${language}`);
  const box = await card.boundingBox();
  expect(box).not.toBeNull();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone.width);
  expect(box?.y).toBeGreaterThanOrEqual(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(phone.height);
  await context.close();
});

test.each(['dark', 'light'] as const)('the address of a term opens there (%s)', async (theme) => {
  const { page, context, errors } = await visit(world.browser, { size: laptop, theme });
  await page.goto(`${world.server.origin}/glossary#gil`);
  await page.locator('#gil:focus').waitFor();
  await shoot(page, `glossary/page-${theme}`);
  const top = await page.locator('#gil').evaluate((entry) => entry.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(laptop.height);
  expect(await broken(page)).toEqual([]);

  await page.locator('#gil .term-links a[href="#process"]').click();
  await page.locator('#process:focus').waitFor();
  await page.getByRole('textbox').fill('round robin');
  expect(await page.locator('.term-entry').count()).toBe(1);
  await page.getByRole('textbox').press('Escape');
  expect(await page.locator('.term-entry').count()).toBeGreaterThan(40);
  expect(errors).toEqual([]);
  await context.close();
});
