/** Commands: what a person asks of the machine, in the imperative. */
import type { InterpreterId, Micros, SeatId, TaskId, ThreadId } from '../../ground/terms.ts';

export type Command =
  /** OS: give a ready thread a free core. */
  | { readonly type: 'dispatch'; readonly thread: ThreadId; readonly core: number }
  /** OS: take the running thread off its core, to the tail of the run queue. */
  | { readonly type: 'preempt'; readonly core: number }
  /** OS: hand a free GIL to one of its waiters. */
  | { readonly type: 'grantGil'; readonly interpreter: InterpreterId; readonly thread: ThreadId }
  /** OS: from each thread's next slice on, it loses its core after this long if others are ready. */
  | { readonly type: 'setQuantum'; readonly us: Micros }
  /** OS: these ready threads stand at the head of the run queue, in this order. */
  | { readonly type: 'enqueueOrder'; readonly threads: readonly ThreadId[] }
  /** Loop: run this task's step next. */
  | { readonly type: 'resume'; readonly task: TaskId }
  /** Loop: the same, but the blocking work that comes next is done by a pool, and awaited. */
  | { readonly type: 'offload'; readonly task: TaskId; readonly pool: string }
  /** Loop: the same, but `sleep(0)` cuts the computing that comes next into slices this long. */
  | { readonly type: 'split'; readonly task: TaskId; readonly us: Micros }
  /** Loop: tell a task to end. Its next step does. */
  | { readonly type: 'cancel'; readonly task: TaskId }
  /** Let time run to the next change although a question is open. */
  | { readonly type: 'pass' }
  /** The server: the person is gone, `fair` and `fifo` decide from here on. */
  | { readonly type: 'autopilot' };

/** A command with the instant it was accepted for; `seq` counts per seat. */
export interface StampedCommand {
  readonly atUs: Micros;
  readonly seq: number;
  readonly seat: SeatId;
  readonly command: Command;
}
