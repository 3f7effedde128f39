/**
 * What must be true of a run that came to its end: it stayed within its budget, a deadlock says who waits for whom, and no
 * core-microsecond leaked: books, chart and tally, each folded by itself, tell of the same time.
 */
import { expect } from 'vitest';
import type { Micros } from '../../shared/ground/terms.ts';
import { endOfTime } from '../../shared/ground/time.ts';
import type { Buckets } from '../../shared/score/buckets.ts';
import { bucketNames, sumOf } from '../../shared/score/buckets.ts';
import type { Ledger } from '../../shared/score/ledger.ts';
import { enterEvent, openLedger } from '../../shared/score/ledger.ts';
import type { SimResult } from '../../shared/score/result.ts';
import { resultOf } from '../../shared/score/result.ts';
import type { Slice } from '../../shared/score/slices.ts';
import type { Advanced } from '../../shared/sim/index.ts';
import { advance, createSim, look } from '../../shared/sim/index.ts';
import type { StampedCommand } from '../../shared/sim/words/command.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { Scenario } from '../../shared/sim/words/scenario.ts';
import { checkRun } from './checkRun.ts';

const checkEvents = ({ state, events }: Advanced): void => {
  expect(events.at(-1)).toMatchObject({ type: 'ended', budget: false });
  expect(state.budget).toBeGreaterThan(0);
  const deadlock = events.find((event) => event.type === 'deadlocked');
  if (deadlock?.type === 'deadlocked') expect(deadlock.cycle.length).toBeGreaterThan(0);
};

/** At every event: no bucket ever loses anything, and together they hold all the time there was. */
const bookAll = (scenario: Scenario, events: readonly SimEvent[]): Ledger => {
  const ledger = openLedger(look(createSim(scenario)));
  const { books } = ledger;
  let before: Buckets = { ...books.buckets };
  for (const event of events) {
    enterEvent(ledger, event);
    const grows = bucketNames.every((name) => books.buckets[name] >= before[name]);
    const isWhole = sumOf(books.buckets) === scenario.machine.cores * event.atUs;
    if (!grows || !isWhole) expect.fail(JSON.stringify({ event, before, after: books.buckets }));
    before = { ...books.buckets };
  }
  return ledger;
};

const sumUs = (slices: readonly Slice[]): Micros =>
  slices.reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0);

/** No two pieces of a core overlap, and each thread's are its time on cores. */
const checkChart = ({ slices, jobs }: SimResult, cores: number): void => {
  const freeUs = Array.from({ length: cores }, () => 0);
  for (const { core, fromUs, toUs } of slices) {
    expect(fromUs).toBeGreaterThanOrEqual(freeUs[core] ?? endOfTime);
    expect(toUs).toBeGreaterThan(fromUs);
    freeUs[core] = toUs;
  }
  for (const { id, cpuUs, waitUs } of jobs) {
    expect(sumUs(slices.filter((slice) => slice.id === id))).toBe(cpuUs);
    expect(waitUs ?? 0).toBeGreaterThanOrEqual(0);
  }
};

/**
 * Cores are held while they work, and at most for what may be either by the books: `switchUs` also counts idle cores while
 * somebody wakes up, `schedulerIdleUs` also a core that its loop's person keeps waiting.
 */
const checkHeld = (heldUs: Micros, { usefulUs, overheadUs, switchUs, schedulerIdleUs }: Buckets): void => {
  expect(heldUs).toBeGreaterThanOrEqual(usefulUs + overheadUs);
  expect(heldUs).toBeLessThanOrEqual(usefulUs + overheadUs + switchUs + schedulerIdleUs);
};

/**
 * Proves all laws on the whole run of a scenario, and returns its result. Whether it ends is found out by one run, before
 * `checkRun` goes over it a dozen times.
 */
export const checkEnd = (scenario: Scenario, commands: readonly StampedCommand[] = []): SimResult => {
  checkEvents(advance(createSim(scenario), commands, endOfTime));
  const { state, events } = checkRun(scenario, { commands });
  const { cores } = scenario.machine;
  const ledger = bookAll(scenario, events);
  const result = resultOf(ledger, state.simVersion, state.atUs);
  expect(sumOf(result.accounting)).toBe(cores * (result.makespanUs ?? state.atUs));
  expect(Object.values(result.accounting).every((us) => us >= 0)).toBe(true);
  checkChart(result, cores);
  checkHeld(sumUs(result.slices), ledger.books.buckets);
  return result;
};
