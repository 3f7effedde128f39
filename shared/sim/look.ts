/** The picture of a state: what a screen starts from. All of it may be seen; what may not is cut off above. */
import type { TaskId, ThreadId } from '../ground/terms.ts';
import { mostKbOf, usedKbOf } from './parts/memory.ts';
import type { Flag, Queue, Semaphore } from './sharedState.ts';
import type { Core, Handle, Interpreter, Lock, Loop, SimState, Task, Thread } from './state.ts';
import type {
  CoreView,
  EventView,
  GilView,
  LockView,
  LoopView,
  MachineView,
  QueueView,
  SemView,
  TaskView,
  ThreadView,
} from './words/view.ts';

/** A place in a list as the id it stands for; null stays null. */
const idIn = <Id>(list: readonly { readonly id: Id }[], index: number | null): Id | null =>
  index === null ? null : (list[index]?.id ?? null);

const idsIn = <Id>(list: readonly { readonly id: Id }[], places: readonly number[]): Id[] =>
  places.flatMap((place) => list[place]?.id ?? []);

const lookThread = (state: SimState, thread: Thread): ThreadView => ({
  id: thread.id,
  process: thread.process,
  interpreter: idIn(state.interpreters, thread.interpreter),
  kind: thread.kind,
  name: thread.name,
  state: thread.state,
  sinceUs: thread.sinceUs,
  arriveUs: thread.arriveUs,
  core: thread.core,
  lastCore: thread.lastCore,
  on: thread.on,
  needsGil: thread.needsGil,
  cargo: thread.cargo,
  line: thread.line,
});

const lookCore = (state: SimState, core: Core): CoreView => ({
  index: core.index,
  thread: idIn(state.threads, core.thread),
  sinceUs: core.sinceUs,
  switchUntilUs: core.switchUntilUs,
  segment: core.segment,
  task: idIn(state.tasks, core.task),
});

const lookGil = (state: SimState, gil: Interpreter): GilView => ({
  interpreter: gil.id,
  holder: idIn(state.threads, gil.holder),
  waiters: idsIn<ThreadId>(state.threads, gil.waiters),
  asked: gil.asked,
  switches: gil.switches,
});

const lookLock = (state: SimState, lock: Lock): LockView => ({
  lock: lock.name,
  holder: idIn(state.threads, lock.holder),
  waiters: idsIn<ThreadId>(state.threads, lock.waiters),
});

const lookSem = (state: SimState, sem: Semaphore): SemView => ({
  sem: sem.name,
  left: sem.left,
  waiters: idsIn<ThreadId>(state.threads, sem.waiters),
});

const lookFlag = (state: SimState, flag: Flag): EventView => ({
  event: flag.name,
  isSet: flag.isSet,
  waiters: idsIn<ThreadId>(state.threads, flag.waiters),
});

const lookQueue = (state: SimState, queue: Queue): QueueView => ({
  queue: queue.name,
  most: queue.most,
  size: queue.size,
  putters: idsIn<ThreadId>(state.threads, queue.putters),
  getters: idsIn<ThreadId>(state.threads, queue.getters),
});

const lookTask = (task: Task): TaskView => ({
  id: task.id,
  body: task.body,
  state: task.state,
  sinceUs: task.sinceUs,
  on: task.on,
  line: task.line,
});

/** Callbacks that are steps of tasks; the others nobody sees or orders. */
const stepsOf = (state: SimState, handles: readonly Handle[]): TaskId[] =>
  idsIn(
    state.tasks,
    handles.filter(({ type }) => type === 'step').map(({ task }) => task),
  );

const lookLoop = (state: SimState, loop: Loop, index: number, thread: ThreadId): LoopView => ({
  thread,
  turn: loop.turn,
  batch: stepsOf(state, loop.batch),
  ran: idsIn<TaskId>(state.tasks, loop.ran),
  next: stepsOf(state, loop.next),
  running: idIn(state.tasks, loop.running),
  tasks: Object.fromEntries(
    state.tasks.filter((task) => task.loop === index).map((task) => [task.id, lookTask(task)]),
  ),
});

const lookLoops = (state: SimState): Record<string, LoopView> => {
  const views: Record<string, LoopView> = {};
  state.loops.forEach((loop, index) => {
    const thread = idIn(state.threads, loop.thread);
    if (thread !== null && loop.shown) views[thread] = lookLoop(state, loop, index, thread);
  });
  return views;
};

/** What there is to see now. It shares frozen parts with the state and none that change. */
export const look = (state: SimState): MachineView => ({
  atUs: state.atUs,
  cores: state.cores.map((core) => lookCore(state, core)),
  threads: Object.fromEntries(state.threads.map((thread) => [thread.id, lookThread(state, thread)])),
  ready: idsIn<ThreadId>(state.threads, state.ready),
  gils: Object.fromEntries(state.interpreters.map((gil) => [gil.id, lookGil(state, gil)])),
  locks: Object.fromEntries(
    state.locks.filter(({ seen }) => seen).map((lock) => [lock.name, lookLock(state, lock)]),
  ),
  sems: Object.fromEntries(state.sems.map((sem) => [sem.name, lookSem(state, sem)])),
  events: Object.fromEntries(state.events.map((flag) => [flag.name, lookFlag(state, flag)])),
  queues: Object.fromEntries(state.queues.map((queue) => [queue.name, lookQueue(state, queue)])),
  memory: mostKbOf(state) === null ? null : { usedKb: usedKbOf(state), mostKb: mostKbOf(state) ?? 0 },
  loops: lookLoops(state),
  finished: idsIn<ThreadId>(state.threads, state.finished),
  vars: Object.fromEntries(state.vars.map(({ name, value }) => [name, value])),
  question: state.question,
  deadlock: state.deadlock,
  ended: state.ended,
});
