/** A person in either plug: asks, and is told. Threads that the level exempts run by themselves, first come first served. */
import type { LoopPlug, OsPlug } from './plug.ts';
import { ask, longestWaiter } from './plug.ts';

interface Memory {
  /** Ready threads that wait for the person, in order of waiting. */
  readonly queue: number[];
  /** Ready threads that need no person. */
  readonly auto: number[];
}

export const humanOs: OsPlug<Memory> = {
  parameters: {},
  init: () => ({ queue: [], auto: [] }),
  ready: (memory, { thread, auto }) => {
    (auto ? memory.auto : memory.queue).push(thread);
  },
  pick: (memory) => memory.auto.shift() ?? (memory.queue.length > 0 ? ask : null),
  slice: () => null,
  ran: () => {},
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
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
