/** Tasks: coroutines that a loop drives. Each runs until it awaits something that is not there yet. */
import { at } from '../../ground/invariant.ts';
import { taskId } from '../../ground/terms.ts';
import { openWork } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import { nextSeq, tell, threadAt } from '../machine.ts';
import type { Handle, Loop, Task } from '../state.ts';
import { overhead } from '../steps/steps.ts';
import type { TaskWait } from '../words/event.ts';
import { take, taskBytes } from './memory.ts';
import { freshId } from './thread.ts';

export const taskAt = (machine: Machine, task: number): Task => at(machine.state.tasks, task);
export const loopOf = (machine: Machine, task: Task): Loop => at(machine.state.loops, task.loop);

const threadOf = (machine: Machine, task: Task) => threadAt(machine, loopOf(machine, task).thread);

/** A coroutine becomes a task. `eager`: its first step runs at once, inside the task that makes it. */
export const makeTask = (
  machine: Machine,
  loop: number,
  { body, id }: { body: string; id: string },
  eager: boolean,
): number => {
  const { state } = machine;
  const index = state.tasks.length;
  const task: Task = {
    id: taskId(freshId(machine, 'task', id)),
    name: id,
    body,
    loop,
    state: eager ? 'running' : 'ready',
    sinceUs: state.atUs,
    on: null,
    line: null,
    stack: [{ do: 'run', work: openWork(body, id, nextSeq(machine)) }],
    interrupted: null,
    sleep: null,
    ranIn: 0,
    left: 0,
    failure: null,
    cancelling: false,
    cancelBy: null,
    parent: null,
    offload: null,
    splitUs: null,
    callbacks: [],
  };
  state.tasks.push(task);
  const thread = threadOf(machine, task);
  state.named[`${thread.process}:${id}`] = { type: 'task', index };
  tell(machine, { type: 'taskCreated', atUs: state.atUs, thread: thread.id, task: task.id, body, eager });
  take(machine, taskBytes(machine));
  if (!eager) queueStep(machine, index, 'created');
  return index;
};

/** Its turn will come: the next one that begins. */
export const queueStep = (machine: Machine, index: number, why: 'created' | 'yielded' | 'woke'): void => {
  const { state } = machine;
  const task = taskAt(machine, index);
  task.state = 'ready';
  task.sinceUs = state.atUs;
  task.on = null;
  loopOf(machine, task).next.push({ type: 'step', task: index });
  const thread = threadOf(machine, task).id;
  tell(machine, { type: 'taskReady', atUs: state.atUs, thread, task: task.id, why });
};

/** The thread runs this task's steps from here on. */
export const stepInto = (machine: Machine, index: number): void => {
  const { state } = machine;
  const task = taskAt(machine, index);
  const loop = loopOf(machine, task);
  const thread = threadOf(machine, task);
  task.interrupted = thread.task;
  thread.task = index;
  goOn(machine, index, loop);
  if (state.costs.taskStepUs > 0 && !loop.prepaid) task.stack.push(overhead(state.costs.taskStepUs));
};

/** It is the running coroutine. */
const goOn = (machine: Machine, index: number, loop: Loop): void => {
  const { atUs } = machine.state;
  const task = taskAt(machine, index);
  const thread = threadOf(machine, task);
  task.state = 'running';
  task.sinceUs = atUs;
  task.on = null;
  loop.running = index;
  if (task.ranIn !== loop.turn) loop.ran.push(index);
  task.ranIn = loop.turn;
  tell(machine, { type: 'taskStepped', atUs, thread: thread.id, task: task.id, line: task.line });
};

/** Control goes back to whom it was taken from: the loop, or the task that started this one eagerly. */
const comeBack = (machine: Machine, task: Task): void => {
  const loop = loopOf(machine, task);
  const { interrupted } = task;
  task.interrupted = null;
  threadOf(machine, task).task = interrupted;
  loop.running = null;
  if (interrupted !== null) goOn(machine, interrupted, loop);
};

/** It gives the loop up until `on` has come. */
export const suspend = (machine: Machine, index: number, on: TaskWait, line: number | null): void => {
  const { atUs } = machine.state;
  const task = taskAt(machine, index);
  task.state = 'suspended';
  task.sinceUs = atUs;
  task.on = on;
  task.sleep = on.kind === 'timer' ? { untilUs: on.untilUs, us: on.untilUs - atUs } : null;
  task.line = line;
  task.offload = null;
  task.splitUs = null;
  const thread = threadOf(machine, task).id;
  tell(machine, { type: 'taskSuspended', atUs, thread, task: task.id, on, line });
  comeBack(machine, task);
};

/** `await asyncio.sleep(0)`: exactly one turn. */
export const yieldTurn = (machine: Machine, index: number, line: number | null): void => {
  suspend(machine, index, { kind: 'turn' }, line);
  queueStep(machine, index, 'yielded');
};

export const isOver = (task: Task): boolean => task.state === 'done' || task.state === 'cancelled';

/** Its coroutine has returned, or has been ended: what awaits it is called back in the next turn. */
export const complete = (machine: Machine, index: number): void => {
  const { atUs } = machine.state;
  const task = taskAt(machine, index);
  const loop = loopOf(machine, task);
  const isCancelled = task.failure === 'cancelled';
  task.state = isCancelled ? 'cancelled' : 'done';
  task.sinceUs = atUs;
  task.on = null;
  const type = isCancelled ? 'taskCancelled' : 'taskDone';
  tell(machine, { type, atUs, thread: threadOf(machine, task).id, task: task.id });
  take(machine, -taskBytes(machine));
  const { callbacks } = task;
  task.callbacks = [];
  for (const handle of callbacks) queueHandle(machine, loop, handle);
  comeBack(machine, task);
};

const queueHandle = (machine: Machine, loop: Loop, handle: Handle): void => {
  if (handle.type === 'step') queueStep(machine, handle.task, 'woke');
  else loop.next.push(handle);
};

/** What it waited for has come: it is ready, and runs a turn later. It may have been cancelled since. */
export const callBack = (machine: Machine, task: number): void => {
  if (taskAt(machine, task).state === 'suspended') queueStep(machine, task, 'woke');
};
