/** Every page, in every language, on a laptop and on a phone: nothing sticks out, nothing is logged, axe finds nothing. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { broken } from './support/axe.ts';
import { laptop, phone, shoot, visit } from './support/browser.ts';
import { smallSpots, smallTargets } from './support/targets.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

const pages = [
  ['home', '/'],
  ['levels', '/levels'],
  ['glossary', '/glossary'],
  ['join', '/join'],
  ['lab', '/lab'],
  ['teach', '/teach'],
  ['play-os', '/play/02-waiting/01-log-files'],
  ['play-loop', '/play/03-loop/01-weather'],
  ['nowhere', '/no/such/page'],
] as const;

async function settled(page: Page): Promise<void> {
  await page.locator('main, [role="main"], canvas').first().waitFor();
  await page.waitForTimeout(400);
}

/** How far the page is wider than the window, and which texts are cut by their own box. */
async function stickingOut(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const root = document.documentElement;
    const wide =
      root.scrollWidth > root.clientWidth ? [`the page by ${root.scrollWidth - root.clientWidth} px`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, label, p, dt, dd, li')]
      .filter((element) => element.checkVisibility() && !element.closest('.hidden-text, [hidden], canvas'))
      .filter(
        (element) =>
          element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible',
      )
      .filter((element) => getComputedStyle(element).textOverflow !== 'ellipsis')
      // Words for screen readers alone are a pixel wide.
      .filter((element) => element.clientWidth > 2)
      .map((element) => `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 40)}`);
    return [...wide, ...cut];
  });
}

describe.each(pages)('%s', (name, path) => {
  test.each(['dark', 'light'] as const)('has no fault that axe knows (%s)', async (theme) => {
    const { page, context, errors } = await visit(world.browser, { size: laptop, theme });
    await page.goto(world.server.origin + path);
    await settled(page);
    await shoot(page, `pages/${name}-${theme}`);
    expect(await broken(page)).toEqual([]);
    // The page of an unknown address is answered with 404, which the console tells.
    expect(errors.filter((error) => name !== 'nowhere' || !error.includes('404'))).toEqual([]);
    await context.close();
  });

  test.each(['en', 'ru', 'uz', 'th'])('fits a phone in %s', async (language) => {
    const { page, context } = await visit(world.browser, { size: phone, touch: true, language });
    await page.goto(world.server.origin + path);
    await settled(page);
    await shoot(page, `pages/${name}-phone-${language}`);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    expect(await stickingOut(page)).toEqual([]);
    if (language !== 'en') return await context.close();
    expect(await smallTargets(page)).toEqual([]);
    expect(await smallSpots(page)).toEqual([]);
    await context.close();
  });
});
