/**
 * SimState: all of a machine at one instant, as plain JSON. Threads, tasks, loops, interpreters, locks, pools and
 * futures are named by their place in their list; `null` where there is none.
 */
import type { InterpreterId, Micros, ProcessId, TaskId, ThreadId, Why } from '../ground/terms.ts';
import type { Program } from '../program/program.ts';
import type { CodeState } from './code/state.ts';
import type { Due } from './dues/due.ts';
import type { Future, Named, Pool } from './poolState.ts';
import type { Device, Flag, LoopShared, Queue, Semaphore } from './sharedState.ts';
import type { Failure, GilUse, Step } from './steps/steps.ts';
import type { Costs } from './words/costs.ts';
import type { CargoPiece, SegmentKind, TaskWait, ThreadKind, WaitEdge, WaitOn } from './words/event.ts';
import type { Scenario } from './words/scenario.ts';
import type { QuestionView, SegmentView, TaskState, ThreadState } from './words/view.ts';

export interface SimOptions {
  /** What a run may spend: see `SimState.budget`. */
  readonly budget: number;
  /** Time stops at an open question. */
  readonly pauseOnDecision: boolean;
  /** Threads of these kinds get a free core without asking the player. */
  readonly autoThreads: readonly ThreadKind[];
}

export interface Segment {
  readonly kind: SegmentKind;
  readonly gil: GilUse;
  /** What was left of it when its thread last came onto a core. */
  us: Micros;
  readonly line: number | null;
  readonly task: number | null;
}

export interface Core {
  readonly index: number;
  thread: number | null;
  /** Who ran here last: coming back costs no context switch. */
  lastThread: number | null;
  /** Since when it runs this thread, or is idle. */
  sinceUs: Micros;
  /** The context switch lasts until then. */
  switchUntilUs: Micros;
  /** The last `segmentBegan` on it since the dispatch. */
  segment: SegmentView | null;
  /** The task of that segment. */
  task: number | null;
  /** That segment goes on. */
  working: boolean;
  /** Since when it does the present piece of it: Python's next stretch goes on with a segment. */
  pieceUs: Micros;
  /** Its slice counts from here; null once its end is on the agenda. Nobody ends a slice while nobody waits. */
  sliceFromUs: Micros | null;
  /** Counts dispatches: a due for an earlier one is void. */
  turn: number;
  /** Counts segments: likewise. */
  beat: number;
  /** Counts slices: likewise. */
  slices: number;
}

export interface Thread {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly name: string;
  readonly process: ProcessId;
  /** Whose GIL it needs; null in plain jobs and free-threaded builds. */
  readonly interpreter: number | null;
  readonly arriveUs: Micros;
  state: ThreadState;
  /** Instant of the last event that set its state. */
  sinceUs: Micros;
  core: number | null;
  lastCore: number | null;
  /** Only while waiting. */
  on: WaitOn | null;
  /** Only while ready. */
  needsGil: boolean;
  /** As of its last `ready`. */
  cargo: readonly CargoPiece[];
  /** As of its last `ready` or `segmentBegan`. */
  line: number | null;
  /** It must take its GIL before it goes on. */
  wantsGil: boolean;
  /** Why it will be ready: told once the wake-up latency has passed. */
  why: Why;
  /** Counts its waits: a due for an earlier one is void. */
  waits: number;
  /** The GIL's switch number when it last queued for it. */
  gilSeen: number;
  /** When it asks for it, while it queues. */
  asksAtUs: Micros;
  /** Its wait is a park of Python's library, and may be ended by an unpark. */
  parked: boolean;
  /** It was unparked before it parked. */
  permit: boolean;
  /** Its process is over: it ends as soon as it has a core. */
  killed: boolean;
  /** What its core does, or did when it lost it; null between segments. */
  segment: Segment | null;
  /** What is left to do, the next step last. */
  readonly stack: Step[];
  /** The task whose steps it runs, or null for its own. */
  task: number | null;
  /** The loop it runs in asyncio.run. */
  loop: number | null;
  /** Its first steps are behind it: its starter may go on. */
  booted: boolean;
  /** Threads that wait for its boot or its end. */
  joiners: number[];
}

/** An interpreter with a GIL. */
export interface Interpreter {
  readonly id: InterpreterId;
  holder: number | null;
  /** The last holder: the switch number counts changes. */
  lastHolder: number | null;
  /** Head first. */
  waiters: number[];
  /** Somebody's interval ran out: the holder must let go. */
  asked: boolean;
  switches: number;
  /** The waiter that asked for it last. */
  requester: number | null;
  /** Was made to drop it, and waits until another has taken it. */
  dropper: number | null;
}

export interface Lock {
  readonly name: string;
  holder: number | null;
  /** The body instance that took it: a time-out frees the locks of its own body. */
  instance: number;
  waiters: number[];
  /** An event has named it. Python makes many that nobody ever hears of. */
  seen: boolean;
}

/** What `call_soon` was told to call. */
export interface Call {
  readonly id: number;
  readonly heap: number;
  /** The function and its arguments, in that heap. */
  readonly kept: number;
}

