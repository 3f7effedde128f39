/**
 * Events: what happened, in the past tense. The picture, the score, the replay and the hash are folds of these;
 * whatever cannot be folded from them did not happen. All are plain JSON; `atUs` never decreases within a run.
 */
import type { InterpreterId, Micros, ProcessId, SeatId, TaskId, ThreadId, Why } from '../../ground/terms.ts';
import type { Command } from './command.ts';

/** How a core is being used: `native` is C code that let go of the GIL, `hold` C code that keeps it. */
export const segmentKinds = ['cpu', 'hold', 'native', 'overhead'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

/** One piece of a program to come; `io` and `sleep` leave the core. */
export interface CargoPiece {
  readonly kind: SegmentKind | 'io';
  readonly us: Micros;
}

export const threadKinds = ['job', 'main', 'thread', 'poolWorker', 'processWorker', 'poolManager'] as const;
export type ThreadKind = (typeof threadKinds)[number];

/** What a thread off the run queue waits for. `untilUs` is null where nobody can know yet. */
export type WaitOn =
  | { readonly kind: 'io'; readonly device: string; readonly untilUs: Micros }
  | { readonly kind: 'gil'; readonly interpreter: InterpreterId }
  /** It was made to drop the GIL and may queue again once another has taken it. */
  | { readonly kind: 'switch'; readonly interpreter: InterpreterId }
  | { readonly kind: 'lock'; readonly lock: string; readonly untilUs: Micros | null }
  | { readonly kind: 'sem'; readonly sem: string }
  | { readonly kind: 'event'; readonly event: string }
  /** To put something into a full queue, or to get something out of an empty one. */
  | { readonly kind: 'queue'; readonly queue: string; readonly side: 'put' | 'get' }
  | { readonly kind: 'join'; readonly ids: readonly string[]; readonly untilUs: Micros | null }
  /** An idle pool worker or manager, which waits for work. */
  | { readonly kind: 'pool'; readonly pool: string }
  /** A loop in its poll. */
  | { readonly kind: 'poll'; readonly untilUs: Micros | null };

/** What a suspended task awaits. */
export type TaskWait =
  | { readonly kind: 'timer'; readonly untilUs: Micros }
  | { readonly kind: 'turn' }
  | { readonly kind: 'tasks'; readonly ids: readonly TaskId[] }
  /** asyncio's own, of this loop. */
  | { readonly kind: 'lock'; readonly lock: string }
  | { readonly kind: 'sem'; readonly sem: string }
  | { readonly kind: 'queue'; readonly queue: string; readonly side: 'put' | 'get' }
  | { readonly kind: 'event'; readonly event: string }
  | { readonly kind: 'pool'; readonly pool: string; readonly id: string }
  /** A future of Python that is none of these. */
  | { readonly kind: 'future'; readonly future: string };

/** Who waits for whom, one sentence's worth of facts an edge. */
export interface WaitEdge {
  readonly waiter: string;
  /** `item`: something to get from a queue. `room`: room to put something into it. */
  readonly kind: 'lock' | 'join' | 'task' | 'sem' | 'event' | 'item' | 'room';
  readonly what: string;
  /** Who could end the wait; empty where nobody can be named. */
  readonly holder: string;
}

type At<Shape> = Shape & { readonly atUs: Micros };

export type SimEvent = At<
  /** A thread exists from now on (a job has arrived, a thread was started). `needs`: see `ready`. */
  | {
      readonly type: 'arrived';
      readonly thread: ThreadId;
      readonly process: ProcessId;
      readonly interpreter: InterpreterId | null;
      readonly kind: ThreadKind;
      /** The body it runs, or the job's id: what the card says. */
      readonly name: string;
      /** Of Python: where the function begins that it was started for. */
      readonly line?: number;
    }
  /** It joined the run queue. `needsGil`: its next segment needs its interpreter's GIL, which it does not hold. */
  | {
      readonly type: 'ready';
      readonly thread: ThreadId;
      readonly why: Why;
      readonly needsGil: boolean;
      /** The program to come, at most 8 pieces, as far as ops foretell it. */
      readonly cargo: readonly CargoPiece[];
      readonly line: number | null;
    }
  /** A person has ordered the run queue: all of it, as it stands now. */
  | { readonly type: 'reordered'; readonly ready: readonly ThreadId[] }
  /** It got a core; the first `switchUs` of it go to the context switch. */
  | {
      readonly type: 'dispatched';
      readonly thread: ThreadId;
      readonly core: number;
      readonly switchUs: Micros;
    }
  /**
   * It began (or went on with) a segment on its core; `us` is what is left of it. It lasts that long unless the thread
   * leaves its core before, or longer if it is Python: its next stretch of code follows on without a word. A loop that asks its
   * player what to run next keeps its core without a segment.
   */
  | {
      readonly type: 'segmentBegan';
      readonly thread: ThreadId;
      readonly core: number;
      readonly kind: SegmentKind;
      readonly us: Micros;
      readonly line: number | null;
      readonly task: TaskId | null;
    }
  /** It lost its core and is still able to run; a `ready` follows. */
  | {
      readonly type: 'preempted';
      readonly thread: ThreadId;
      readonly core: number;
      readonly by: 'slice' | 'newcomer' | 'player';
    }
  /**
   * It left its core to wait. With `core` null it waited already and goes to the tail of a GIL's waiters:
   * its interval ran out, or another took the GIL that it was made to drop. `line`: of Python, where it is another than before.
   */
  | {
      readonly type: 'blocked';
      readonly thread: ThreadId;
      readonly core: number | null;
      readonly on: WaitOn;
      readonly line?: number;
    }
  /** What it waited for has come; a `ready` follows, after the wake-up latency if there is one. */
  | { readonly type: 'woke'; readonly thread: ThreadId }
  | {
      readonly type: 'gilTaken';
      readonly interpreter: InterpreterId;
      readonly thread: ThreadId;
      readonly switches: number;
    }
  /** A waiter's interval ran out: it asks the holder to let go. */
  | {
      readonly type: 'gilAsked';
      readonly interpreter: InterpreterId;
      readonly thread: ThreadId;
      readonly holder: ThreadId;
    }
  | {
      readonly type: 'gilDropped';
      readonly interpreter: InterpreterId;
      readonly thread: ThreadId;
      readonly forced: boolean;
    }
  | {
      readonly type: 'lockTaken';
      readonly lock: string;
      readonly thread: ThreadId;
      readonly task: TaskId | null;
    }
  | { readonly type: 'lockFreed'; readonly lock: string; readonly thread: ThreadId }
  /** `left`: what can still be taken of it. `task`: whose code took it, if a coroutine's. */
  | {
      readonly type: 'semTaken';
      readonly sem: string;
      readonly left: number;
      readonly thread: ThreadId;
      readonly task: TaskId | null;
    }
  | { readonly type: 'semFreed'; readonly sem: string; readonly left: number; readonly thread: ThreadId }
  | { readonly type: 'eventSet'; readonly event: string; readonly thread: ThreadId }
  /** `size`: how much lies in the queue now. */
  | {
      readonly type: 'itemPut' | 'itemGot';
      readonly queue: string;
      readonly size: number;
      readonly thread: ThreadId;
      readonly task: TaskId | null;
    }
  /** The same among the tasks of one loop, with asyncio's own. */
  | {
      readonly type: 'taskLockTaken';
      readonly lock: string;
      readonly thread: ThreadId;
      readonly task: TaskId;
    }
  | {
      readonly type: 'taskLockFreed';
      readonly lock: string;
      readonly thread: ThreadId;
      readonly task: TaskId;
    }
  | {
      readonly type: 'taskSemTaken' | 'taskSemFreed';
      readonly sem: string;
      readonly left: number;
      readonly thread: ThreadId;
      readonly task: TaskId;
    }
  | {
      readonly type: 'taskItemPut' | 'taskItemGot';
      readonly queue: string;
      readonly size: number;
      readonly thread: ThreadId;
      readonly task: TaskId;
    }
  /**
   * A body's instance began or ended: the result's `instances`. The main program is one too, with id `main` and an
   * empty body: a program's makespan is from its first `instanceBegan` to its `instanceEnded`.
   */
  | { readonly type: 'instanceBegan'; readonly id: string; readonly body: string; readonly thread: ThreadId }
  | { readonly type: 'instanceEnded'; readonly id: string; readonly body: string; readonly thread: ThreadId }
  | { readonly type: 'stored'; readonly var: string; readonly value: number; readonly by: string }
  | { readonly type: 'marked'; readonly name: string; readonly id: string }
  /** Python has written this. */
  | {
      readonly type: 'printed';
      readonly thread: ThreadId;
      readonly task: TaskId | null;
      readonly stream: 'stdout' | 'stderr';
      readonly text: string;
    }
  /** A process of Python has ended, with this exit status. */
  | { readonly type: 'exited'; readonly process: ProcessId; readonly status: number }
  | { readonly type: 'finished'; readonly thread: ThreadId; readonly core: number | null }
  /** asyncio.run began or ended in this thread; a loop is named by its thread. */
  | { readonly type: 'loopBegan'; readonly thread: ThreadId }
  | { readonly type: 'loopEnded'; readonly thread: ThreadId }
  /** A turn began; exactly these tasks run in it. Callbacks without a task of their own are not listed. */
  | {
      readonly type: 'loopTurn';
      readonly thread: ThreadId;
      readonly n: number;
      readonly batch: readonly TaskId[];
    }
  | {
      readonly type: 'taskCreated';
      readonly thread: ThreadId;
      readonly task: TaskId;
      readonly body: string;
      readonly eager: boolean;
    }
  /** It waits for its turn: it will run in the next turn that begins. `yielded` follows a `taskSuspended`. */
  | {
      readonly type: 'taskReady';
      readonly thread: ThreadId;
      readonly task: TaskId;
      readonly why: 'created' | 'yielded' | 'woke';
    }
  /** The running coroutine: it goes on, in this turn. Said again of one that an eager child has interrupted. */
  | {
      readonly type: 'taskStepped';
      readonly thread: ThreadId;
      readonly task: TaskId;
      readonly line: number | null;
    }
  | {
      readonly type: 'taskSuspended';
      readonly thread: ThreadId;
      readonly task: TaskId;
      readonly on: TaskWait;
      readonly line: number | null;
    }
  /** Its coroutine has returned; an `instanceEnded` came just before. */
  | { readonly type: 'taskDone'; readonly thread: ThreadId; readonly task: TaskId }
  /** It was told to end: its next step does (a person's `cancel`, or a task group that gives up). */
  | { readonly type: 'cancelAsked'; readonly thread: ThreadId; readonly task: TaskId }
  /** Its coroutine was ended before its time. */
  | { readonly type: 'taskCancelled'; readonly thread: ThreadId; readonly task: TaskId }
  /** Its loop waits for a person to say which task is next; until then the thread keeps its core, without a segment. */
  | { readonly type: 'loopHeld'; readonly thread: ThreadId; readonly core: number }
  /** A person must decide: every command that answers. Offers are never empty. */
  | {
      readonly type: 'asked';
      readonly role: 'os' | 'loop';
      readonly thread: ThreadId | null;
      readonly offers: readonly Command[];
    }
  /** The open question is closed: answered, passed or overtaken. */
  | { readonly type: 'answered' }
  /** A command was carried out. */
  | { readonly type: 'obeyed'; readonly seat: SeatId; readonly seq: number; readonly command: Command }
  /** A command could not be carried out; nothing changed. */
  | {
      readonly type: 'refused';
      readonly seat: SeatId;
      readonly seq: number;
      readonly command: Command;
      readonly code: string;
      readonly args: Readonly<Record<string, string | number>>;
    }
  /** The budget of memory does not hold it, so it was not made, and who wanted to make it fails. */
  | {
      readonly type: 'startFailed';
      readonly thread: ThreadId;
      readonly what: 'thread' | 'process' | 'task';
      readonly name: string;
      readonly needsKb: number;
      readonly leftKb: number;
    }
  /** Only where there is a budget: what the program's threads, tasks and processes take now. */
  | { readonly type: 'memoryUsed'; readonly usedKb: number }
  | { readonly type: 'deadlocked'; readonly cycle: readonly WaitEdge[] }
  /**
   * All work is done (or the run was stopped by its budget: `budget` true). `at`: where Python was stopped, and after how many
   * operations.
   */
  | {
      readonly type: 'ended';
      readonly budget: boolean;
      readonly at?: { readonly line: number | null; readonly operations: number };
    }
>;

export type EventType = SimEvent['type'];
