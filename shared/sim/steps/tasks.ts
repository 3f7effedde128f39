/** Steps of coroutines that make others into tasks, and await them. */
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { abort, hasFailed } from '../parts/cancel.ts';
import { loopIn } from '../parts/loop.ts';
import { fits, taskBytes } from '../parts/memory.ts';
import { isOver, makeTask, stepInto, suspend, taskAt } from '../parts/task.ts';
import type { Act } from './act.ts';
import { fail, failStart, push, stackOf, taskIn } from './act.ts';
import type { Failure, StepOf } from './steps.ts';
import { overhead } from './steps.ts';

export const createTask: Act<'createTask'> = (machine, index, step) => {
  const bytes = taskBytes(machine);
  if (!fits(machine, bytes)) return failStart(machine, index, { what: 'task', name: step.id, bytes });
  const { loop } = threadAt(machine, index);
  const { eager } = loopIn(machine, index);
  const below = stackOf(machine, threadAt(machine, index)).at(-1);
  const task = makeTask(machine, loop ?? -1, step, eager);
  if (below?.do === 'gather' || below?.do === 'taskgroup') below.children.push(task);
  if (eager) stepInto(machine, task);
  return true;
};

const suspendOn = (machine: Machine, index: number, tasks: readonly number[], line: number | null): true => {
  const ids = tasks.map((task) => taskAt(machine, task).id);
  suspend(machine, index, { kind: 'tasks', ids }, line);
  return true;
};

/** It goes on, or what it awaited ends it too. */
const goOnAfter = (machine: Machine, index: number, failure: Failure | null): true => {
  if (failure !== null) fail(machine, index, failure);
  return true;
};

/** One after the other, as `await` stands in a row: the first that failed ends the coroutine that awaits it. */
export const awaitEach: Act<'awaitTasks'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  for (; step.at < step.tasks.length; step.at += 1) {
    const other = step.tasks[step.at] ?? -1;
    const { callbacks, failure } = taskAt(machine, other);
    if (!isOver(taskAt(machine, other))) {
      callbacks.push({ type: 'step', task });
      push(machine, index, step);
      return suspendOn(machine, task, [other], step.line);
    }
    if (failure !== null) return goOnAfter(machine, index, failure);
  }
  return true;
};

type Joining = StepOf<'gather'> | StepOf<'taskgroup'>;

/** The newest children are its own from now on; `early`: one that an eager start has carried to its end. */
const join = (machine: Machine, task: number, step: Joining, early: (child: number) => void): void => {
  const type = step.do === 'gather' ? 'child' : 'member';
  for (; step.joined < step.children.length; step.joined += 1) {
    const child = step.children[step.joined] ?? -1;
    const { callbacks } = taskAt(machine, child);
    taskAt(machine, child).parent = task;
    if (isOver(taskAt(machine, child))) early(child);
    else {
      callbacks.push({ type, task: child });
      taskAt(machine, task).left += 1;
    }
  }
};

/** One more child. */
const start = (machine: Machine, index: number, step: Joining): true => {
  const { body, id } = step.tasks[step.children.length] ?? { body: '', id: '' };
  push(machine, index, step, { do: 'createTask', body, id }, overhead(machine.state.costs.taskCreateUs));
  return true;
};

const openOf = (machine: Machine, { children }: Joining): readonly number[] =>
  children.filter((child) => !isOver(taskAt(machine, child)));

/** asyncio.gather: makes its tasks one after the other, then awaits them all, or the first failure. */
export const gather: Act<'gather'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  join(machine, task, step, (child) => {
    step.failure ??= taskAt(machine, child).failure;
  });
  if (step.children.length < step.tasks.length) return start(machine, index, step);
  if (step.failure !== null || taskAt(machine, task).left === 0)
    return goOnAfter(machine, index, step.failure);
  push(machine, index, step);
  return suspendOn(machine, task, openOf(machine, step), step.line);
};

/** TaskGroup.__aexit__ holds CancelledError up until its members have ended, and gives way to their failures. */
const catchCancel = (machine: Machine, task: number, step: StepOf<'taskgroup'>): void => {
  if (taskAt(machine, task).cancelBy === null) return;
  taskAt(machine, task).cancelBy = null;
  if (step.aborting) return;
  step.cancelled = true;
  abort(machine, step);
};

/** asyncio.TaskGroup: makes its members, then awaits them all; the first that fails cancels the rest, and it fails too. */
export const taskGroup: Act<'taskgroup'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  catchCancel(machine, task, step);
  join(machine, task, step, (child) => {
    if (!hasFailed(taskAt(machine, child))) return;
    step.failing = true;
    if (!step.aborting) abort(machine, step);
  });
  if (step.children.length < step.tasks.length && !step.aborting) return start(machine, index, step);
  if (taskAt(machine, task).left > 0) {
    push(machine, index, step);
    return suspendOn(machine, task, openOf(machine, step), step.line);
  }
  return goOnAfter(machine, index, step.failing ? 'error' : step.cancelled ? 'cancelled' : null);
};
