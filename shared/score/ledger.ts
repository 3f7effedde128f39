/** All that a run is judged by, folded from its events: books, chart and tally, kept as plain JSON. */
import { copyJson } from '../ground/copy.ts';
import type { Micros } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { MachineView } from '../sim/words/view.ts';
import type { Books } from './books.ts';
import { bookEvent, bucketsAt, openBooks } from './books.ts';
import type { Buckets } from './buckets.ts';
import { noBuckets } from './buckets.ts';
import type { Chart } from './slices.ts';
import { chartEvent, emptyChart } from './slices.ts';
import type { Tally } from './tally.ts';
import { emptyTally, tallyEvent } from './tally.ts';

export interface Ledger {
  readonly books: Books;
  readonly chart: Chart;
  readonly tally: Tally;
  /** As of the first op of `main`; of jobs, time 0. */
  origin: Reading;
  /** As of the newest end of `main` or of a job. */
  final: Reading | null;
}

/** The books at one instant. */
export interface Reading {
  readonly atUs: Micros;
  readonly buckets: Buckets;
}

export const openLedger = (view: MachineView): Ledger => ({
  books: openBooks(view),
  chart: emptyChart(view.cores.length),
  tally: emptyTally(view.cores.length, view.vars),
  origin: { atUs: 0, buckets: noBuckets() },
  final: null,
});

/** A ledger of one's own to enter events in. What never changes once written is shared. */
export const copyLedger = ({ books, chart, tally, origin, final }: Ledger): Ledger => ({
  books: copyJson(books),
  chart: { closed: [...chart.closed], open: [...chart.open], newest: [...chart.newest] },
  tally: {
    ...tally,
    threads: tally.threads.map((thread) => ({ ...thread })),
    index: { ...tally.index },
    running: [...tally.running],
    ended: [...tally.ended],
    marks: [...tally.marks],
    vars: { ...tally.vars },
    lastOnCore: [...tally.lastOnCore],
    gilSwitches: { ...tally.gilSwitches },
    due: { ...tally.due },
    counts: { ...tally.counts },
  },
  origin,
  final,
});

const endsWork = (tally: Tally, event: SimEvent): boolean => {
  if (event.type !== 'finished') return false;
  const kind = tally.threads[tally.index[event.thread] ?? -1]?.kind;
  return kind === 'main' || kind === 'job';
};

/** The body without a name is `main`. */
const beginsMain = (event: SimEvent): boolean => event.type === 'instanceBegan' && event.body === '';

const readingAt = ({ books }: Ledger, atUs: Micros): Reading => ({ atUs, buckets: bucketsAt(books, atUs) });

/** Enters one event, in place. */
export const enterEvent = (ledger: Ledger, event: SimEvent): void => {
  bookEvent(ledger.books, event);
  chartEvent(ledger.chart, event);
  tallyEvent(ledger.tally, event);
  if (endsWork(ledger.tally, event)) ledger.final = readingAt(ledger, event.atUs);
  else if (beginsMain(event)) ledger.origin = readingAt(ledger, event.atUs);
};