/** One callback in a loop's queue. */
export interface Handle {
  /**
   * `step`: run the task. `timer`: its sleep is over. `result`: its thread's result is here. `unwanted`: nobody waits for
   * that result any more. `child`: this task is done, which another gathers. `member`: this task of a group is.
   * `leftover`: this task is, which the main one left behind. `stop`: the main task is, or all that it left behind. `call`: a
   * function of Python's, which is nobody's task.
   */
  readonly type: 'step' | 'timer' | 'result' | 'unwanted' | 'child' | 'member' | 'leftover' | 'stop' | 'call';
  readonly task: number;
  readonly call?: Call;
}

export interface Timer {
  readonly atUs: Micros;
  readonly seq: number;
  readonly task: number;
  readonly call?: Call;
}

export interface Loop {
  /** It runs there, or is to. */
  thread: number;
  readonly main: number;
  readonly eager: boolean;
  /** The chooser's own memory. */
  readonly memory: object;
  turn: number;
  /** Callbacks of this turn that have not run yet. */
  batch: Handle[];
  /** The tasks among them, in the same order. */
  waiting: number[];
  /** Callbacks of the next turn. */
  next: Handle[];
  /** Callbacks from other threads, unseen until the next poll. */
  external: Handle[];
  /** By (atUs, seq). */
  timers: Timer[];
  /** Tasks that ran in this turn, in order. */
  ran: number[];
  running: number | null;
  /** Locks, semaphores and queues of its tasks. */
  readonly shared: LoopShared;
  polling: boolean;
  /** It asks a person which task is next, and keeps its core meanwhile. */
  deciding: boolean;
  /** The person's answer. */
  chosen: number | null;
  /** This turn is its last, unless its main task leaves others behind. */
  stopping: boolean;
  /** Of those that its main task left behind, how many are not done; null while the main task is not. */
  left: number | null;
  /** It is being closed: its turns and steps are paid for. */
  prepaid: boolean;
  /** It is the one that its thread shows. */
  shown: boolean;
  closed: boolean;
}

export interface Task {
  readonly id: TaskId;
  /** The program's own name for it; `id` differs if that was taken. */
  readonly name: string;
  readonly body: string;
  readonly loop: number;
  state: TaskState;
  sinceUs: Micros;
  on: TaskWait | null;
  /** As of its last `taskStepped` or `taskSuspended`. */
  line: number | null;
  readonly stack: Step[];
  /** The task that an eager start interrupted. */
  interrupted: number | null;
  /** When its last sleep was to end, and how long it was; null unless it comes from a sleep. */
  sleep: { readonly untilUs: Micros; readonly us: Micros } | null;
  /** The last turn it ran in. */
  ranIn: number;
  /** Of those it awaits, how many are not done. */
  left: number;
  /** What ended it, or ends it in its present step; null: nothing did. */
  failure: Failure | null;
  /** It was told to end: it does, or what it awaits does and so ends it. */
  cancelling: boolean;
  /**
   * CancelledError comes into its next step. `wait`: the wait that it was in was cancelled; `flag`: it was in none that
   * could be (Task._must_cancel). Null: it does not.
   */
  cancelBy: 'wait' | 'flag' | null;
  /** The task that gathers it, or whose group it is in. */
  parent: number | null;
  /** Where its next piece of work goes, if a person has offloaded it: a pool's place in the list. */
  offload: number | null;
  /** Into slices this long its next computing is cut, if a person has asked for it. */
  splitUs: Micros | null;
  /** What runs when it is done. */
  callbacks: Handle[];
  /** Of one that Python made: its heap, and the function there that cancels it. */
  code?: { readonly heap: number; readonly cancel: number };
  /** It was told to step again before it had suspended. */
  again?: boolean;
}

export interface SimState {
  readonly simVersion: number;
  readonly scenario: Scenario;
  /** Jobs are bodies too, named by their ids. */
  readonly program: Program;
  readonly costs: Costs;
  readonly options: SimOptions;
  atUs: Micros;
  /** Counts dues, timers and instances. */
  seq: number;
  /** sys.setswitchinterval may change it. */
  switchIntervalUs: Micros;
  /** What it may still spend on dues, steps and events: nothing runs for ever. */
  budget: number;
  /** Threads at work or to come; idle pool threads do not count. At 0 the run is over. */
  alive: number;
  agenda: Due[];
  cores: Core[];
  interpreters: Interpreter[];
  threads: Thread[];
  loops: Loop[];
  tasks: Task[];
  locks: Lock[];
  sems: Semaphore[];
  events: Flag[];
  queues: Queue[];
  /** Those with a limit. */
  devices: Device[];
  /** By the program's threads, tasks and processes. */
  usedBytes: number;
  futures: Future[];
  pools: Pool[];
  vars: { readonly name: string; value: number }[];
  /** Keyed `process:name`. */
  named: Record<string, Named>;
  /** How often an id was given out, keyed `thread:id` or `task:id`. */
  given: Record<string, number>;
  /** The run queue in order of waiting, whatever the policy makes of it. */
  ready: number[];
  finished: number[];
  /** `alarmUs`: when its own clock is set to ring; null if it is not. */
  os: { policy: string; memory: object; alarmUs: Micros | null };
  /** Id of the loops' policy. */
  loopPolicy: string;
  question: QuestionView | null;
  /** The player lets time run on: no question until something happens. */
  passed: boolean;
  deadlock: readonly WaitEdge[] | null;
  /** Only where Python runs. */
  code: CodeState | null;
  ended: boolean;
}
