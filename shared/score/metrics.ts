/**
 * The figures of a run. A thread's response = first run - arrival, turnaround = finish - arrival,
 * wait = turnaround - time on a core - time in I/O (Silberschatz, Operating System Concepts, ch. 5).
 */
import type { Micros } from '../ground/terms.ts';
import { bucketsAt } from './books.ts';
import type { Buckets } from './buckets.ts';
import { bucketNames } from './buckets.ts';
import type { MetricName } from './goal.ts';
import type { Ledger } from './ledger.ts';
import type { Tally, ThreadTally } from './tally.ts';

/** The work itself: what means are taken over. Pool threads serve it. */
const isWork = ({ kind }: ThreadTally): boolean => kind === 'job' || kind === 'main' || kind === 'thread';

export const turnaroundOf = ({ arriveUs, finishUs }: ThreadTally): Micros | null =>
  finishUs === null ? null : finishUs - arriveUs;
export const responseOf = ({ arriveUs, firstRunUs }: ThreadTally): Micros | null =>
  firstRunUs === null ? null : firstRunUs - arriveUs;
export const waitOf = (thread: ThreadTally): Micros | null => {
  const turnaroundUs = turnaroundOf(thread);
  return turnaroundUs === null ? null : turnaroundUs - thread.coreUs - thread.ioUs;
};

/** Rounded half up to whole units, without floats where the sum is whole. */
export const divideRounded = (sum: number, by: number): number => Math.floor((2 * sum + by) / (2 * by));

/** Mean over the work that has one; null where there is none. */
export const meanOf = (tally: Tally, measure: (thread: ThreadTally) => Micros | null): Micros | null => {
  const values = tally.threads.filter(isWork).flatMap((thread) => measure(thread) ?? []);
  const sum = values.reduce((total, value) => total + value, 0);
  return values.length === 0 ? null : divideRounded(sum, values.length);
};

/** Of a program: from its first to its last `main` op; of jobs: from 0 to the last finish. Null while unfinished. */
export const makespanOf = ({ tally, origin, final }: Ledger): Micros | null => {
  const work = tally.threads.filter(({ kind }) => kind === 'main' || kind === 'job');
  const done = tally.over || work.some(({ kind }) => kind === 'main');
  const ended = done && work.every(({ finishUs }) => finishUs !== null);
  return final && ended ? final.atUs - origin.atUs : null;
};

const difference = (later: Buckets, earlier: Buckets): Buckets => {
  const spent = { ...later };
  for (const name of bucketNames) spent[name] -= earlier[name];
  return spent;
};

/** The books of the makespan, or as they stand at `atUs` while the run goes on. */
export const finalBuckets = (ledger: Ledger, atUs: Micros): Buckets => {
  const { books, origin, final } = ledger;
  if (makespanOf(ledger) === null || final === null) return bucketsAt(books, atUs);
  return difference(final.buckets, origin.buckets);
};

const gilSwitchesOf = (tally: Tally): number =>
  Object.values(tally.gilSwitches).reduce((sum, switches) => sum + switches, 0);

/** Null: the run has not come that far. */
export const metricOf = (ledger: Ledger, name: MetricName, atUs: Micros): number | null => {
  const { tally } = ledger;
  switch (name) {
    case 'makespanUs':
      return makespanOf(ledger);
    case 'turnaroundUs':
      return meanOf(tally, turnaroundOf);
    case 'responseUs':
      return meanOf(tally, responseOf);
    case 'waitUs':
      return meanOf(tally, waitOf);
    case 'worstLagUs':
      return tally.worstLagUs;
    case 'finished':
      return tally.threads.filter((thread) => isWork(thread) && thread.finishUs !== null).length;
    case 'contextSwitches':
      return tally.contextSwitches;
    case 'gilSwitches':
      return gilSwitchesOf(tally);
    case 'schedulerIdleUs':
      return finalBuckets(ledger, atUs).schedulerIdleUs;
  }
};

/**
 * Jain's fairness index of the shares of a core that the work had while it was there: 1 where all had the same, 1/n where
 * one had all (Jain, Chiu, Hawe 1984). To four places.
 */
export const fairnessOf = (tally: Tally): number | null => {
  const shares = tally.threads.filter(isWork).flatMap((thread) => {
    const turnaroundUs = turnaroundOf(thread);
    return turnaroundUs ? thread.coreUs / turnaroundUs : [];
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  const squares = shares.reduce((total, share) => total + share * share, 0);
  return squares === 0 ? null : Math.floor((10_000 * sum * sum) / (shares.length * squares) + 0.5) / 10_000;
};

/** How much a run has done: useful core-µs, and bodies begun and ended. */
export interface Done {
  readonly usefulUs: Micros;
  readonly steps: number;
}

/** Up to `atUs`; of a complete run this is all that the scenario holds. */
export const doneBy = ({ books, tally }: Ledger, atUs: Micros): Done => ({
  usefulUs: bucketsAt(books, atUs).usefulUs,
  steps: (tally.counts.instanceBegan ?? 0) + (tally.counts.instanceEnded ?? 0),
});
