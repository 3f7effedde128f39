/** One whole run of a program, with all that a page shows of it. */
import type { Micros } from '../ground/terms.ts';
import { SIM_VERSION } from '../sim/index.ts';
import type { SimEvent, WaitEdge } from '../sim/words/event.ts';
import type { Scenario } from '../sim/words/scenario.ts';
import type { Buckets } from './buckets.ts';
import { finalBuckets } from './metrics.ts';
import { resultOf, type SimResult } from './result.ts';
import { runInPieces } from './runThrough.ts';

/** A link of a deadlock, and the line at which its waiter stands. */
export interface Stuck extends WaitEdge {
  readonly line: number | null;
}

export interface ProgramRun {
  readonly result: SimResult;
  readonly buckets: Buckets;
  /** Who waits for whom, where nothing can go on. */
  readonly cycle: readonly Stuck[];
  /** From the beginning; not all of them where there are too many to draw. */
  readonly events: readonly SimEvent[];
  /** The last instant that the events tell of. */
  readonly shownUs: Micros;
  readonly endUs: Micros;
}

export interface Progress {
  readonly atUs: Micros;
  readonly events: number;
  /** What it has written since it was last told. */
  readonly printed: string;
}

/** More than anybody looks at, and as many as fit into a browser's memory. */
const mostEvents = 150_000;

const printedIn = (list: readonly SimEvent[]): string =>
  list.map((event) => (event.type === 'printed' ? event.text : '')).join('');

const isOf = (event: SimEvent, waiter: string): boolean => {
  if ('task' in event && event.task !== null) return event.task === waiter;
  return 'thread' in event && event.thread === waiter;
};

/** Where this thread or task stood last. */
const lastLineOf = (events: readonly SimEvent[], waiter: string): number | null =>
  events.reduce<number | null>(
    (line, event) => ('line' in event && isOf(event, waiter) ? (event.line ?? line) : line),
    null,
  );

/** Tells how far it is after every piece. */
export const runProgram = (scenario: Scenario, tell: (progress: Progress) => void): ProgramRun => {
  const events: SimEvent[] = [];
  let count = 0;
  const { ledger, atUs } = runInPieces(scenario, (list) => {
    count += list.length;
    if (events.length < mostEvents) for (const event of list) events.push(event);
    tell({ atUs: list.at(-1)?.atUs ?? 0, events: count, printed: printedIn(list) });
  });
  return {
    result: resultOf(ledger, SIM_VERSION, atUs),
    buckets: finalBuckets(ledger, atUs),
    cycle: (ledger.tally.deadlock?.cycle ?? []).map((edge) => ({
      ...edge,
      line: lastLineOf(events, edge.waiter),
    })),
    events,
    shownUs: count === events.length ? atUs : (events.at(-1)?.atUs ?? 0),
    endUs: atUs,
  };
};
