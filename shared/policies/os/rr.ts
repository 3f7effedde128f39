/**
 * Round robin: a queue and a quantum (Silberschatz, CPU scheduling; OSTEP, Scheduling). A thread that arrives as a
 * quantum ends is queued before the one that is sent back: the machine's law of ties sees to that.
 */
import type { Micros } from '../../ground/terms.ts';
import { quantum } from '../memory/parameters.ts';
import type { OsPlug } from '../plug.ts';
import { fcfs } from './fcfs.ts';

interface Memory {
  /** Ready threads, head first. */
  readonly queue: number[];
  readonly quantumUs: Micros;
}

export const rr: OsPlug<Memory> = {
  ...fcfs,
  parameters: { quantumUs: quantum },
  init: ({ quantumUs }) => ({ queue: [], quantumUs: Number(quantumUs) }),
  slice: (memory) => memory.quantumUs,
};
