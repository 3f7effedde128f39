/**
 * Where every core-microsecond went: a fold of events. The buckets sum to cores x elapsed time, exactly, because each
 * piece of time between two events is booked once for each core.
 */
import type { InterpreterId, Micros, ThreadId } from '../ground/terms.ts';
import type { SegmentKind, SimEvent } from '../sim/words/event.ts';
import type { MachineView } from '../sim/words/view.ts';
import type { BucketName, Buckets } from './buckets.ts';
import { noBuckets } from './buckets.ts';
import type { Crowd, Standing } from './crowd.ts';
import { emptyCrowd, idleBucket, moveIn, noteGil, standingOf, standingOn } from './crowd.ts';

export type { BucketName, Buckets } from './buckets.ts';
export { bucketNames, sumOf } from './buckets.ts';

interface CoreBooks {
  thread: ThreadId | null;
  /** The context switch lasts until then. */
  switchUntilUs: Micros;
  /** The newest since the dispatch; null before the first, and while its loop waits for a person. */
  segment: SegmentKind | null;
}

/** Plain JSON; everything but the sums can be read off a view. */
export interface Books {
  atUs: Micros;
  buckets: Buckets;
  cores: CoreBooks[];
  crowd: Crowd;
}

/** Books that go on from a view; `buckets` is what was booked up to then. */
export const openBooks = (view: MachineView, buckets: Readonly<Buckets> = noBuckets()): Books => {
  const crowd = emptyCrowd();
  for (const gil of Object.values(view.gils)) noteGil(crowd, gil.interpreter, gil.holder !== null);
  for (const thread of Object.values(view.threads)) {
    if (thread.interpreter !== null) crowd.interpreters[thread.id] = thread.interpreter;
    moveIn(crowd, thread.id, standingOf(thread));
  }
  return {
    atUs: view.atUs,
    buckets: { ...buckets },
    cores: view.cores.map(({ thread, switchUntilUs, segment }) => ({
      thread,
      switchUntilUs,
      segment: segment?.kind ?? null,
    })),
    crowd,
  };
};

/** Past the switch a thread begins its segment at once, unless its loop waits for a person to choose. */
const useOf = ({ segment }: CoreBooks): BucketName => {
  if (segment === null) return 'schedulerIdleUs';
  return segment === 'overhead' ? 'overheadUs' : 'usefulUs';
};

/** Books one core from `books.atUs` to `atUs`; its use cannot change in between but for the end of a switch. */
const bookCore = (books: Books, core: CoreBooks, atUs: Micros): void => {
  if (core.thread === null) {
    books.buckets[idleBucket(books.crowd)] += atUs - books.atUs;
    return;
  }
  const switchedUs = Math.max(books.atUs, Math.min(core.switchUntilUs, atUs));
  books.buckets.switchUs += switchedUs - books.atUs;
  books.buckets[useOf(core)] += atUs - switchedUs;
};

const bookTime = (books: Books, atUs: Micros): void => {
  if (atUs <= books.atUs) return;
  for (const core of books.cores) bookCore(books, core, atUs);
  books.atUs = atUs;
};

const freeCore = (books: Books, core: number | null): void => {
  if (core !== null) books.cores[core] = { thread: null, switchUntilUs: 0, segment: null };
};

const noteCore = (books: Books, event: SimEvent): void => {
  if (event.type === 'dispatched') {
    const { thread, core, switchUs, atUs } = event;
    books.cores[core] = { thread, switchUntilUs: atUs + switchUs, segment: null };
  } else if (event.type === 'segmentBegan' || event.type === 'loopHeld') {
    const core = books.cores[event.core];
    if (core) core.segment = event.type === 'loopHeld' ? null : event.kind;
  } else if (event.type === 'preempted' || event.type === 'blocked' || event.type === 'finished') {
    freeCore(books, event.core);
  }
};

const noteGils = (books: Books, event: SimEvent): void => {
  if (event.type === 'gilTaken') noteGil(books.crowd, event.interpreter, true);
  else if (event.type === 'gilDropped') noteGil(books.crowd, event.interpreter, false);
};

/** Where an event puts its thread; undefined where it stays. */
const standingAfter = (books: Books, event: SimEvent): Standing | null | undefined => {
  if (event.type === 'ready')
    return event.needsGil
      ? { kind: 'readyForGil', interpreter: interpreterOf(books, event.thread) }
      : { kind: 'ready' };
  if (event.type === 'blocked') return standingOn(event.on);
  if (event.type === 'woke') return { kind: 'waking' };
  return event.type === 'dispatched' || event.type === 'finished' ? null : undefined;
};

const interpreterOf = (books: Books, thread: ThreadId): InterpreterId | null =>
  books.crowd.interpreters[thread] ?? null;

const noteThread = (books: Books, event: SimEvent): void => {
  if (event.type === 'arrived') {
    if (event.interpreter !== null) books.crowd.interpreters[event.thread] = event.interpreter;
    return;
  }
  const standing = standingAfter(books, event);
  if (standing !== undefined && 'thread' in event && event.thread !== null)
    moveIn(books.crowd, event.thread, standing);
};

/** Books the time up to the event, then notes what it changed. */
export const bookEvent = (books: Books, event: SimEvent): void => {
  bookTime(books, event.atUs);
  noteCore(books, event);
  noteGils(books, event);
  noteThread(books, event);
};

/** The buckets as of `atUs`, which is not before the last event. The books stay as they are. */
export const bucketsAt = (books: Books, atUs: Micros): Buckets => {
  const now: Books = { ...books, buckets: { ...books.buckets } };
  bookTime(now, atUs);
  return now.buckets;
};
