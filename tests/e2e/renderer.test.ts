/** Without a graphics card a board is drawn on a plain 2D canvas, and looks as it does with one. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { laptop, visit } from './support/browser.ts';
import { pretendCard } from './support/card.ts';
import { openWorld } from './support/world.ts';

const world = openWorld();

interface Look {
  readonly kind: '2d' | 'webgl';
  readonly picture: string;
}

const look = async (level: string, theme: 'dark' | 'light', card: boolean): Promise<Look> => {
  const { page, context, errors } = await visit(world.browser, { size: laptop, theme });
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: theme });
  if (card) await pretendCard(page);
  await page.goto(`${world.server.origin}/play/${level}`);
  const canvas = page.locator('.board-host canvas');
  await canvas.waitFor();
  await page.locator('.act').first().waitFor();
  await page.waitForTimeout(2500);
  const png = await canvas.screenshot();
  const kind = await canvas.evaluate((board) =>
    (board as HTMLCanvasElement).getContext('2d') ? ('2d' as const) : ('webgl' as const),
  );
  await context.close();
  expect(errors).toEqual([]);
  return { kind, picture: `data:image/png;base64,${png.toString('base64')}` };
};

/** Of a thousand pixels, how many differ by more than an edge that is smoothed another way. */
const differing = (page: Page, one: string, other: string): Promise<number> =>
  page.evaluate(
    async (pictures) => {
      const [first, second] = await Promise.all(
        pictures.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          const canvas = document.createElement('canvas');
          [canvas.width, canvas.height] = [image.width, image.height];
          const ctx = canvas.getContext('2d', { willReadFrequently: true });
          ctx?.drawImage(image, 0, 0);
          return ctx?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!first || !second || first.length !== second.length || first.length === 0) return 1000;
      let many = 0;
      for (let at = 0; at < first.length; at += 4) {
        const apart = [0, 1, 2].map((part) => Math.abs((first[at + part] ?? 0) - (second[at + part] ?? 0)));
        if (Math.max(...apart) > 96) many += 1;
      }
      return (4000 * many) / first.length;
    },
    [one, other],
  );

test.each([
  ['02-waiting/01-log-files', 'light'],
  ['03-loop/01-weather', 'dark'],
] as const)('%s, %s: the same picture by either way', async (level, theme) => {
  const plain = await look(level, theme, false);
  const card = await look(level, theme, true);
  expect([plain.kind, card.kind]).toEqual(['2d', 'webgl']);
  const { page, context } = await visit(world.browser, { size: laptop });
  await page.goto(world.server.origin);
  const perMille = await differing(page, plain.picture, card.picture);
  await context.close();
  expect(perMille).toBeLessThan(0.6);
});
