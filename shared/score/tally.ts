/** What is counted of each thread and of the run as a whole: a fold of events, plain JSON. */
import type { Micros, ThreadId } from '../ground/terms.ts';
import type { EventType, SimEvent, ThreadKind, WaitEdge, WaitOn } from '../sim/words/event.ts';

export interface ThreadTally {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly arriveUs: Micros;
  firstRunUs: Micros | null;
  finishUs: Micros | null;
  /** All its time on a core, context switches included. */
  coreUs: Micros;
  /** Waiting for the world. */
  ioUs: Micros;
  gilWaitUs: Micros;
  /** What it is doing now, and since when. */
  now: 'core' | 'io' | 'gil' | 'other';
  sinceUs: Micros;
}

export interface Instance {
  readonly id: string;
  readonly startUs: Micros;
  readonly endUs: Micros;
}

interface Running {
  readonly id: string;
  readonly startUs: Micros;
  /** Neither `main` itself nor a job. */
  readonly isBody: boolean;
}

export interface Mark {
  readonly name: string;
  readonly id: string;
  readonly atUs: Micros;
}

export interface Stop {
  readonly line: number | null;
  readonly operations: number;
}

export interface Tally {
  atUs: Micros;
  /** In order of arrival. */
  threads: ThreadTally[];
  /** Thread id to its index in `threads`. */
  index: Record<string, number>;
  /** Running instances, newest last; an id may stand here more than once. */
  running: Running[];
  /** Ended instances, in order of ending. */
  ended: Instance[];
  marks: Mark[];
  /** What Python has written. */
  stdout: string;
  stderr: string;
  /** Of the program's own process; null while it runs, and where no Python does. */
  exitStatus: number | null;
  /** Where Python was stopped by the budget. */
  stopped: Stop | null;
  vars: Record<string, number>;
  /** By core: who held it last. */
  lastOnCore: (ThreadId | null)[];
  contextSwitches: number;
  /** By interpreter: how often its GIL changed hands. */
  gilSwitches: Record<string, number>;
  /** Since when each task could have run, had its loop been free. */
  due: Record<string, Micros>;
  worstLagUs: Micros;
  counts: Partial<Record<EventType, number>>;
  deadlock: { readonly atUs: Micros; readonly cycle: readonly WaitEdge[] } | null;
  over: boolean;
  /** Over because it was too long, not because it came to its end. */
  cut: boolean;
  /** Somebody said `autopilot`: the machine's own policies ended it. */
  byMachine: boolean;
}

export const emptyTally = (cores: number, vars: Readonly<Record<string, number>> = {}): Tally => ({
  atUs: 0,
  threads: [],
  index: {},
  running: [],
  ended: [],
  marks: [],
  stdout: '',
  stderr: '',
  exitStatus: null,
  stopped: null,
  vars: { ...vars },
  lastOnCore: Array.from({ length: cores }, () => null),
  contextSwitches: 0,
  gilSwitches: {},
  due: {},
  worstLagUs: 0,
  counts: {},
  deadlock: null,
  over: false,
  cut: false,
  byMachine: false,
});

const arrive = (tally: Tally, id: ThreadId, kind: ThreadKind, atUs: Micros): void => {
  tally.index[id] = tally.threads.length;
  tally.threads.push({
    id,
    kind,
    arriveUs: atUs,
    firstRunUs: null,
    finishUs: null,
    coreUs: 0,
    ioUs: 0,
    gilWaitUs: 0,
    now: 'other',
    sinceUs: atUs,
  });
};

/** Books what the thread has been doing and says what it does from here on. */
const turnTo = (tally: Tally, id: ThreadId, now: ThreadTally['now'], atUs: Micros): void => {
  const thread = tally.threads[tally.index[id] ?? -1];
  if (!thread) return;
  const spentUs = atUs - thread.sinceUs;
  if (thread.now === 'core') thread.coreUs += spentUs;
  else if (thread.now === 'io') thread.ioUs += spentUs;
  else if (thread.now === 'gil') thread.gilWaitUs += spentUs;
  thread.now = now;
  thread.sinceUs = atUs;
  if (now === 'core') thread.firstRunUs ??= atUs;
};

const tallyDispatch = (tally: Tally, thread: ThreadId, core: number, atUs: Micros): void => {
  turnTo(tally, thread, 'core', atUs);
  const last = tally.lastOnCore[core] ?? null;
  if (last !== null && last !== thread) tally.contextSwitches += 1;
  tally.lastOnCore[core] = thread;
};

