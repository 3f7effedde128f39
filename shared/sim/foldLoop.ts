/** The events of event loops, folded onto the picture. */
import type { TaskId } from '../ground/terms.ts';
import type { EventType, SimEvent } from './words/event.ts';
import type { LoopView, MachineView, TaskState, TaskView } from './words/view.ts';

type Of<Type extends EventType> = SimEvent & { readonly type: Type };

const loopEventTypes = [
  'loopBegan',
  'loopEnded',
  'loopTurn',
  'taskCreated',
  'taskReady',
  'taskStepped',
  'taskSuspended',
  'taskDone',
  'taskCancelled',
] as const;
export type LoopEventType = (typeof loopEventTypes)[number];
export type LoopEvent = Of<LoopEventType>;

const loopEvents: ReadonlySet<string> = new Set(loopEventTypes);
export const isLoopEvent = (event: SimEvent): event is LoopEvent => loopEvents.has(event.type);

const leave = (queue: TaskId[], task: TaskId): void => {
  const index = queue.indexOf(task);
  if (index >= 0) queue.splice(index, 1);
};

const turnTo = (task: TaskView | undefined, state: TaskState, atUs: number): void => {
  if (!task) return;
  task.state = state;
  task.sinceUs = atUs;
  task.on = null;
};

const foldStepped = (loop: LoopView, event: Of<'taskStepped'>): void => {
  leave(loop.batch, event.task);
  if (!loop.ran.includes(event.task)) loop.ran.push(event.task);
  loop.running = event.task;
  const task = loop.tasks[event.task];
  turnTo(task, 'running', event.atUs);
  if (task) task.line = event.line;
};

const foldSuspended = (loop: LoopView, event: Of<'taskSuspended'>): void => {
  loop.running = null;
  const task = loop.tasks[event.task];
  turnTo(task, 'suspended', event.atUs);
  if (!task) return;
  task.on = event.on;
  task.line = event.line;
};

const foldCreated = (loop: LoopView, event: Of<'taskCreated'>): void => {
  loop.tasks[event.task] = {
    id: event.task,
    body: event.body,
    state: event.eager ? 'running' : 'ready',
    sinceUs: event.atUs,
    on: null,
    line: null,
  };
};

const foldReady = (loop: LoopView, event: Of<'taskReady'>): void => {
  turnTo(loop.tasks[event.task], 'ready', event.atUs);
  loop.next.push(event.task);
};

const foldDone = (loop: LoopView, event: Of<'taskDone' | 'taskCancelled'>): void => {
  loop.running = null;
  const state = event.type === 'taskDone' ? 'done' : 'cancelled';
  turnTo(loop.tasks[event.task], state, event.atUs);
};

const foldTurn = (loop: LoopView, event: Of<'loopTurn'>): void => {
  loop.turn = event.n;
  loop.batch = [...event.batch];
  loop.ran = [];
  loop.next = [];
};

const emptyLoop = (event: Of<'loopBegan'>): LoopView => ({
  thread: event.thread,
  turn: 0,
  batch: [],
  ran: [],
  next: [],
  running: null,
  tasks: {},
});

const foldInside = (loop: LoopView, event: LoopEvent): void => {
  if (event.type === 'taskCreated') foldCreated(loop, event);
  else if (event.type === 'taskReady') foldReady(loop, event);
  else if (event.type === 'taskStepped') foldStepped(loop, event);
  else if (event.type === 'taskSuspended') foldSuspended(loop, event);
  else if (event.type === 'taskDone' || event.type === 'taskCancelled') foldDone(loop, event);
  else if (event.type === 'loopTurn') foldTurn(loop, event);
};

export const foldLoop = (view: MachineView, event: LoopEvent): void => {
  if (event.type === 'loopBegan') view.loops[event.thread] = emptyLoop(event);
  else if (event.type === 'loopEnded') delete view.loops[event.thread];
  else {
    const loop = view.loops[event.thread];
    if (loop) foldInside(loop, event);
  }
};
