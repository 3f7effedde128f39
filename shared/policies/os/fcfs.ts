/** First come, first served: a queue, and nobody is ever interrupted (Silberschatz, CPU scheduling). */
import type { OsPlug } from '../plug.ts';
import { longestWaiter } from '../plug.ts';

interface Memory {
  /** Ready threads, head first. */
  readonly queue: number[];
}

export const fcfs: OsPlug<Memory> = {
  parameters: {},
  init: () => ({ queue: [] }),
  ready: (memory, { thread }) => {
    memory.queue.push(thread);
  },
  pick: (memory) => memory.queue.shift() ?? null,
  slice: () => null,
  ran: () => {},
  preempts: () => null,
  heir: (_, waiters) => longestWaiter(waiters),
  told: (memory, thread) => {
    memory.queue.splice(memory.queue.indexOf(thread), 1);
  },
};
