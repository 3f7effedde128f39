/** Chromium as a person has it, and what a person does with the board: find a thing on the canvas and press it. */
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findChromium } from '../../support/chromium.mjs';

export const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--mute-audio',
  '--enable-unsafe-swiftshader',
];

export const laptop = { width: 1280, height: 720 } as const;
export const phone = { width: 390, height: 844 } as const;

export async function openBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: findChromium() ?? '', headless: true, args: flags });
}

export interface Visitor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the page and of the console since the visitor came. */
  readonly errors: string[];
}

interface Visit {
  readonly size: { readonly width: number; readonly height: number };
  readonly touch?: boolean;
  readonly theme?: 'dark' | 'light';
  readonly language?: string;
}

/** A device of its own: nothing is shared with the other visitors. */
export async function visit(
  browser: Browser,
  { size, touch = false, theme = 'dark', language = 'en' }: Visit,
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: size,
    hasTouch: touch,
    isMobile: touch,
    colorScheme: theme,
    locale: language,
    acceptDownloads: true,
  });
  await context.addInitScript(() => {
    document.addEventListener('boardlayout', (event) => {
      const targets = (
        event as CustomEvent<
          readonly {
            kind: string;
            id: string;
            open?: boolean;
            x: number;
            y: number;
            width: number;
            height: number;
          }[]
        >
      ).detail;
      const host = event.target as HTMLElement;
      Object.assign(host.ownerDocument.documentElement, { boardTargets: { host, targets } });
    });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, context, errors };
}

interface Spot {
  readonly kind: string;
  readonly id: string;
  /** A move that is open now begins with it. */
  readonly open: boolean;
  readonly x: number;
  readonly y: number;
}

/** What can be pressed on the canvas now, with the middle of each in page coordinates. */
export async function spots(page: Page): Promise<readonly Spot[]> {
  return await page.evaluate(() => {
    type Layout = {
      host: HTMLElement;
      targets: readonly {
        kind: string;
        id: string;
        open?: boolean;
        x: number;
        y: number;
        width: number;
        height: number;
      }[];
    };
    const layout = (document.documentElement as HTMLElement & { boardTargets?: Layout }).boardTargets;
    if (!layout?.host.isConnected) return [];
    const frame = layout.host.getBoundingClientRect();
    return layout.targets.map(({ kind, id, open = false, x, y, width, height }) => ({
      kind,
      id,
      open,
      x: frame.left + x + width / 2,
      y: frame.top + y + height / 2,
    }));
  });
}

const find = async (page: Page, kind: string, id: string): Promise<Spot | undefined> =>
  (await spots(page)).find((spot) => spot.kind === kind && spot.id === id);

/** Asks again until `look` finds something, for 20 s. */
async function until<Found>(page: Page, what: string, look: () => Promise<Found | null>): Promise<Found> {
  const deadline = performance.now() + 20_000;
  while (performance.now() < deadline) {
    const found = await look();
    if (found !== null) return found;
    await page.waitForTimeout(60);
  }
  throw new Error(`Waited 20 s for ${what}; on the board: ${JSON.stringify(await spots(page))}`);
}

/** Waits until a move that begins with this thing is open. */
export async function offered(page: Page, kind: string, id: string): Promise<void> {
  await until(page, `${kind} ${id} to be open`, async () =>
    (await find(page, kind, id))?.open ? true : null,
  );
}

/** Clicks or taps a thing on the canvas, once it is there and stands still. */
export async function press(page: Page, kind: string, id: string, touch = false): Promise<void> {
  let last: Spot | undefined;
  const spot = await until(page, `${kind} ${id}`, async () => {
    const now = await find(page, kind, id);
    const still = now && last && Math.hypot(now.x - last.x, now.y - last.y) < 1;
    last = now;
    return still ? now : null;
  });
  if (touch) await page.touchscreen.tap(spot.x, spot.y);
  else await page.mouse.click(spot.x, spot.y);
}

/** Runs these tasks in this order, each by one press on its coin when it is lit. */
export async function runTasks(page: Page, tasks: readonly string[], touch = false): Promise<void> {
  for (const task of tasks) {
    await offered(page, 'task', task);
    await press(page, 'task', task, touch);
    await until(page, `${task} to run`, async () => ((await find(page, 'task', task))?.open ? null : true));
  }
}

const shots = fileURLToPath(new URL('../shots', import.meta.url));

/** A picture to look at; never compared by a machine. */
export async function shoot(page: Page, name: string): Promise<void> {
  const path = join(shots, `${name}.png`);
  mkdirSync(dirname(path), { recursive: true });
  await page.screenshot({ path });
}
