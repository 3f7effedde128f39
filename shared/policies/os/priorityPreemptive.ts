/**
 * Priority, and a newcomer with a lower number takes the core of the highest (Silberschatz, CPU scheduling). Equals wait.
 * Ties as in `priority`.
 */
import type { Ranked } from '../memory/ranked.ts';
import { rankOn, worstCore } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { priority } from './priority.ts';

export const priorityPreemptive: OsPlug<Ranked> = {
  ...priority,
  preempts: (memory, facts) => {
    const [head] = memory.queue;
    const core = worstCore(facts, (place) => rankOn(memory, facts, place));
    return head && rankOn(memory, facts, core) > head.rank ? core : null;
  },
};
