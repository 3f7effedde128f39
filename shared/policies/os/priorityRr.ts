/**
 * Priority with round robin among equals (Silberschatz, CPU scheduling: combined priority and round robin). Who lost its
 * core, to its quantum's end or to a lower number, goes behind its equals (same chapter, exercises).
 */
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import type { Ranked } from '../memory/ranked.ts';
import { join, rank } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { byPriority } from './priority.ts';
import { priorityPreemptive } from './priorityPreemptive.ts';

interface Memory extends Ranked {
  readonly quantumUs: Micros;
  /** How often somebody has joined the queue: the turn of the next. */
  joins: number;
}

export const priorityRr: OsPlug<Memory> = {
  ...priorityPreemptive,
  parameters: { quantumUs: quantum },
  init: ({ quantumUs }) => ({ queue: [], ranks: [], quantumUs: Number(quantumUs), joins: 0 }),
  ready: (memory, candidate) => {
    rank(memory, candidate, byPriority);
    join(memory, candidate.thread, memory.joins);
    memory.joins += 1;
  },
  slice: (memory) => memory.quantumUs,
};
