/** Looks at a page in every language, at every size, and with longer words, for text that does not fit. */
import type { Page } from 'playwright-core';
import { misfits } from './misfits.ts';

export const sizes = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
/** A phone and a laptop. */
export const two = [sizes[1], sizes[3]] as const;
/** A narrow phone, a tablet and a laptop. */
export const few = [sizes[0], sizes[2], sizes[3]] as const;
export const languages = ['en', 'ru', 'uz', 'th'] as const;
const pseudo = 'en, 40 % longer';

export const frames = async (page: Page): Promise<void> => {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
};

/** By the settings of the page, without opening them; a page that has none is loaded again. */
async function speak(page: Page, language: string): Promise<void> {
  const spoken = await page.evaluate((id) => {
    const choice = document.querySelector<HTMLInputElement>(`input[name="language"][value="${id}"]`);
    choice?.click();
    if (!choice) localStorage.setItem('rq.settings', JSON.stringify({ language: id }));
    return choice !== null;
  }, language);
  if (!spoken) await page.reload();
  await page.waitForFunction((id) => document.documentElement.lang === id, language);
}

export interface Sweep {
  readonly only?: readonly { readonly width: number; readonly height: number }[];
  /** Done anew in each language. */
  readonly prepare?: () => Promise<void>;
  /** Other faults of the page as it is now. */
  readonly more?: (page: Page) => Promise<readonly string[]>;
}

/** Every size in every language, and longer words; each fault with where it is seen. */
export async function faultsOf(page: Page, { only = sizes, prepare, more }: Sweep = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const language of languages) {
    await speak(page, language);
    await prepare?.();
    for (const size of only) {
      await page.setViewportSize(size);
      await frames(page);
      const tell = (name: string, found: readonly string[]): void => {
        faults.push(...found.map((fault) => `${size.width}, ${name}: ${fault}`));
      };
      tell(language, await misfits(page));
      if (language === 'en') tell(pseudo, await misfits(page, true));
      if (more) tell(language, await more(page));
    }
  }
  await speak(page, 'en');
  return faults;
}

/** What the labels of the canvas could not say in full since the last look. */
export const cuts = async (page: Page): Promise<string[]> =>
  await page.evaluate(() => {
    const told = (globalThis as unknown as { cutLabels: { text: string; shown: string }[] }).cutLabels;
    return told.splice(0).map(({ text, shown }) => `cut to "${shown}" on the canvas: ${text}`);
  });
