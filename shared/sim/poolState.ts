/** What pools and their submissions are in a state. */
import type { Fifo } from '../ground/fifo.ts';
import type { PoolItem } from './steps/steps.ts';

/** The result of a submitted body, to come. */
export interface Future {
  readonly name: string;
  done: boolean;
  /** Its body was ended by an exception. */
  failed: boolean;
  waiters: number[];
  /** The task that awaits it in its loop. */
  task: number | null;
  /** The loop whose own pool it is in: asyncio.run waits for it in the end. */
  loop: number | null;
}

export interface Pool {
  readonly name: string;
  readonly kind: 'thread' | 'process';
  readonly workers: number;
  readonly start: 'fork' | 'spawn' | 'forkserver';
  /** Thread pool: workers started so far. Process pool: all of them, once started. */
  started: number;
  /** Submitted, and not yet handed on. */
  queue: Fifo<PoolItem>;
  /** Process pools: fed by the manager, not yet fetched by a worker. */
  fed: PoolItem[];
  /** Process pools: results the manager has not seen. */
  results: number[];
  idle: number[];
  manager: number | null;
}

/** The newest start of a name in its process. */
export interface Named {
  readonly type: 'thread' | 'future' | 'task';
  readonly index: number;
}
