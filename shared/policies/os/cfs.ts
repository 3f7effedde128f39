/**
 * The Completely Fair Scheduler as OSTEP tells it (Proportional share; Linux 2.6.23 to 6.5, kernel/sched/fair.c): the
 * lowest virtual run time goes next, for its share of `latencyUs` by weight, at least `minGranularityUs`. A woken thread
 * starts from the lowest virtual run time and takes the core of one that has more. Ties: order of arrival.
 */
import { scaledDown, scaledNearest } from '../../ground/ratio.ts';
import { orElse } from '../../ground/shape.ts';
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import { keep, keepNumber, takeOut } from '../memory/perThread.ts';
import { plainWeight, weightOf } from '../memory/weight.ts';
import type { CoreFact, Facts, OsPlug } from '../plug.ts';
import { longestWaiter, onlyLostCore } from '../plug.ts';

/** A slice, and the virtual time it stands for: whole slices of equal share weigh exactly equal. */
interface Grant {
  readonly us: Micros;
  readonly virtual: number;
}

interface Memory {
  readonly latencyUs: Micros;
  readonly minGranularityUs: Micros;
  readonly queue: number[];
  /** Those of the queue that came by waking or arriving. */
  readonly woken: number[];
  /** By thread: virtual run time, in thousandths of a µs. */
  readonly virtual: number[];
  readonly weights: number[];
  readonly grants: (Grant | null)[];
}

const virtualOf = (memory: Memory, thread: number): number => memory.virtual[thread] ?? 0;
const weightBy = (memory: Memory, thread: number): number => memory.weights[thread] ?? plainWeight;

const stretched = (memory: Memory, thread: number, us: Micros): number =>
  scaledDown(us, 1000 * plainWeight, weightBy(memory, thread));

const virtualOn = (memory: Memory, { thread, switchUntilUs }: CoreFact, atUs: Micros): number | null =>
  thread === null
    ? null
    : virtualOf(memory, thread) + stretched(memory, thread, Math.max(0, atUs - switchUntilUs));

/** The lowest of all that run or are ready. */
const lowest = (memory: Memory, { cores, atUs }: Facts): number => {
  const running = cores.flatMap((core) => virtualOn(memory, core, atUs) ?? []);
  const ready = memory.queue.map((thread) => virtualOf(memory, thread));
  return [...running, ...ready].reduce((least, one) => Math.min(least, one), Number.MAX_SAFE_INTEGER);
};

const isBefore = (memory: Memory, thread: number, other: number): boolean => {
  const difference = virtualOf(memory, thread) - virtualOf(memory, other);
  return difference !== 0 ? difference < 0 : thread < other;
};

const first = (memory: Memory, queue: readonly number[]): number | null =>
  queue.reduce<number | null>(
    (best, thread) => (best === null || isBefore(memory, thread, best) ? thread : best),
    null,
  );

/** The core whose thread has most virtual run time; the lowest of equals. */
const mostRun = (memory: Memory, { cores, atUs }: Facts): number => {
  const run = cores.map((core) => virtualOn(memory, core, atUs) ?? -1);
  return run.reduce((most, virtual, core) => (virtual > (run[most] ?? -1) ? core : most), 0);
};

/** `share` of all weights that compete: those ready, and this one. */
const grantFor = (memory: Memory, thread: number): Grant => {
  const { latencyUs, minGranularityUs } = memory;
  const weight = weightBy(memory, thread);
  const all = memory.queue.reduce((sum, other) => sum + weightBy(memory, other), weight);
  const us = scaledNearest(latencyUs, weight, all);
  if (us < minGranularityUs)
    return { us: minGranularityUs, virtual: stretched(memory, thread, minGranularityUs) };
  return { us, virtual: scaledDown(latencyUs, 1000 * plainWeight, all) };
};

const leaveQueue = (memory: Memory, thread: number): void => {
  takeOut(memory.queue, thread);
  takeOut(memory.woken, thread);
};

export const cfs: OsPlug<Memory> = {
  parameters: { latencyUs: orElse(quantum, 48_000), minGranularityUs: orElse(quantum, 6000) },
  init: ({ latencyUs, minGranularityUs }) => ({
    latencyUs: Number(latencyUs ?? 48_000),
    minGranularityUs: Number(minGranularityUs ?? 6000),
    queue: [],
    woken: [],
    virtual: [],
    weights: [],
    grants: [],
  }),
  ready: (memory, { thread, why, job }, facts) => {
    if (memory.weights[thread] === undefined || why === 'arrived') {
      keep(memory.weights, thread, weightOf(job), () => plainWeight);
      keep<Grant | null>(memory.grants, thread, null, () => null);
      keepNumber(memory.virtual, thread, 0);
    }
    if (!onlyLostCore(why)) {
      const least = lowest(memory, facts);
      if (least < Number.MAX_SAFE_INTEGER)
        memory.virtual[thread] = Math.max(virtualOf(memory, thread), least);
      memory.woken.push(thread);
    }
    memory.queue.push(thread);
  },
  pick: (memory) => {
    const chosen = first(memory, memory.queue);
    if (chosen !== null) leaveQueue(memory, chosen);
    return chosen;
  },
  slice: (memory, thread, ranUs) => {
    const grant = grantFor(memory, thread);
    memory.grants[thread] = ranUs === 0 ? grant : null;
    return Math.max(grant.us, ranUs);
  },
  ran: (memory, { thread, us }) => {
    const grant = memory.grants[thread];
    memory.virtual[thread] =
      virtualOf(memory, thread) + (grant?.us === us ? grant.virtual : stretched(memory, thread, us));
    memory.grants[thread] = null;
  },
  preempts: (memory, facts) => {
    const head = first(memory, memory.woken);
    const core = mostRun(memory, facts);
    const fact = facts.cores[core];
    if (head === null || !fact) return null;
    return (virtualOn(memory, fact, facts.atUs) ?? 0) > virtualOf(memory, head) ? core : null;
  },
  heir: (_, waiters) => longestWaiter(waiters),
  told: leaveQueue,
};
