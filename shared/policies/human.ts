/** A person in either plug: asks, and is told. Threads that the level exempts run by themselves, first come first served. */
import type { Micros } from '../ground/terms.ts';
import type { LoopPlug, OsPlug } from './plug.ts';
import { ask, longestWaiter } from './plug.ts';

interface Memory {
  /** Ready threads that wait for the person, in order of waiting. */
  readonly queue: number[];
  /** Ready threads that need no person. */
  readonly auto: number[];
  /** What the person has set it to; null: nobody loses a core but by their hand. */
  quantumUs: Micros | null;
}

export const humanOs: OsPlug<Memory> = {
  parameters: {},
  init: () => ({ queue: [], auto: [], quantumUs: null }),
  ready: (memory, { thread, auto }) => {
    (auto ? memory.auto : memory.queue).push(thread);
  },
  pick: (memory) => memory.auto.shift() ?? (memory.queue.length > 0 ? ask : null),
  slice: (memory) => memory.quantumUs,
  ran: () => {},
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
  quantum: (memory, us) => {
    memory.quantumUs = us;
  },
  reorder: (memory, threads) => {
    for (const queue of [memory.queue, memory.auto]) {
      const first = threads.filter((thread) => queue.includes(thread));
      queue.splice(0, queue.length, ...first, ...queue.filter((thread) => !first.includes(thread)));
    }
  },
  told: (memory, thread) => {
    const queue = memory.queue.includes(thread) ? memory.queue : memory.auto;
    queue.splice(queue.indexOf(thread), 1);
  },
};

export const humanLoop: LoopPlug<Record<string, never>> = {
  parameters: {},
  init: () => ({}),
  pick: () => ask,
  told: () => {},
};
