/** Steps of threads and tasks whose work is compiled Python. */
import type { Micros } from '../../ground/terms.ts';
import type { Ask } from '../../program/asks.ts';
import type { StartMethod } from '../../program/program.ts';
import type { Pickled } from '../../runtime/python.ts';

/** A strand in the heap of its process. */
export interface Strand {
  readonly heap: number;
  readonly strand: number;
}

/** Of what its thread or task does, a strand is: all of it, or one callback of a loop. `main`: the module itself. */
export type StrandRole = 'main' | 'thread' | 'task' | 'callback';

/** What a parked thread waits for, in the library's words. */
export const parkKinds = ['sem', 'event', 'condition', 'barrier', 'get', 'put', 'result', 'pool'] as const;
export type ParkKind = (typeof parkKinds)[number];

export type CodeStep =
  /** Carry a strand on. */
  | (Strand & { readonly do: 'runCode'; readonly role: StrandRole })
  /** A stretch that ended in this has had its time; `kept`: its arguments, in the heap. */
  | (Strand & { readonly do: 'ask'; readonly ask: Ask; readonly kept: number })
  /** The strand is over. `text`: what it leaves on stderr; `status`: what it makes of the process. */
  | {
      readonly do: 'strandOver';
      readonly heap: number;
      readonly text: string;
      readonly status: number | null;
      readonly cancelled: boolean;
    }
  /** An instance begins or ends: of a function in its thread, of a coroutine in its task, of the module. */
  | { readonly do: 'begin'; readonly id: string; readonly body: string }
  | { readonly do: 'leave'; readonly id: string; readonly body: string }
  | (Strand & { readonly do: 'takeLock'; readonly lock: number; readonly deadlineUs: Micros | null })
  | (Strand & { readonly do: 'joinThread'; readonly thread: number; readonly deadlineUs: Micros | null })
  | (Strand & {
      readonly do: 'park';
      readonly kind: ParkKind;
      readonly name: string;
      readonly deadlineUs: Micros | null;
    })
  | (Strand & { readonly do: 'joinProcess'; readonly process: number; readonly deadlineUs: Micros | null })
  | (Strand & {
      readonly do: 'startProcess';
      readonly name: string;
      readonly method: StartMethod;
      /** The function and its arguments, in the heap. */
      readonly kept: number;
    })
  /** A spawned process has run the module: now the function that it was started for. */
  | { readonly do: 'callSpawned'; readonly process: number; readonly call: Pickled }
  /** The life of the forkserver. */
  | { readonly do: 'serveForks' }
  | { readonly do: 'forkOrdered' }
  /** The main strand of a process is over: `shutdown` joins its threads, `exit` ends it. */
  | { readonly do: 'endProcess'; readonly process: number; readonly at: 'shutdown' | 'exit' }
  | (Strand & {
      readonly do: 'send';
      readonly channel: number;
      readonly item: Pickled;
      readonly deadlineUs: Micros | null;
    })
  | (Strand & { readonly do: 'receive'; readonly channel: number; readonly deadlineUs: Micros | null })
  | (Strand & { readonly do: 'unpickle'; readonly item: Pickled })
  /** One turn of a loop, and whether there is another. */
  | (Strand & { readonly do: 'codeTurn'; readonly loop: number })
  | (Strand & { readonly do: 'afterTurn'; readonly loop: number });

export type CodeStepOf<Name extends CodeStep['do']> = Extract<CodeStep, { readonly do: Name }>;