/** A loop that polls until a timer waits for the world. */
const pursuitOf = (on: WaitOn): ThreadTally['now'] => {
  if (on.kind === 'io' || (on.kind === 'poll' && on.untilUs !== null)) return 'io';
  return on.kind === 'gil' || on.kind === 'switch' ? 'gil' : 'other';
};

const tallyThread = (tally: Tally, event: SimEvent): void => {
  if (event.type === 'arrived') arrive(tally, event.thread, event.kind, event.atUs);
  else if (event.type === 'dispatched') tallyDispatch(tally, event.thread, event.core, event.atUs);
  else if (event.type === 'ready' || event.type === 'woke' || event.type === 'preempted')
    turnTo(tally, event.thread, 'other', event.atUs);
  else if (event.type === 'blocked') turnTo(tally, event.thread, pursuitOf(event.on), event.atUs);
  else if (event.type === 'finished') {
    turnTo(tally, event.thread, 'other', event.atUs);
    const thread = tally.threads[tally.index[event.thread] ?? -1];
    if (thread) thread.finishUs = event.atUs;
  }
};

const kindOf = (tally: Tally, thread: ThreadId): ThreadKind | undefined =>
  tally.threads[tally.index[thread] ?? -1]?.kind;

const beginInstance = (tally: Tally, event: Extract<SimEvent, { type: 'instanceBegan' }>): void => {
  const isBody = event.body !== '' && kindOf(tally, event.thread) !== 'job';
  tally.running.push({ id: event.id, startUs: event.atUs, isBody });
};

const endInstance = (tally: Tally, id: string, atUs: Micros): void => {
  let index = tally.running.length - 1;
  while (index >= 0 && tally.running[index]?.id !== id) index -= 1;
  const [instance] = index < 0 ? [] : tally.running.splice(index, 1);
  if (instance?.isBody) tally.ended.push({ id, startUs: instance.startUs, endUs: atUs });
};

const tallyProgram = (tally: Tally, event: SimEvent): void => {
  if (event.type === 'instanceBegan') beginInstance(tally, event);
  else if (event.type === 'instanceEnded') endInstance(tally, event.id, event.atUs);
  else if (event.type === 'marked') tally.marks.push({ name: event.name, id: event.id, atUs: event.atUs });
  else if (event.type === 'printed') tally[event.stream] += event.text;
  else if (event.type === 'stored') tally.vars[event.var] = event.value;
};

const dueKey = (thread: ThreadId, task: string): string => `${thread} ${task}`;

const tallyLoop = (tally: Tally, event: SimEvent): void => {
  if (event.type === 'taskSuspended' && event.on.kind === 'timer') {
    tally.due[dueKey(event.thread, event.task)] = event.on.untilUs;
  } else if (event.type === 'taskReady') {
    tally.due[dueKey(event.thread, event.task)] ??= event.atUs;
  } else if (event.type === 'taskStepped') {
    const key = dueKey(event.thread, event.task);
    tally.worstLagUs = Math.max(tally.worstLagUs, event.atUs - (tally.due[key] ?? event.atUs));
    delete tally.due[key];
  }
};

const endRun = (tally: Tally, { budget, at }: Extract<SimEvent, { type: 'ended' }>): void => {
  tally.over = true;
  tally.cut = budget;
  tally.stopped = at ?? null;
};

const tallyRun = (tally: Tally, event: SimEvent): void => {
  if (event.type === 'gilTaken') tally.gilSwitches[event.interpreter] = event.switches;
  else if (event.type === 'deadlocked') tally.deadlock = { atUs: event.atUs, cycle: event.cycle };
  else if (event.type === 'ended') endRun(tally, event);
  else if (event.type === 'exited' && event.process === 'main') tally.exitStatus = event.status;
  else if (event.type === 'obeyed' && event.command.type === 'autopilot') tally.byMachine = true;
};

/** Counts one event in. */
export const tallyEvent = (tally: Tally, event: SimEvent): void => {
  tally.atUs = event.atUs;
  tally.counts[event.type] = (tally.counts[event.type] ?? 0) + 1;
  tallyThread(tally, event);
  tallyProgram(tally, event);
  tallyLoop(tally, event);
  tallyRun(tally, event);
};
