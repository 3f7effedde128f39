/**
 * Shortest job first: the ready thread with the shortest next burst runs until it waits (Silberschatz, CPU scheduling;
 * OSTEP, Scheduling). Bursts are known exactly. Ties: earlier arrival, then list order.
 */
import type { Ranked } from '../memory/ranked.ts';
import { ranked } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';

export const sjf: OsPlug<Ranked> = {
  ...ranked(({ burstUs }) => burstUs ?? 0),
  foresees: true,
  ran: (memory, { thread, us }) => {
    memory.ranks[thread] = Math.max(0, (memory.ranks[thread] ?? 0) - us);
  },
};
