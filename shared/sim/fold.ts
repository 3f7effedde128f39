/**
 * The picture carried on by events. Law: folding the events of an advance onto `look(before)`, with the clock set to
 * where it stopped, gives `look(after)`.
 */
import type { Micros, ThreadId } from '../ground/terms.ts';
import type { LoopEventType } from './foldLoop.ts';
import { foldLoop, isLoopEvent } from './foldLoop.ts';
import { leave, lineFor, sharedFolds } from './foldShared.ts';
import type { EventType, SimEvent, WaitOn } from './words/event.ts';
import type { CoreView, GilView, MachineView, ThreadState, ThreadView } from './words/view.ts';

type Of<Type extends EventType> = SimEvent & { readonly type: Type };
type Folds = {
  readonly [Type in Exclude<EventType, LoopEventType>]: (view: MachineView, event: Of<Type>) => void;
};

export const idleCore = (index: number, sinceUs: Micros): CoreView => ({
  index,
  thread: null,
  sinceUs,
  switchUntilUs: sinceUs,
  segment: null,
  task: null,
});

const threadOf = (view: MachineView, thread: ThreadId): ThreadView | undefined => view.threads[thread];

const turnTo = (thread: ThreadView | undefined, state: ThreadState, atUs: Micros): void => {
  if (!thread) return;
  thread.state = state;
  thread.sinceUs = atUs;
  thread.on = null;
};

const freeCore = (view: MachineView, core: number | null, atUs: Micros): void => {
  if (core === null) return;
  const thread = threadOf(view, view.cores[core]?.thread ?? ('' as ThreadId));
  if (thread) thread.core = null;
  view.cores[core] = idleCore(core, atUs);
};

const gilOf = (view: MachineView, interpreter: GilView['interpreter']): GilView => {
  view.gils[interpreter] ??= { interpreter, holder: null, waiters: [], asked: false, switches: 0 };
  return view.gils[interpreter];
};

/** The queue that a thread with this wait stands in, if it is one we draw. */
const queueOf = (view: MachineView, on: WaitOn | null): ThreadId[] | null => {
  if (on?.kind === 'gil') return gilOf(view, on.interpreter).waiters;
  return on && lineFor(view, on);
};

const leaveQueue = (view: MachineView, thread: ThreadView | undefined): void => {
  const queue = queueOf(view, thread?.on ?? null);
  if (queue && thread) leave(queue, thread.id);
};

const foldArrived = (view: MachineView, event: Of<'arrived'>): void => {
  const { thread, process, interpreter, kind, name, line = null, atUs } = event;
  view.threads[thread] = {
    id: thread,
    process,
    interpreter,
    kind,
    name,
    state: 'new',
    sinceUs: atUs,
    arriveUs: atUs,
    core: null,
    lastCore: null,
    on: null,
    needsGil: false,
    cargo: [],
    line,
  };
  if (interpreter !== null) gilOf(view, interpreter);
};

const foldReady = (view: MachineView, event: Of<'ready'>): void => {
  const thread = threadOf(view, event.thread);
  if (!thread) return;
  leaveQueue(view, thread);
  turnTo(thread, 'ready', event.atUs);
  thread.needsGil = event.needsGil;
  thread.cargo = event.cargo;
  thread.line = event.line;
  view.ready.push(event.thread);
};

const foldDispatched = (view: MachineView, event: Of<'dispatched'>): void => {
  const { thread: id, core, switchUs, atUs } = event;
  leave(view.ready, id);
  const thread = threadOf(view, id);
  if (!thread) return;
  turnTo(thread, 'running', atUs);
  thread.needsGil = false;
  thread.core = core;
  thread.lastCore = core;
  view.cores[core] = { ...idleCore(core, atUs), thread: id, switchUntilUs: atUs + switchUs };
};

const foldSegment = (view: MachineView, event: Of<'segmentBegan'>): void => {
  const core = view.cores[event.core];
  if (!core) return;
  core.segment = { kind: event.kind, fromUs: event.atUs, us: event.us };
  core.task = event.task;
  const thread = threadOf(view, event.thread);
  if (thread) thread.line = event.line;
};

