/** What is left for a thread or task to do, as plain JSON: an op unfolds into these, the next one last on its stack. */
import type { Micros } from '../../ground/terms.ts';
import type { Started } from '../../program/op.ts';
import type { Work } from '../../runtime/index.ts';
import type { CodeStep } from '../code/steps.ts';
import type { SegmentKind } from '../words/event.ts';

/**
 * What a segment does with its GIL: it can drop it at any µs, only at its end, or runs without it. `stretch`: Python's code,
 * which looks whether to drop it before it goes on.
 */
export type GilUse = 'droppable' | 'kept' | 'released' | 'stretch';

/**
 * An exception. `timeOut`: of a lock, which whoever called the body as a function catches; `error`: any other, which nobody
 * does; `cancelled`: CancelledError, which only a task group holds up.
 */
export type Failure = 'timeOut' | 'error' | 'cancelled';

/** A piece of work for a pool: bodies that run one after the other, under these ids. */
export interface PoolItem {
  readonly body: string;
  readonly ids: readonly string[];
  readonly future: number;
  readonly payloadKb: number;
  /** The payload is Python objects, not bytes. */
  readonly objects?: boolean;
  /** A task's own work that a person has offloaded, instead of a body. */
  readonly piece?: readonly Step[];
}

export type Step =
  /** Ask the runtime for the next op. */
  | { readonly do: 'run'; readonly work: Work }
  /** Use the core. */
  | {
      readonly do: 'spend';
      readonly kind: SegmentKind;
      readonly gil: GilUse;
      readonly us: Micros;
      readonly line: number | null;
    }
  /** Wait for a device. */
  | { readonly do: 'operate'; readonly us: Micros; readonly device: string | null }
  /** Take a lock, by `deadlineUs` if it has one. */
  | {
      readonly do: 'acquire';
      readonly lock: number;
      readonly instance: number;
      readonly deadlineUs: Micros | null;
    }
  | { readonly do: 'takeSem'; readonly sem: string }
  | { readonly do: 'awaitEvent'; readonly event: string }
  | { readonly do: 'passItem'; readonly queue: string; readonly side: 'put' | 'get' }
  /** The same for a task; `inLine`: it has waited for its turn. */
  | {
      readonly do: 'takeTaskLock';
      readonly lock: string;
      readonly instance: number;
      inLine: boolean;
      readonly line: number | null;
    }
  | { readonly do: 'takeTaskSem'; readonly sem: string; inLine: boolean; readonly line: number | null }
  | {
      readonly do: 'passTaskItem';
      readonly queue: string;
      readonly side: 'put' | 'get';
      readonly line: number | null;
    }
  /** Start a thread for a body, or for a pool as one of its workers. */
  | { readonly do: 'startThread'; readonly body: string; readonly id: string }
  | { readonly do: 'startWorker'; readonly pool: number }
  /** Wait until a started thread is up. */
  | { readonly do: 'awaitBoot'; readonly thread: number }
  /** This thread is up: its starter may go on. */
  | { readonly do: 'boot' }
  | { readonly do: 'join'; readonly threads: readonly number[] }
  /** Wait for results, one after the other, each at most `timeoutUs`. */
  | {
      readonly do: 'wait';
      readonly futures: readonly number[];
      at: number;
      readonly timeoutUs: Micros | null;
      deadlineUs: Micros | null;
    }
  /** Hand a piece of work to a pool that is up. */
  | { readonly do: 'submit'; readonly pool: number; readonly item: PoolItem }
  /** Submit a chunk after the other, then wait for all. */
  | {
      readonly do: 'map';
      readonly pool: number;
      readonly body: string;
      readonly id: string;
      readonly n: number;
      readonly chunk: number;
      at: number;
      readonly futures: number[];
    }
  /** Start the processes of a pool and its manager thread. */
  | { readonly do: 'spawnPool'; readonly pool: number }
  /** A forkserver starts its next worker. */
  | { readonly do: 'forkWorker'; readonly pool: number }
  | { readonly do: 'forked'; readonly pool: number }
  /** The life of pool threads: fetch and run, over and over. */
  | { readonly do: 'work'; readonly pool: number }
  | { readonly do: 'manage'; readonly pool: number }
  /** The manager hands a pickled item to the workers, or a result to its waiters. */
  | { readonly do: 'feed'; readonly pool: number; readonly item: PoolItem }
  | { readonly do: 'deliver'; readonly future: number }
  /** A worker's item is done. */
  | { readonly do: 'result'; readonly pool: number; readonly future: number }
  | { readonly do: 'openLoop'; readonly body: string; readonly id: string; readonly eager: boolean }
  | { readonly do: 'turn' }
  | { readonly do: 'poll' }
  | { readonly do: 'collect' }
  | { readonly do: 'batch' }
  /** Wait for what the loop's own pool still does. */
  | { readonly do: 'awaitPool' }
  | { readonly do: 'closeLoop' }
  /** A task suspends itself: until a timer fires, a turn has passed, tasks are done, a pool has its result. */
  | { readonly do: 'sleep'; readonly us: Micros; readonly line: number | null }
  | { readonly do: 'yield'; readonly line: number | null }
  | { readonly do: 'createTask'; readonly body: string; readonly id: string }
  /** One after the other; `at`: the one awaited now. */
  | { readonly do: 'awaitTasks'; readonly tasks: readonly number[]; at: number; readonly line: number | null }
  /** `joined`: children whose end is awaited, or seen. `failure`: that of the first that failed. */
  | {
      readonly do: 'gather';
      readonly tasks: readonly Started[];
      readonly children: number[];
      joined: number;
      failure: Failure | null;
      readonly line: number | null;
    }
  /** The same of members. `aborting`: they were told to end. `failing`: one has failed. `cancelled`: its task was told to end. */
  | {
      readonly do: 'taskgroup';
      readonly tasks: readonly Started[];
      readonly children: number[];
      joined: number;
      aborting: boolean;
      failing: boolean;
      cancelled: boolean;
      readonly line: number | null;
    }
  | {
      readonly do: 'awaitResult';
      readonly pool: string;
      readonly future: number;
      readonly line: number | null;
    }
  | { readonly do: 'checkResult'; readonly future: number }
  | CodeStep;

/** Work of the machine's own: pools, loops, starts. */
export const overhead = (us: Micros, gil: GilUse = 'droppable'): Step => ({
  do: 'spend',
  kind: 'overhead',
  gil,
  us,
  line: null,
});

export type StepName = Step['do'];
export type StepOf<Name extends StepName> = Extract<Step, { readonly do: Name }>;
