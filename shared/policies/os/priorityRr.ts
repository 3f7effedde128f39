/**
 * Priority with round robin among equals (Silberschatz, CPU scheduling: figure of combined priority and round robin).
 * Who lost its core, to its quantum's end or to a lower number, goes behind its equals (same chapter, exercises).
 */
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import type { Ranked } from '../memory/ranked.ts';
import { comeLast } from '../memory/ranked.ts';
import type { OsPlug } from '../plug.ts';
import { onlyLostCore } from '../plug.ts';
import { priorityPreemptive } from './priorityPreemptive.ts';

interface Memory extends Ranked {
  readonly quantumUs: Micros;
}

export const priorityRr: OsPlug<Memory> = {
  ...priorityPreemptive,
  parameters: { quantumUs: quantum },
  init: (parameters) => ({
    ...priorityPreemptive.init(parameters),
    comings: 0,
    quantumUs: Number(parameters.quantumUs),
  }),
  ready: (memory, candidate, facts) => {
    if (onlyLostCore(candidate.why)) comeLast(memory, candidate.thread);
    priorityPreemptive.ready(memory, candidate, facts);
  },
  slice: (memory) => memory.quantumUs,
};
