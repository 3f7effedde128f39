/**
 * The ops: one union, spelled as the format spells them. Times are integer microseconds.
 * An op may carry the source line it stands for.
 */
import type { Micros } from '../ground/terms.ts';

export interface Started {
  readonly body: string;
  readonly id: string;
}

type Lined<Shape> = Shape & { readonly line?: number };

/** Ops of synchronous code; each may stand in a coroutine too, where it blocks the loop. */
export type SyncOp = Lined<
  | { readonly op: 'cpu'; readonly us: Micros }
  | { readonly op: 'ccall'; readonly us: Micros; readonly gil: 'hold' | 'release' }
  | { readonly op: 'io'; readonly us: Micros; readonly device?: string }
  | { readonly op: 'repeat'; readonly n: number; readonly body: readonly Op[] }
  | { readonly op: 'mark'; readonly name: string }
  | { readonly op: 'load'; readonly var: string }
  | { readonly op: 'store'; readonly var: string; readonly add: number }
  | { readonly op: 'acquire'; readonly lock: string; readonly timeoutUs?: Micros }
  | { readonly op: 'release'; readonly lock: string }
  | { readonly op: 'sem_acquire' | 'sem_release'; readonly sem: string }
  | { readonly op: 'event_set' | 'event_wait'; readonly event: string }
  /** Looks, and runs its body once more, until the event is set. */
  | { readonly op: 'until_event'; readonly event: string; readonly body: readonly Op[] }
  | { readonly op: 'put' | 'get'; readonly queue: string }
  | { readonly op: 'call'; readonly body: string; readonly id?: string }
  | ({ readonly op: 'thread' } & Started)
  | { readonly op: 'join'; readonly ids: readonly string[] }
  | { readonly op: 'pool_open'; readonly pool: string }
  | ({
      readonly op: 'submit';
      readonly pool: string;
      readonly payload_kb?: number;
      /** What the payload is made of: bytes, or Python objects, which cost more to pickle. */
      readonly payload_of?: 'bytes' | 'objects';
    } & Started)
  | { readonly op: 'wait'; readonly ids: readonly string[]; readonly timeoutUs?: Micros }
  | ({
      readonly op: 'map';
      readonly pool: string;
      readonly n: number;
      readonly chunksize?: number;
    } & Started)
  | { readonly op: 'asyncio'; readonly body: string; readonly id?: string; readonly eager?: boolean }
>;

/** Ops that only a coroutine may use. */
export type AsyncOp = Lined<
  | { readonly op: 'sleep'; readonly us: Micros }
  | { readonly op: 'yield' }
  | { readonly op: 'await'; readonly body: string; readonly id?: string }
  | ({ readonly op: 'task' } & Started)
  | { readonly op: 'await_task'; readonly ids: readonly string[] }
  | { readonly op: 'gather' | 'taskgroup'; readonly tasks: readonly Started[] }
  | ({ readonly op: 'to_thread' | 'executor'; readonly pool?: string } & Started)
  /** Locks of asyncio are not declared: each loop makes its own at first use, its semaphores and queues too. */
  | { readonly op: 'alock' | 'aunlock'; readonly lock: string }
  | { readonly op: 'asem_acquire' | 'asem_release'; readonly sem: string }
  | { readonly op: 'aput' | 'aget'; readonly queue: string }
>;

export type Op = SyncOp | AsyncOp;
export type OpName = Op['op'];
