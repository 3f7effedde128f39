/** What is left for a thread or task to do, as plain JSON: an op unfolds into these, the next one last on its stack. */
import type { Micros } from '../ground/terms.ts';
import type { Started } from '../program/op.ts';
import type { Work } from '../runtime/index.ts';
import type { SegmentKind } from './words/event.ts';

export type Step =
  /** Ask the runtime for the next op. */
  | { readonly do: 'run'; readonly work: Work }
  | { readonly do: 'spend'; readonly kind: SegmentKind; readonly us: Micros; readonly line: number | null }
  /** Take a lock, by `deadlineUs` if it has one. */
  | {
      readonly do: 'acquire';
      readonly lock: number;
      readonly instance: number;
      readonly deadlineUs: Micros | null;
    }
  | { readonly do: 'startThread'; readonly body: string; readonly id: string }
  /** Wait until a started thread is up. */
  | { readonly do: 'awaitBoot'; readonly thread: number }
  /** This thread is up: its starter may go on. */
  | { readonly do: 'boot' }
  | { readonly do: 'join'; readonly threads: readonly number[]; readonly at: number }
  /** Wait for results, one after the other, each at most `timeoutUs`. */
  | {
      readonly do: 'wait';
      readonly futures: readonly number[];
      readonly at: number;
      readonly timeoutUs: Micros | null;
      readonly deadlineUs: Micros | null;
    }
  /** Hand a piece of work to a pool that is up. */
  | {
      readonly do: 'submit';
      readonly pool: number;
      readonly body: string;
      readonly ids: readonly string[];
      readonly future: number;
      readonly payloadKb: number;
    }
  | {
      readonly do: 'map';
      readonly pool: number;
      readonly body: string;
      readonly id: string;
      readonly n: number;
      readonly chunk: number;
      readonly at: number;
      readonly futures: readonly number[];
    }
  | { readonly do: 'startPool'; readonly pool: number }
  /** The life of pool threads: fetch and run, over and over. */
  | { readonly do: 'work'; readonly pool: number }
  | { readonly do: 'manage'; readonly pool: number }
  /** A forkserver starts its `at`-th worker. */
  | { readonly do: 'forkWorker'; readonly pool: number; readonly at: number }
  /** The manager hands a pickled item to the workers, or a result to its waiters. */
  | { readonly do: 'feed'; readonly pool: number }
  | { readonly do: 'deliver'; readonly pool: number; readonly future: number }
  /** A worker's item is done. */
  | { readonly do: 'result'; readonly pool: number; readonly future: number }
  | { readonly do: 'openLoop'; readonly body: string; readonly id: string; readonly eager: boolean }
  | { readonly do: 'turn' }
  | { readonly do: 'poll' }
  | { readonly do: 'collect' }
  | { readonly do: 'batch' }
  | { readonly do: 'closeLoop' }
  | { readonly do: 'sleep'; readonly us: Micros; readonly line: number | null }
  | { readonly do: 'createTask'; readonly body: string; readonly id: string }
  | { readonly do: 'awaitTasks'; readonly tasks: readonly number[]; readonly line: number | null }
  | {
      readonly do: 'gather';
      readonly tasks: readonly Started[];
      readonly children: readonly number[];
      readonly line: number | null;
    }
  | {
      readonly do: 'awaitResult';
      readonly pool: string;
      readonly future: number;
      readonly line: number | null;
    };

export type StepName = Step['do'];
export type StepOf<Name extends StepName> = Extract<Step, { readonly do: Name }>;
