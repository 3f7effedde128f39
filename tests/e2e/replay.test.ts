/** The same log comes to the same hash in Node and in Chromium. */
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLevels } from '../../server/levels.ts';
import { seatId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, logOf, openPlay, order, type Play } from '../../shared/levels/play.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { look } from '../../shared/sim/index.ts';
import { freePort } from '../support/freePort.ts';
import { openBrowser } from './support/browser.ts';

const runsOfEach = 40;
let vite: ViteDevServer;
let browser: Browser;
let port: number;

beforeAll(async () => {
  port = await freePort();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  vite = await createServer({
    root,
    configFile: false,
    logLevel: 'error',
    server: { port, host: '127.0.0.1', strictPort: true, hmr: false },
  });
  await vite.listen();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await vite?.close();
});

/** A small generator of our own: the seed is in the test's name, so a failure repeats. */
const dice = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 8) % below;
  };
};

/** Plays with moves by chance, a wait now and then, to the end. */
function playAtRandom(level: Level, seed: number): Play {
  const roll = dice(seed);
  let play = goOn(openPlay(level, { seed, pauseOnDecision: true }), Number.MAX_SAFE_INTEGER).play;
  for (;;) {
    const offers = look(play.state).question?.offers ?? [];
    const chosen = roll(12) === 0 ? ({ type: 'pass' } as const) : offers[roll(Math.max(1, offers.length))];
    if (chosen === undefined || offers.length === 0) return play;
    const done = order(play, seatId('p'), play.commands.length + 1, chosen);
    if (done.ok) play = goOn(done.value.play, Number.MAX_SAFE_INTEGER).play;
  }
}

test(`random logs of every level (seeds 1 to ${runsOfEach}) hash alike in Node and in Chromium`, async () => {
  const loaded = loadLevels(fileURLToPath(new URL('../../assets', import.meta.url)));
  const levels = loaded.ok ? loaded.value.map(({ level }) => level) : [];
  const plays = levels.flatMap((level) =>
    Array.from({ length: runsOfEach }, (_, n) => playAtRandom(level, n + 1)),
  );
  const logs = plays.map(logOf);
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/tests/e2e/replay/index.html`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  type Here = { hashesHere(levels: readonly Level[], logs: readonly RunLog[]): readonly string[] };
  const there = await page.evaluate(([all, runs]) => (globalThis as unknown as Here).hashesHere(all, runs), [
    levels,
    logs,
  ] as const);
  expect(there).toEqual(plays.map((play) => play.hash));
  expect(new Set(there).size).toBeGreaterThan(levels.length);
});
