/** The result of a run as it is stored and printed: `runqueue/result@1`. */
import type { Micros, ThreadId } from '../ground/terms.ts';
import type { WaitEdge } from '../sim/words/event.ts';
import type { Buckets } from './buckets.ts';
import { sumOf } from './buckets.ts';
import type { Ledger } from './ledger.ts';
import {
  fairnessOf,
  finalBuckets,
  makespanOf,
  meanOf,
  metricOf,
  responseOf,
  turnaroundOf,
  waitOf,
} from './metrics.ts';
import type { Slice } from './slices.ts';
import { slicesAt } from './slices.ts';
import type { Instance, Mark, Stop, Tally, ThreadTally } from './tally.ts';

/** Of jobs each, of programs every thread. Null: it has not come that far. */
export interface JobRow {
  readonly id: ThreadId;
  readonly arriveUs: Micros;
  readonly firstRunUs: Micros | null;
  readonly finishUs: Micros | null;
  readonly turnaroundUs: Micros | null;
  readonly responseUs: Micros | null;
  readonly waitUs: Micros | null;
  readonly cpuUs: Micros;
  readonly ioUs: Micros;
  readonly gilWaitUs: Micros;
}

export interface Averages {
  readonly turnaroundUs: Micros | null;
  readonly responseUs: Micros | null;
  readonly waitUs: Micros | null;
}

export interface SimResult {
  readonly format: 'runqueue/result@1';
  readonly simVersion: number;
  /** Null: something is unfinished. */
  readonly makespanUs: Micros | null;
  readonly deadlock: { readonly atUs: Micros; readonly cycle: readonly string[] } | null;
  readonly jobs: readonly JobRow[];
  readonly averages: Averages;
  readonly slices: readonly Slice[];
  readonly instances: readonly Instance[];
  readonly finishOrder: readonly string[];
  readonly marks: readonly Mark[];
  readonly vars: Readonly<Record<string, number>>;
  readonly switches: { readonly context: number; readonly gil: number };
  /** Useful core time as a share of all; four places. */
  readonly utilisation: number;
  readonly fairness: number | null;
  readonly accounting: Buckets;
  readonly events: number;
  readonly stdout: string;
  /** Of Python only. */
  readonly stderr?: string;
  /** Null: it did not come to its end. */
  readonly exitStatus?: number | null;
  /** Where the budget stopped it, and after how many operations. */
  readonly stopped?: Stop;
}

/** What it has been doing up to `atUs` counts too. */
const upTo = (thread: ThreadTally, doing: ThreadTally['now'], atUs: Micros): Micros =>
  thread.now === doing ? atUs - thread.sinceUs : 0;

const rowOf = (thread: ThreadTally, atUs: Micros): JobRow => ({
  id: thread.id,
  arriveUs: thread.arriveUs,
  firstRunUs: thread.firstRunUs,
  finishUs: thread.finishUs,
  turnaroundUs: turnaroundOf(thread),
  responseUs: responseOf(thread),
  waitUs: waitOf(thread),
  cpuUs: thread.coreUs + upTo(thread, 'core', atUs),
  ioUs: thread.ioUs + upTo(thread, 'io', atUs),
  gilWaitUs: thread.gilWaitUs + upTo(thread, 'gil', atUs),
});

const phrases: Readonly<Record<WaitEdge['kind'], readonly [what: string, whose: string, nobodys: string]>> = {
  lock: ['lock', 'held by', 'held by'],
  join: ['the end of', 'which is', 'which is'],
  task: ['task', 'which is', 'which is'],
  sem: ['semaphore', 'taken by', 'which nobody releases'],
  event: ['event', 'to be set by', 'which nobody sets'],
  item: ['an item of queue', 'to be filled by', 'which nobody fills'],
  room: ['room in queue', 'to be emptied by', 'which nobody empties'],
};

/** `T1 waits for lock B held by T2`. */
export const sentenceOf = ({ waiter, kind, what, holder }: WaitEdge): string => {
  const [thing, whose, nobodys] = phrases[kind];
  return `${waiter} waits for ${thing} ${what} ${holder === '' ? nobodys : `${whose} ${holder}`}`.trimEnd();
};

const utilisationOf = (buckets: Buckets): number => {
  const all = sumOf(buckets);
  return all === 0 ? 0 : Math.floor((20_000 * buckets.usefulUs + all) / (2 * all)) / 10_000;
};

const pythonOf = ({
  stdout,
  stderr,
  exitStatus,
  stopped,
}: Tally): Pick<SimResult, 'stderr' | 'exitStatus' | 'stopped'> => {
  const isPython = exitStatus !== null || stopped !== null || stdout !== '' || stderr !== '';
  return { ...(isPython ? { stderr, exitStatus } : {}), ...(stopped ? { stopped } : {}) };
};

/** The result at `atUs`, which is the end of the run or where it was stopped. */
export const resultOf = (ledger: Ledger, simVersion: number, atUs: Micros): SimResult => {
  const { tally, origin } = ledger;
  const originUs = origin.atUs;
  const accounting = finalBuckets(ledger, atUs);
  const { deadlock } = tally;
  return {
    format: 'runqueue/result@1',
    simVersion,
    makespanUs: makespanOf(ledger),
    deadlock: deadlock && { atUs: deadlock.atUs, cycle: deadlock.cycle.map(sentenceOf) },
    jobs: tally.threads.map((thread) => rowOf(thread, atUs)),
    averages: {
      turnaroundUs: meanOf(tally, turnaroundOf),
      responseUs: meanOf(tally, responseOf),
      waitUs: meanOf(tally, waitOf),
    },
    slices: slicesAt(ledger.chart, atUs),
    instances: tally.ended.map(({ id, startUs, endUs }) => ({
      id,
      startUs: startUs - originUs,
      endUs: endUs - originUs,
    })),
    finishOrder: tally.ended.map(({ id }) => id),
    marks: tally.marks.map((mark) => ({ ...mark, atUs: mark.atUs - originUs })),
    vars: tally.vars,
    switches: { context: tally.contextSwitches, gil: metricOf(ledger, 'gilSwitches', atUs) ?? 0 },
    utilisation: utilisationOf(accounting),
    fairness: fairnessOf(tally),
    accounting,
    events: Object.values(tally.counts).reduce((sum, count) => sum + count, 0),
    stdout: tally.stdout,
    ...pythonOf(tally),
  };
};
