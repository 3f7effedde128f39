/**
 * Shortest remaining time first: shortest job first, and a newcomer with less to do takes the core of who has most left
 * (Silberschatz, CPU scheduling; OSTEP, Scheduling, calls it STCF). Ties as in `sjf`, against the running thread too: it is
 * OSTEP's figure of overlapping I/O, where A comes back with as much to do as B has left, and runs.
 */
import type { Ranked } from '../memory/ranked.ts';
import { leftOn, worstCore } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { sjf } from './sjf.ts';

export const srtf: OsPlug<Ranked> = {
  ...sjf,
  preempts: (memory, facts) => {
    const [head] = memory.queue;
    if (!head) return null;
    const core = worstCore(facts, (place) => leftOn(memory, facts, place));
    const overUs = leftOn(memory, facts, core) - head.rank;
    const isFirst = head.thread < (facts.cores[core]?.thread ?? -1);
    return overUs > 0 || (overUs === 0 && isFirst) ? core : null;
  },
};
