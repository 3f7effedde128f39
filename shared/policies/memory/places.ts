/** Queues of cores: one for all or one a core, and who may go where. */
import { takeOut } from './perThread.ts';

export interface Places {
  readonly central: boolean;
  /** One for all cores, or one a core; head first. */
  readonly queues: number[][];
  /** By thread: the cores it may run on; null is any. */
  readonly allowed: (readonly number[] | null)[];
  /** Arrived, and not dealt to a core yet. */
  readonly undealt: number[];
  /** The core that is dealt to next. */
  dealer: number;
}

export const isAllowed = (places: Places, thread: number, core: number): boolean =>
  places.allowed[thread]?.includes(core) ?? true;

export const queueOf = (places: Places, core: number): number[] =>
  places.queues[places.central ? 0 : core] ?? [];

export const isQueued = (places: Places, thread: number): boolean =>
  places.queues.some((queue) => queue.includes(thread));

/** Round the cores, each takes the first it may run. */
export const deal = (places: Places): void => {
  const { undealt, queues } = places;
  const count = queues.length;
  for (let misses = 0; undealt.length > 0 && misses < count; ) {
    const core = places.dealer;
    const thread = undealt.find((one) => isAllowed(places, one, core));
    places.dealer = (core + 1) % count;
    misses = thread === undefined ? misses + 1 : 0;
    if (thread === undefined) continue;
    takeOut(undealt, thread);
    queues[core]?.push(thread);
  }
};

/** The first of its queue that this core may run. */
export const takeFor = (places: Places, core: number, isFree: (thread: number) => boolean): number | null => {
  const queue = queueOf(places, core);
  const thread = queue.find((one) => isAllowed(places, one, core) && isFree(one));
  if (thread === undefined) return null;
  takeOut(queue, thread);
  return thread;
};

/**
 * A core whose queue is empty takes the first of the next core's that has one. Who may not run anywhere stays where it
 * was dealt, as in multi.py.
 */
export const steal = (places: Places, thief: number): void => {
  const { queues } = places;
  if (queueOf(places, thief).length > 0) return;
  for (let step = 1; step < queues.length; step += 1) {
    const victim = queues[(thief + step) % queues.length] ?? [];
    const thread = victim.find((one) => (places.allowed[one] ?? null) === null);
    if (thread === undefined) continue;
    takeOut(victim, thread);
    queueOf(places, thief).push(thread);
    return;
  }
};
