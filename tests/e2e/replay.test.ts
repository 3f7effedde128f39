/** The same log comes to the same hash in Node and in Chromium. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadLevels } from '../../server/levels.ts';
import { copyJson } from '../../shared/ground/copy.ts';
import { chain, EMPTY_HASH } from '../../shared/ground/digest.ts';
import { seatId } from '../../shared/ground/terms.ts';
import { endOfTime } from '../../shared/ground/time.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, logOf, openPlay, order, type Play } from '../../shared/levels/play.ts';
import { advance, createSim, look } from '../../shared/sim/index.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { human, jobWorlds, programWorlds } from '../shared/sim/worlds.ts';
import { everyLoop, everyOs } from '../support/everyPolicy.ts';
import { freePort } from '../support/freePort.ts';
import { playThrough } from '../support/player.ts';
import { runsOf } from '../support/runs.ts';
import { openBrowser } from './support/browser.ts';

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

/** 500 logs in all, unless a long run asks for more: a fifth of levels, which are Python; the rest of scenarios drawn at random. */
const logsInAll = runsOf(500);
const ofLevels = Math.floor(logsInAll / 5);
/** Logs that cross to the browser at a time. */
const batch = 100;

async function openPage(): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/tests/e2e/replay/index.html`);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  return page;
}

type Here = typeof import('./replay/page.ts').here;
const inPage = <Input, Answer>(page: Page, name: keyof Here, input: Input): Promise<Answer> =>
  page.evaluate(
    ([work, given]) =>
      (globalThis as unknown as Record<string, (one: unknown) => Answer>)[work]?.(given) as Answer,
    [name, input as unknown] as const,
  );

const piecesOf = <Item>(list: readonly Item[]): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(list.length / batch) }, (_, n) => list.slice(n * batch, (n + 1) * batch));

test(`${ofLevels} random logs of all levels hash alike in Node and in Chromium`, async () => {
  const loaded = loadLevels(fileURLToPath(new URL('../../assets', import.meta.url)));
  const levels = loaded.ok ? loaded.value.map(({ level }) => level) : [];
  const page = await openPage();
  const hashes = new Set<string>();
  const seeds = Array.from({ length: ofLevels }, (_, n) => n + 1);
  for (const piece of piecesOf(seeds)) {
    const plays = piece.flatMap((seed) => {
      const level = levels[seed % levels.length];
      return level ? [playAtRandom(level, seed)] : [];
    });
    const there = await inPage<unknown, string[]>(page, 'hashesOfLogs', { levels, logs: plays.map(logOf) });
    expect(there).toEqual(plays.map((play) => play.hash));
    expect(plays.length).toBe(piece.length);
    for (const hash of there) hashes.add(hash);
  }
  expect(hashes.size).toBeGreaterThan(levels.length);
});

/** A scenario of any kind with the commands somebody gave, and the hash that came of it here. */
function played(scenario: Scenario, stride: number) {
  const asks = scenario.os.policy === 'human' || scenario.loop.policy === 'human';
  const commands = asks
    ? playThrough(scenario, ({ offers }, _, turn) => offers[(turn * stride) % offers.length] as Command)
    : [];
  const { events } = advance(createSim(scenario), commands, endOfTime);
  return { run: { scenario, commands }, hash: chain(EMPTY_HASH, events) };
}

test(`${logsInAll - ofLevels} random runs of random scenarios hash alike in Node and in Chromium`, async () => {
  const worlds = fc.oneof(
    jobWorlds(everyOs),
    jobWorlds(human),
    programWorlds(everyOs, everyLoop),
    programWorlds(human, everyLoop),
    programWorlds(human, human),
  );
  const page = await openPage();
  const sample = fc.sample(fc.tuple(worlds, fc.integer({ min: 1, max: 9 })), {
    seed: 20_261_123,
    numRuns: logsInAll - ofLevels,
  });
  const hashes = new Set<string>();
  for (const piece of piecesOf(sample)) {
    const runs = piece.map(([scenario, stride]) => played(copyJson(scenario), stride));
    const there = await inPage<unknown, string[]>(
      page,
      'hashesOfRuns',
      runs.map(({ run }) => run),
    );
    expect(there).toEqual(runs.map(({ hash }) => hash));
    for (const hash of there) hashes.add(hash);
  }
  expect(hashes.size).toBeGreaterThan((logsInAll - ofLevels) / 2);
});