const foldBlocked = (view: MachineView, event: Of<'blocked'>): void => {
  freeCore(view, event.core, event.atUs);
  const thread = threadOf(view, event.thread);
  if (!thread) return;
  leaveQueue(view, thread);
  turnTo(thread, 'waiting', event.atUs);
  thread.on = event.on;
  if (event.line !== undefined) thread.line = event.line;
  queueOf(view, event.on)?.push(event.thread);
};

const foldWoke = (view: MachineView, event: Of<'woke'>): void => {
  const thread = threadOf(view, event.thread);
  leaveQueue(view, thread);
  turnTo(thread, 'waking', event.atUs);
};

const foldFinished = (view: MachineView, event: Of<'finished'>): void => {
  freeCore(view, event.core, event.atUs);
  const thread = threadOf(view, event.thread);
  leaveQueue(view, thread);
  turnTo(thread, 'done', event.atUs);
  view.finished.push(event.thread);
};

const foldGilTaken = (view: MachineView, event: Of<'gilTaken'>): void => {
  const gil = gilOf(view, event.interpreter);
  leave(gil.waiters, event.thread);
  gil.holder = event.thread;
  gil.asked = false;
  gil.switches = event.switches;
};

const foldGilDropped = (view: MachineView, event: Of<'gilDropped'>): void => {
  const gil = gilOf(view, event.interpreter);
  gil.holder = null;
  gil.asked = false;
};

const foldHeld = (view: MachineView, event: Of<'loopHeld'>): void => {
  const core = view.cores[event.core];
  if (!core) return;
  core.segment = null;
  core.task = null;
};

const nothing = (): void => {};

/** What tasks share is not drawn; what each awaits is. */
const tasksOwn = {
  taskLockTaken: nothing,
  taskLockFreed: nothing,
  taskSemTaken: nothing,
  taskSemFreed: nothing,
  taskItemPut: nothing,
  taskItemGot: nothing,
  cancelAsked: nothing,
};

const folds: Folds = {
  arrived: foldArrived,
  ready: foldReady,
  dispatched: foldDispatched,
  segmentBegan: foldSegment,
  preempted: (view, event) => freeCore(view, event.core, event.atUs),
  blocked: foldBlocked,
  woke: foldWoke,
  finished: foldFinished,
  gilTaken: foldGilTaken,
  gilAsked: (view, event) => {
    gilOf(view, event.interpreter).asked = true;
  },
  gilDropped: foldGilDropped,
  ...sharedFolds,
  ...tasksOwn,
  loopHeld: foldHeld,
  reordered: (view, event) => {
    view.ready = [...event.ready];
  },
  memoryUsed: (view, event) => {
    if (view.memory) view.memory.usedKb = event.usedKb;
  },
  startFailed: nothing,
  instanceBegan: nothing,
  instanceEnded: nothing,
  stored: (view, event) => {
    view.vars[event.var] = event.value;
  },
  asked: (view, event) => {
    const { role, thread, offers, atUs } = event;
    view.question = { role, thread, sinceUs: atUs, offers };
  },
  answered: (view) => {
    view.question = null;
  },
  deadlocked: (view, event) => {
    view.deadlock = event.cycle;
  },
  ended: (view) => {
    view.ended = true;
  },
  marked: nothing,
  printed: nothing,
  exited: nothing,
  obeyed: nothing,
  refused: nothing,
};

/** Carries the view on by one event, in place. */
export const foldView = (view: MachineView, event: SimEvent): void => {
  view.atUs = event.atUs;
  if (isLoopEvent(event)) {
    foldLoop(view, event);
    return;
  }
  const fold = folds[event.type] as (view: MachineView, event: SimEvent) => void;
  fold(view, event);
};

/** Carries the view on by a batch that ends at `toUs`. */
export const foldBatch = (view: MachineView, list: readonly SimEvent[], toUs: Micros): void => {
  for (const event of list) foldView(view, event);
  view.atUs = toUs;
};
