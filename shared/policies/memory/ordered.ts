/** Loop policies that put a turn's tasks in order when it begins. Ties: order of becoming ready, as asyncio has it. */
import type { LoopPlug, TaskFact } from '../plug.ts';

export interface Ordered {
  /** This turn's tasks, the next one last. */
  order: number[];
}

/** Below 0: `a` runs before `b`. */
export type Order = (a: TaskFact, b: TaskFact) => number;

export const ordered = (order: Order): LoopPlug<Ordered> => ({
  parameters: {},
  init: () => ({ order: [] }),
  turn: (memory, batch) => {
    memory.order = [...batch]
      .sort(order)
      .reverse()
      .map(({ task }) => task);
  },
  pick: (memory, batch) => {
    // One that was cancelled meanwhile is in the batch no more.
    for (let next = memory.order.pop(); next !== undefined; next = memory.order.pop())
      if (batch.includes(next)) return next;
    return batch[0] ?? -1;
  },
  told: (memory, task) => {
    memory.order = memory.order.filter((other) => other !== task);
  },
});
