/** A crowd of 200 on 8 cores, 2000 bars on the timeline: counted, not timed. `tests/load/frameCost.ts` times the same page. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Count, countGpu, type Probed } from '../load/frame/probe.ts';
import { openSite, type Site } from '../load/frame/site.ts';
import { laptop, openBrowser, visit } from './support/browser.ts';
import { pretendCard } from './support/card.ts';

interface Driven {
  readonly time: { run(): void; pause(): void };
  readonly stage: { subscribe(hear: (change: { type: string; list?: readonly unknown[] }) => void): void };
}
type Inside = typeof globalThis & { driven: Driven; probed: Probed; events: number };

let site: Site;
let browser: Browser;
let page: Page;
let cdp: CDPSession;

beforeAll(async () => {
  [site, browser] = await Promise.all([openSite(), openBrowser()]);
  const visitor = await visit(browser, { size: laptop });
  page = visitor.page;
  await pretendCard(page);
  await page.addInitScript(countGpu, false);
  await page.goto(site.origin);
  await page.locator('canvas').waitFor();
  await page.waitForTimeout(1500);
  cdp = await visitor.context.newCDPSession(page);
  await page.evaluate(() => {
    const inside = globalThis as Inside;
    inside.events = 0;
    inside.driven.stage.subscribe(({ list }) => {
      inside.events += list?.length ?? 0;
    });
  });
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

const flow = (runs: boolean): Promise<void> =>
  page.evaluate((on) => (globalThis as Inside).driven.time[on ? 'run' : 'pause'](), runs);

/** What the frames of so many ms asked of the GPU. */
const frames = async (ms: number): Promise<readonly Count[]> => {
  const from = await page.evaluate(() => (globalThis as Inside).probed.counts.length);
  await page.waitForTimeout(ms);
  return await page.evaluate((at) => (globalThis as Inside).probed.counts.slice(at, -1), from);
};

/** How many there are of what this class makes, after what is not used any more is gone. */
const countOf = async (name: string): Promise<number> => {
  await cdp.send('HeapProfiler.collectGarbage');
  const { result } = await cdp.send('Runtime.evaluate', { expression: `${name}.prototype` });
  const { objects } = await cdp.send('Runtime.queryObjects', { prototypeObjectId: result.objectId ?? '' });
  const { result: length } = await cdp.send('Runtime.callFunctionOn', {
    objectId: objects.objectId ?? '',
    functionDeclaration: 'function () { return this.length; }',
  });
  return Number(length.value);
};

const sum = (counts: readonly Count[], key: keyof Count): number =>
  counts.reduce((all, count) => all + count[key], 0);

test('while all stands still nothing is drawn, until somebody points at the board', async () => {
  const still = await frames(1000);
  expect(still.length).toBeGreaterThan(5);
  expect([sum(still, 'draws'), sum(still, 'uploads')]).toEqual([0, 0]);
  const woken = frames(1000);
  await page.mouse.move(400, 300);
  expect(sum(await woken, 'draws')).toBeGreaterThan(0);
});

test('while time runs a frame takes few draw calls, and an event sends little to the GPU', async () => {
  await flow(true);
  await page.waitForTimeout(3000);
  const before = await page.evaluate(() => (globalThis as Inside).events);
  const run = await frames(5000);
  const events = (await page.evaluate(() => (globalThis as Inside).events)) - before;
  await flow(false);
  const drawn = run.map(({ draws }) => draws);
  expect(events).toBeGreaterThan(500);
  expect(Math.max(...drawn)).toBeGreaterThan(0);
  expect(Math.max(...drawn)).toBeLessThanOrEqual(12);
  expect(sum(run, 'uploads') / events).toBeLessThan(2);
  expect(sum(run, 'pixels') / events).toBeLessThan(15_000);
});

test('what was drawn is let go: pictures and textures do not grow in number', async () => {
  const kinds = ['HTMLCanvasElement', 'WebGLTexture', 'WebGLBuffer'];
  const before = await Promise.all(kinds.map(countOf));
  expect(before[0]).toBeGreaterThan(3);
  await flow(true);
  await page.waitForTimeout(6000);
  await flow(false);
  const after = await Promise.all(kinds.map(countOf));
  for (const [n, kind] of kinds.entries()) expect(after[n], kind).toBeLessThanOrEqual((before[n] ?? 0) + 4);
});
