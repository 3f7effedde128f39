/**
 * What a frame of the board costs with 200 threads on 8 cores and 2000 bars on the timeline: the page's own script, draw
 * calls, uploads, and what is left on the heap. `node tests/load/frameCost.ts [seconds] [threads=200 pace=20000 ...]`.
 *
 * Script is thread time of the whole page, panels and garbage collection included. Draw calls are counted and not carried
 * out: without a GPU the processor would draw, and the frames would be its own.
 */
import { writeFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { laptop, openBrowser, visit } from '../e2e/support/browser.ts';
import { pretendCard } from '../e2e/support/card.ts';
import type { Count, Probed } from './frame/probe.ts';
import { countGpu } from './frame/probe.ts';
import { openSite } from './frame/site.ts';
import { categories, frameTimes } from './frame/trace.ts';

interface Driven {
  readonly time: { run(): void; pause(): void };
  bars(): number;
}
type Inside = typeof globalThis & { readonly driven: Driven; readonly probed: Probed };

const [seconds = 10, ...asked] = process.argv
  .slice(2)
  .map((each) => (/^\d+$/.test(each) ? Number(each) : each));
const query = asked.join('&');
const targets = { scriptMs: 4, throttledMs: 16, draws: 12, heapMbPerMinute: 1 };

const share = (all: readonly number[], part: number): number => {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
};
const spread = (all: readonly number[], digits = 1): string =>
  [0.5, 0.95, 1].map((part) => share(all, part).toFixed(digits).padStart(7)).join('');

const rested = async (page: Page, ms: number): Promise<void> => await page.waitForTimeout(ms);

const openPage = async (browser: Browser, origin: string): Promise<{ page: Page; cdp: CDPSession }> => {
  const { page, context, errors } = await visit(browser, { size: laptop });
  page.setDefaultTimeout(60_000);
  await pretendCard(page);
  await page.addInitScript(countGpu, false);
  await page.goto(`${origin}?${query}`);
  await page.locator('canvas').waitFor();
  await rested(page, 2000);
  const faults = errors.filter((text) => !text.includes('404'));
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { page, cdp: await context.newCDPSession(page) };
};

const flow = (page: Page, runs: boolean): Promise<void> =>
  page.evaluate((on) => (globalThis as Inside).driven.time[on ? 'run' : 'pause'](), runs);

/** So many seconds of frames. */
const watch = async (browser: Browser, page: Page, name: string): Promise<void> => {
  const calibration = await page.evaluate(() => (globalThis as Inside).probed.calibrate());
  const from = await page.evaluate(() => (globalThis as Inside).probed.counts.length);
  await browser.startTracing(page, { categories });
  await rested(page, Number(seconds) * 1000);
  const trace = await browser.stopTracing();
  const counts = await page.evaluate((at) => (globalThis as Inside).probed.counts.slice(at, -1), from);
  const bars = await page.evaluate(() => (globalThis as Inside).driven.bars());
  if (process.env.TRACE) writeFileSync(process.env.TRACE, trace);
  const { script, page: painted } = frameTimes(JSON.parse(trace.toString()));
  const of = (key: keyof Count): number[] => counts.map((count) => count[key]);
  console.log(`${name}: ${(script.length / Number(seconds)).toFixed(0)} frames a second, ${bars} bars`);
  console.log(`                          p50    p95    max`);
  console.log(`  script, ms          ${spread(script)}`);
  console.log(`  style to paint, ms  ${spread(painted)}`);
  console.log(`  draw calls          ${spread(of('draws'), 0)}`);
  console.log(`  uploads             ${spread(of('uploads'), 0)}`);
  console.log(`  uploaded, kpx       ${spread(of('pixels').map((pixels) => pixels / 1000))}`);
  console.log(`  a fixed loop of 20 million steps took ${calibration.toFixed(0)} ms`);
};

const heapMb = async (cdp: CDPSession): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
};

const growth = async (page: Page, cdp: CDPSession): Promise<void> => {
  const began = performance.now();
  const before = await heapMb(cdp);
  await rested(page, Number(seconds) * 3000);
  const after = await heapMb(cdp);
  const minutes = (performance.now() - began) / 60_000;
  const rate = (after - before) / minutes;
  console.log(`heap: ${before.toFixed(1)} MB, then ${after.toFixed(1)} MB: ${rate.toFixed(2)} MB a minute`);
};

const profile = async (page: Page, cdp: CDPSession, path: string): Promise<void> => {
  await cdp.send('Profiler.enable');
  await cdp.send('Profiler.setSamplingInterval', { interval: 200 });
  await cdp.send('Profiler.start');
  await rested(page, Number(seconds) * 1000);
  const { profile: taken } = await cdp.send('Profiler.stop');
  writeFileSync(path, JSON.stringify(taken));
};

const site = await openSite();
const browser = await openBrowser();
const { page, cdp } = await openPage(browser, site.origin);
console.log(`targets: ${JSON.stringify(targets)}`);
await watch(browser, page, 'paused');
await flow(page, true);
await rested(page, 2000);
await watch(browser, page, 'running');
if (process.env.PROFILE) await profile(page, cdp, process.env.PROFILE);
await growth(page, cdp);
await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
await watch(browser, page, 'running, processor four times slower');
await browser.close();
await site.close();
