/**
 * What a first visit costs: bytes on the wire, the largest paint, the slowest answer to a press and how far things
 * jumped, in a browser four times slower on 1.6 Mbit/s with 150 ms. `npm run build`, then
 * `node tests/load/firstVisit.ts [runs] [trip ...]`.
 */
import type { Browser, Page } from 'playwright-core';
import { laptop, openBrowser, visit } from '../e2e/support/browser.ts';
import { startServer } from '../support/serverProcess.ts';

const slow = {
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
  offline: false,
};
const cpuRate = 4;
const runs = Number(process.argv[2] ?? 5);

interface Trip {
  readonly name: string;
  readonly path: string;
  readonly language: string;
  /** The page is complete. */
  ready(page: Page): Promise<unknown>;
  /** Presses whose answers are timed. */
  act(page: Page): Promise<void>;
}

const tab = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(400);
  }
};

const board = (page: Page) => page.locator('canvas').waitFor();
const openSettings = async (page: Page): Promise<void> => {
  const dialog = page.locator('dialog[open]');
  await page.locator('header button[aria-haspopup="dialog"]').click();
  await dialog.locator('input[name="theme"]').last().click({ force: true });
  await page.waitForTimeout(400);
  await dialog.locator('button[type="submit"]').click();
};
const typeCode = async (page: Page): Promise<void> => {
  await page.locator('.code-input').click();
  await page.keyboard.type('CFG', { delay: 200 });
  await openSettings(page);
};

const main = (page: Page) => page.locator('main h1').waitFor();
const trips: readonly Trip[] = [
  { name: 'home', path: '/', language: 'en', ready: main, act: typeCode },
  { name: 'home in Thai', path: '/', language: 'th', ready: main, act: typeCode },
  { name: 'join', path: '/join/CFG-7XQ', language: 'en', ready: main, act: typeCode },
  {
    name: 'levels',
    path: '/levels',
    language: 'en',
    ready: (page) => page.locator('a[href^="/play/"]').first().waitFor(),
    act: openSettings,
  },
  {
    name: 'log files',
    path: '/play/02-waiting/01-log-files',
    language: 'en',
    ready: board,
    act: (page) => tab(page, ['1', 'w', 'Enter', 'Enter', 'l', 'Enter']),
  },
  {
    name: 'weather',
    path: '/play/03-loop/01-weather',
    language: 'en',
    ready: board,
    act: (page) => tab(page, ['1', 'Enter', 'Enter', 'l', 'Enter']),
  },
  {
    name: 'round robin',
    path: '/play/07-cores/02-round-robin',
    language: 'en',
    ready: board,
    act: (page) => tab(page, ['1', 'Enter', 'Enter', 'l', 'Enter']),
  },
];

interface Figures {
  readonly bytes: number;
  readonly lcpMs: number;
  readonly readyMs: number;
  readonly inpMs: number;
  /** Cumulative layout shift, in thousandths. */
  readonly shift: number;
  readonly heavy: readonly (readonly [name: string, bytes: number])[];
}

/** Bytes of each answer as it came over the wire, with its head; those that workers fetch, too. */
function countBytes(page: Page): Map<string, Promise<number>> {
  const bytes = new Map<string, Promise<number>>();
  page.on('requestfinished', (request) => {
    const size = request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize);
    const { pathname } = new URL(request.url());
    const before = bytes.get(pathname) ?? 0;
    bytes.set(
      pathname,
      Promise.all([before, size]).then(([one, more]) => one + more),
    );
  });
  return bytes;
}

/** The heaviest first. */
const settled = async (bytes: Map<string, Promise<number>>): Promise<(readonly [string, number])[]> => {
  const all = [...bytes].map(async ([name, size]) => [name, await size] as const);
  return (await Promise.all(all)).sort((one, other) => other[1] - one[1]);
};

/** Runs in the page before anything of ours. */
const observe = (): void => {
  const seen = { lcp: 0, inp: 0, shift: 0 };
  Object.assign(globalThis, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = Math.max(seen.lcp, entry.startTime);
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { hadRecentInput: boolean; value: number }[])
      if (!entry.hadRecentInput) seen.shift += entry.value;
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as { interactionId: number; duration: number }[])
      if (entry.interactionId > 0) seen.inp = Math.max(seen.inp, entry.duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
};

async function travel(browser: Browser, origin: string, trip: Trip): Promise<Figures> {
  const { page, context } = await visit(browser, { size: laptop, language: trip.language });
  page.setDefaultTimeout(60_000);
  await page.addInitScript(observe);
  const cdp = await context.newCDPSession(page);
  const counted = countBytes(page);
  await cdp.send('Network.emulateNetworkConditions', slow);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpuRate });
  const began = performance.now();
  await page.goto(origin + trip.path);
  await trip.ready(page);
  const readyMs = performance.now() - began;
  await page.waitForTimeout(1500);
  const files = await settled(counted);
  await trip.act(page);
  await page.waitForTimeout(600);
  const { lcp, inp, shift } = await page.evaluate(
    () => (globalThis as unknown as { seen: Record<'lcp' | 'inp' | 'shift', number> }).seen,
  );
  await context.close();
  const bytes = files.reduce((all, [, size]) => all + size, 0);
  return { bytes, lcpMs: lcp, readyMs, inpMs: inp, shift: 1000 * shift, heavy: files.slice(0, 8) };
}

const median = (all: readonly number[]): number => [...all].sort((a, b) => a - b)[all.length >> 1] ?? 0;
const kB = (bytes: number): string => (bytes / 1000).toFixed(1);

const wanted = process.argv.slice(3);
const server = await startServer();
const browser = await openBrowser();
console.log('page            kB wire   LCP ms   ready ms   INP ms  CLS/1000');
for (const trip of trips.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const all: Figures[] = [];
  for (let run = 0; run < runs; run += 1) all.push(await travel(browser, server.origin, trip));
  const row = [
    kB(median(all.map(({ bytes }) => bytes))),
    ...(['lcpMs', 'readyMs', 'inpMs', 'shift'] as const).map((key) =>
      median(all.map((each) => each[key])).toFixed(0),
    ),
  ];
  console.log(`${trip.name.padEnd(14)} ${row.map((each) => each.padStart(9)).join('')}`);
  console.log(
    `   ${all[0]?.heavy.map(([name, size]) => `${name.replace('/assets/', '')} ${kB(size)}`).join(', ')}`,
  );
}
await browser.close();
await server.stop();
