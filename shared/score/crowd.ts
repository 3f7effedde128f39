/**
 * The threads that are not running, counted by what keeps them: enough to say why a core stands idle.
 * Only counts are kept, so booking an event costs the same in a large run as in a small one.
 */
import type { InterpreterId, ThreadId } from '../ground/terms.ts';
import type { WaitOn } from '../sim/words/event.ts';
import type { ThreadView } from '../sim/words/view.ts';
import type { BucketName } from './buckets.ts';

/** Why a thread is not running, as far as an idle core cares. */
export type Standing =
  /** Ready, and its next segment needs no GIL it does not hold. */
  | { readonly kind: 'ready' }
  /** Ready, but able to run only if that GIL is free. */
  | { readonly kind: 'readyForGil'; readonly interpreter: InterpreterId | null }
  /** `waking`: what it waited for has come, the wake-up latency has not passed. */
  | { readonly kind: 'gil' | 'lock' | 'world' | 'waking' | 'join' };

export interface Crowd {
  /** By thread; a thread that runs, is done or waits for nothing stands nowhere. */
  standings: Record<string, Standing>;
  counts: Record<Standing['kind'], number>;
  /** Threads that are ready but need this GIL. */
  wanting: Record<string, number>;
  held: Record<string, boolean>;
  /** Of every thread that has one. */
  interpreters: Record<string, InterpreterId>;
}

export const emptyCrowd = (): Crowd => ({
  standings: {},
  counts: { ready: 0, readyForGil: 0, gil: 0, lock: 0, world: 0, waking: 0, join: 0 },
  wanting: {},
  held: {},
  interpreters: {},
});

/** An idle pool worker waits for nothing that is the machine's business. */
export const standingOn = (on: WaitOn): Standing | null => {
  switch (on.kind) {
    case 'io':
      return { kind: 'world' };
    case 'gil':
    case 'switch':
      return { kind: 'gil' };
    case 'lock':
    case 'sem':
    case 'queue':
      return { kind: 'lock' };
    case 'event':
    case 'join':
      return { kind: 'join' };
    case 'poll':
      return { kind: on.untilUs === null ? 'join' : 'world' };
    case 'pool':
      return null;
  }
};

export const standingOf = (thread: ThreadView): Standing | null => {
  if (thread.state === 'ready')
    return thread.needsGil ? { kind: 'readyForGil', interpreter: thread.interpreter } : { kind: 'ready' };
  if (thread.state === 'waking') return { kind: 'waking' };
  return thread.on ? standingOn(thread.on) : null;
};

const count = (crowd: Crowd, standing: Standing, by: 1 | -1): void => {
  crowd.counts[standing.kind] += by;
  if (standing.kind === 'readyForGil' && standing.interpreter !== null)
    crowd.wanting[standing.interpreter] = (crowd.wanting[standing.interpreter] ?? 0) + by;
};

export const moveIn = (crowd: Crowd, thread: ThreadId, standing: Standing | null): void => {
  const before = crowd.standings[thread];
  if (before) count(crowd, before, -1);
  delete crowd.standings[thread];
  if (!standing) return;
  crowd.standings[thread] = standing;
  count(crowd, standing, 1);
};

export const noteGil = (crowd: Crowd, interpreter: InterpreterId, held: boolean): void => {
  crowd.held[interpreter] = held;
};

/** Some ready thread needs a GIL that nobody holds: it could run at once. */
const someGilIsFree = (crowd: Crowd): boolean => {
  for (const interpreter in crowd.wanting)
    if ((crowd.wanting[interpreter] ?? 0) > 0 && crowd.held[interpreter] !== true) return true;
  return false;
};

/**
 * Why a core stands idle now: the first that applies. A join or an event comes after the world, for it is over when what
 * it waits for is: a main thread that joins readers of a disk waits for the disk.
 */
export const idleBucket = (crowd: Crowd): BucketName => {
  const { counts } = crowd;
  if (counts.ready > 0 || (counts.readyForGil > 0 && someGilIsFree(crowd))) return 'schedulerIdleUs';
  if (counts.gil > 0 || counts.readyForGil > 0) return 'gilIdleUs';
  if (counts.lock > 0) return 'lockIdleUs';
  if (counts.world > 0) return 'ioIdleUs';
  if (counts.waking > 0) return 'switchUs';
  return counts.join > 0 ? 'lockIdleUs' : 'noWorkUs';
};
