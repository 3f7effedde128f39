/** MachineView: the picture one seat may see, of one instant. Folding events onto it gives the same as looking again. */
import type { InterpreterId, Micros, ProcessId, TaskId, ThreadId } from '../../ground/terms.ts';
import type { Command } from './command.ts';
import type { CargoPiece, SegmentKind, TaskWait, ThreadKind, WaitEdge, WaitOn } from './event.ts';

/** `waking`: what it waited for has come, the wake-up latency has not passed yet. */
export const threadStates = ['new', 'ready', 'running', 'waiting', 'waking', 'done'] as const;
export type ThreadState = (typeof threadStates)[number];

export interface SegmentView {
  readonly kind: SegmentKind;
  readonly fromUs: Micros;
  /** What was left of it at `fromUs`. */
  readonly us: Micros;
}

export interface ThreadView {
  readonly id: ThreadId;
  readonly process: ProcessId;
  readonly interpreter: InterpreterId | null;
  readonly kind: ThreadKind;
  readonly name: string;
  state: ThreadState;
  /** Since when it is in this state. */
  sinceUs: Micros;
  arriveUs: Micros;
  core: number | null;
  lastCore: number | null;
  /** Only while waiting. */
  on: WaitOn | null;
  /** Only while ready. */
  needsGil: boolean;
  cargo: readonly CargoPiece[];
  line: number | null;
}

export interface CoreView {
  readonly index: number;
  thread: ThreadId | null;
  /** Since when it runs this thread, or is idle. */
  sinceUs: Micros;
  /** The context switch lasts until then. */
  switchUntilUs: Micros;
  segment: SegmentView | null;
  task: TaskId | null;
}

export interface GilView {
  readonly interpreter: InterpreterId;
  holder: ThreadId | null;
  /** Head first. */
  waiters: ThreadId[];
  asked: boolean;
  switches: number;
}

export interface LockView {
  readonly lock: string;
  holder: ThreadId | null;
  waiters: ThreadId[];
}

export interface SemView {
  readonly sem: string;
  left: number;
  waiters: ThreadId[];
}

export interface EventView {
  readonly event: string;
  isSet: boolean;
  waiters: ThreadId[];
}

export interface QueueView {
  readonly queue: string;
  /** 0: without limit. */
  readonly most: number;
  size: number;
  putters: ThreadId[];
  getters: ThreadId[];
}

export type TaskState = 'ready' | 'running' | 'suspended' | 'done' | 'cancelled';

export interface TaskView {
  readonly id: TaskId;
  readonly body: string;
  state: TaskState;
  sinceUs: Micros;
  on: TaskWait | null;
  line: number | null;
}

export interface LoopView {
  readonly thread: ThreadId;
  turn: number;
  /** Tasks of this turn that have not run yet, FIFO. */
  batch: TaskId[];
  /** Tasks that ran in this turn, in order. */
  ran: TaskId[];
  /** Tasks that wait for the next turn. */
  next: TaskId[];
  running: TaskId | null;
  tasks: Record<string, TaskView>;
}

export interface QuestionView {
  readonly role: 'os' | 'loop';
  readonly thread: ThreadId | null;
  readonly sinceUs: Micros;
  readonly offers: readonly Command[];
}

export interface MachineView {
  atUs: Micros;
  cores: CoreView[];
  /** Keyed by thread id. */
  threads: Record<string, ThreadView>;
  /** The run queue in order of waiting. */
  ready: ThreadId[];
  gils: Record<string, GilView>;
  locks: Record<string, LockView>;
  sems: Record<string, SemView>;
  events: Record<string, EventView>;
  queues: Record<string, QueueView>;
  /** Null where the scenario sets no budget. */
  memory: { usedKb: number; readonly mostKb: number } | null;
  /** Keyed by the thread each loop runs in. */
  loops: Record<string, LoopView>;
  /** In order of finishing. */
  finished: ThreadId[];
  vars: Record<string, number>;
  question: QuestionView | null;
  deadlock: readonly WaitEdge[] | null;
  ended: boolean;
}
