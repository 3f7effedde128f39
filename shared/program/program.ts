/** A program: bodies of ops and all that they share. */
import type { ProgramCode } from './code.ts';
import type { Op } from './op.ts';

export const startMethods = ['fork', 'spawn', 'forkserver'] as const;
export type StartMethod = (typeof startMethods)[number];

export interface PoolSpec {
  readonly kind: 'thread' | 'process';
  /** Left out: `min(32, cores + 4)` threads, or one process a core. */
  readonly workers?: number;
  readonly start?: StartMethod;
  /** A process pool that is not opened in the program is warm before time 0. */
  readonly open?: 'in_program';
}

export interface Program {
  readonly main: readonly Op[];
  readonly bodies: Readonly<Record<string, readonly Op[]>>;
  readonly pools: Readonly<Record<string, PoolSpec>>;
  readonly locks: readonly string[];
  readonly vars: Readonly<Record<string, number>>;
  /** Of semaphores what they start with, of queues how much they hold (0: without limit); `a`: asyncio's own. */
  readonly sems?: Readonly<Record<string, number>>;
  readonly asems?: Readonly<Record<string, number>>;
  readonly events?: readonly string[];
  readonly queues?: Readonly<Record<string, number>>;
  readonly aqueues?: Readonly<Record<string, number>>;
  /** Python: then there is nothing else but `input`, the lines that `input()` reads. */
  readonly code?: ProgramCode;
  readonly input?: readonly string[];
}
