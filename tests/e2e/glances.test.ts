/** What a board tells beside the moment: an instant of its timeline, and how far a rival would be. */
import { expect, test } from 'vitest';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const openLevel = async (level: string, size: typeof laptop | typeof phone) => {
  const visitor = await visit(world.browser, { size });
  await visitor.page.goto(`${world.server.origin}/play/${level}`);
  await visitor.page.locator('.act').first().waitFor();
  return visitor;
};

test('an instant of the timeline is told under the pointer, and by the arrow keys', async () => {
  const { page, context, errors } = await openLevel('02-waiting/01-log-files', laptop);
  const time = page.getByRole('slider', { name: /look back/i });
  const card = page.locator('.time-card');
  await time.waitFor();
  const now = async (): Promise<number> => Number(await time.getAttribute('aria-valuenow'));
  for (let move = 0; move < 30 && (await now()) < 40_000; move += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
  }

  const box = await time.boundingBox();
  if (!box) throw new Error('no timeline');
  await page.mouse.move(box.x + 6, box.y + box.height / 2);
  await card.getByText('Core 0').waitFor();
  await shoot(page, 'board/look-back');
  await page.mouse.move(box.x + 6, box.y - 60);
  await card.waitFor({ state: 'detached' });

  await time.focus();
  await page.keyboard.press('Home');
  expect(await time.getAttribute('aria-valuetext')).toMatch(/^At 0.*Core 0: /);
  await page.keyboard.press('ArrowRight');
  expect(await now()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  expect(errors).toEqual([]);
  await context.close();
});

test('where a policy plays, what it will do is told of an instant to come', async () => {
  const { page, context, errors } = await visit(world.browser, { size: laptop });
  await page.goto(`${world.server.origin}/play/02-waiting/01-log-files#watch`);
  const time = page.getByRole('slider', { name: /look back/i });
  await time.waitFor();
  await page.keyboard.press('Space');
  await time.focus();
  await page.keyboard.press('End');
  const end = Number(await time.getAttribute('aria-valuenow'));
  // Linux's way takes 141 ms in all.
  expect(end).toBe(141_000);
  await page.keyboard.press('ArrowLeft');
  expect(await time.getAttribute('aria-valuetext')).toMatch(/^At 1[34]\d.*The world/i);
  expect(errors).toEqual([]);
  await context.close();
});

test('on a phone one line tells how many a rival would have done by now', async () => {
  const { page, context, errors } = await openLevel('01-boot/01-first-steps', phone);
  const rival = page.locator('.done-ghost b');
  await rival.waitFor();
  expect(await rival.textContent()).toBe('0');
  for (let move = 0; move < 20 && (await rival.textContent()) === '0'; move += 1) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(150);
  }
  // First come, first served is done with the first job after 3 ms.
  expect(Number(await rival.textContent())).toBeGreaterThan(0);
  await shoot(page, 'board/ghost-phone');
  expect(errors).toEqual([]);
  await context.close();
});
