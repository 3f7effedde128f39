/** What a pupil does with a level: the same moves by mouse, by touch, by keys or in the table, and what is heard meanwhile. */
import type { Page } from 'playwright-core';
import { offered, press, spots } from './browser.ts';

/** One move of a level: a thread for a core, or a task. */
export type Move = readonly [thread: string, core: number] | string;

/** How the canvas is pressed. */
export type Hand = 'mouse' | 'touch' | 'drag';

const middle = async (page: Page, kind: string, id: string): Promise<{ x: number; y: number }> => {
  const spot = (await spots(page)).find((each) => each.kind === kind && each.id === id);
  if (!spot) throw new Error(`no ${kind} ${id} on the board`);
  return spot;
};

const drag = async (page: Page, thread: string, core: number): Promise<void> => {
  const from = await middle(page, 'thread', thread);
  const onto = await middle(page, 'core', String(core));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(onto.x, onto.y, { steps: 6 });
  await page.mouse.up();
};

/** Makes the moves on the canvas, each as soon as it is open. */
export async function playOnCanvas(page: Page, moves: readonly Move[], hand: Hand): Promise<void> {
  for (const move of moves) {
    const touch = hand === 'touch';
    if (typeof move === 'string') {
      await offered(page, 'task', move);
      await press(page, 'task', move, touch);
      continue;
    }
    const [thread, core] = move;
    await offered(page, 'thread', thread);
    if (hand === 'drag') await drag(page, thread, core);
    else {
      await press(page, 'thread', thread, touch);
      await press(page, 'core', String(core), touch);
    }
  }
}

/** The name of whom the words under the board are about. */
const inHand = (page: Page) => page.locator('.in-hand-name .mono').first();

/** Digits go through those who are ready until the wanted one is in hand, and a letter names the core. */
export async function playByKeys(page: Page, moves: readonly (readonly [string, number])[]): Promise<void> {
  for (const [thread, core] of moves) {
    await page
      .getByRole('button', { name: /^run [a-z]+\d/i })
      .first()
      .waitFor();
    for (let digit = 1; ; digit += 1) {
      if (digit > 9) throw new Error(`no digit takes ${thread}`);
      await page.keyboard.press(String(digit));
      await page.waitForTimeout(40);
      if ((await inHand(page).textContent())?.startsWith(thread)) break;
    }
    await page.keyboard.press('qwerasdf'[core] ?? '');
  }
}

interface Said {
  readonly atMs: number;
  readonly text: string;
}

/** From now on, everything that the polite regions of the page say is kept. */
export async function listen(page: Page): Promise<() => Promise<readonly Said[]>> {
  await page.evaluate(() => {
    const heard: { atMs: number; text: string }[] = [];
    Object.assign(document.documentElement, { heard });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const region = (target instanceof Element ? target : target.parentElement)?.closest(
          '[aria-live="polite"]',
        );
        const text = region?.textContent ?? '';
        if (text !== '' && heard.at(-1)?.text !== text) heard.push({ atMs: performance.now(), text });
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return async () =>
    await page.evaluate(
      () =>
        (document.documentElement as HTMLElement & { heard?: { atMs: number; text: string }[] }).heard ?? [],
    );
}
