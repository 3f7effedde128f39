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
  | { readonly op: 'call'; readonly body: string; readonly id?: string }
  | ({ readonly op: 'thread' } & Started)
  | { readonly op: 'join'; readonly ids: readonly string[] }
  | { readonly op: 'pool_open'; readonly pool: string }
  | ({ readonly op: 'submit'; readonly pool: string; readonly payload_kb?: number } & Started)
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
  | { readonly op: 'gather'; readonly tasks: readonly Started[] }
  | ({ readonly op: 'to_thread'; readonly pool?: string } & Started)
>;

export type Op = SyncOp | AsyncOp;
export type OpName = Op['op'];
