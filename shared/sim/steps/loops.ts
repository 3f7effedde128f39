/** Steps of event loops and of the coroutines they drive. */
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { cancelTask, hasFailed } from '../parts/cancel.ts';
import { standStill } from '../parts/core.ts';
import { isWanted } from '../parts/gil.ts';
import {
  addTimer,
  beginTurn,
  closeLoop,
  isMainDone,
  loopIn,
  openLoop,
  pollFor,
  pollUs,
  runOne,
} from '../parts/loop.ts';
import { fits, taskBytes } from '../parts/memory.ts';
import { callBackLoop } from '../parts/pool.ts';
import { awaitTasks, isOver, makeTask, stepInto, suspend, taskAt, yieldTurn } from '../parts/task.ts';
import type { Act } from './act.ts';
import { endInnermost, fail, failStart, futureAt, instantly, push, stackOf, taskIn, waitFor } from './act.ts';
import { quit } from './shared.ts';
import type { StepOf } from './steps.ts';
import { overhead } from './steps.ts';

export const open: Act<'openLoop'> = (machine, index, step) => {
  const bytes = taskBytes(machine);
  if (!fits(machine, bytes)) return failStart(machine, index, { what: 'task', name: step.id, bytes });
  openLoop(machine, index, step);
  push(machine, index, { do: 'turn' });
  return true;
};

export const turn: Act<'turn'> = (machine, index, step) => {
  const { costs } = machine.state;
  if (isMainDone(machine, loopIn(machine, index)))
    push(machine, index, { do: 'closeLoop' }, overhead(costs.loopStopUs));
  else
    push(
      machine,
      index,
      step,
      { do: 'batch' },
      { do: 'collect' },
      { do: 'poll' },
      overhead(costs.loopTurnUs),
    );
  return true;
};

/** A poll that does not wait still lets others have the GIL, for as long as a system call takes. */
const quickPollUs = 1;

export const poll: Act<'poll'> = (machine, index) => {
  const loop = loopIn(machine, index);
  const us = pollUs(machine, loop);
  if (us !== 0) return waitFor(machine, index, pollFor(machine, loop, us));
  if (isWanted(machine, threadAt(machine, index))) push(machine, index, overhead(quickPollUs, 'released'));
  return true;
};

export const collect: Act<'collect'> = instantly((machine, index) => beginTurn(machine, index));

export const batch: Act<'batch'> = (machine, index, step) => {
  // The step must lie below what the chosen task does, so it goes back first.
  const { stack } = threadAt(machine, index);
  stack.push(step);
  const outcome = runOne(machine, index);
  if (outcome === 'over') stack.pop();
  if (outcome === 'held') standStill(machine, threadAt(machine, index));
  if (outcome === 'ran' && taskAt(machine, taskIn(machine, index)).cancelling) unwind(machine, index);
  return outcome !== 'held';
};

/** CancelledError: all of the task's bodies end, and it is over at the end of this step. */
const unwind = (machine: Machine, index: number): void => {
  const own = taskIn(machine, index);
  const task = taskAt(machine, own);
  for (let step = task.stack.pop(); step !== undefined; step = task.stack.pop())
    if (step.do === 'run') while (endInnermost(machine, index, step));
    else quit(machine, own, step);
  task.failed = true;
  task.cancelled = true;
  push(machine, index, overhead(machine.state.costs.taskStepUs));
};

export const shut: Act<'closeLoop'> = (machine, index) => {
  const { failed } = taskAt(machine, loopIn(machine, index).main);
  closeLoop(machine, index);
  if (failed) fail(machine, index);
  return true;
};

export const sleep: Act<'sleep'> = (machine, index, { us, line }) => {
  const task = taskIn(machine, index);
  const untilUs = addTimer(machine, loopIn(machine, index), task, us);
  suspend(machine, task, { kind: 'timer', untilUs }, line);
  return true;
};

export const yieldOnce: Act<'yield'> = instantly((machine, index, { line }) =>
  yieldTurn(machine, taskIn(machine, index), line),
);

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

/** Once all are done: a failed one ends the coroutine that awaited it, and a cancelled one cancels it. */
const checkTasks = (machine: Machine, index: number, tasks: readonly number[]): true => {
  const failed = tasks.map((task) => taskAt(machine, task)).filter((task) => task.failed);
  if (failed.length === 0) return true;
  fail(machine, index);
  taskAt(machine, taskIn(machine, index)).cancelled = failed.every((task) => task.cancelled);
  return true;
};

const suspendOn = (machine: Machine, index: number, tasks: readonly number[], line: number | null): void => {
  const ids = tasks.map((task) => taskAt(machine, task).id);
  suspend(machine, index, { kind: 'tasks', ids }, line);
};

/** One after the other, as `await` stands in a row. */
export const awaitEach: Act<'awaitTasks'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const open = step.tasks.find((other) => !isOver(taskAt(machine, other)));
  if (open === undefined) return checkTasks(machine, index, step.tasks);
  taskAt(machine, open).callbacks.push({ type: 'step', task });
  push(machine, index, step);
  suspendOn(machine, task, [open], step.line);
  return true;
};

/** Makes its tasks one after the other, then awaits them all at once. */
export const gather: Act<'gather'> = (machine, index, step) => {
  const started = step.tasks[step.children.length];
  if (started) {
    const { body, id } = started;
    push(machine, index, step, { do: 'createTask', body, id }, overhead(machine.state.costs.taskCreateUs));
    return true;
  }
  const task = taskIn(machine, index);
  const open = awaitTasks(machine, task, step.children);
  if (open.length === 0) return checkTasks(machine, index, step.children);
  for (const child of open) taskAt(machine, child).callbacks.push({ type: 'child', task });
  push(machine, index, { do: 'awaitTasks', tasks: step.children, line: step.line });
  suspendOn(machine, task, open, step.line);
  return true;
};

/** The newest member is one of the group from now on; one that an eager start has finished needs no waiting for. */
const joinGroup = (machine: Machine, parent: number, step: StepOf<'taskgroup'>): void => {
  for (; step.joined < step.children.length; step.joined += 1) {
    const member = step.children[step.joined] ?? -1;
    const task = taskAt(machine, member);
    task.group = parent;
    if (!isOver(task)) {
      task.callbacks.push({ type: 'member', task: member });
      taskAt(machine, parent).left += 1;
    } else if (hasFailed(task) && !step.failing) {
      step.failing = true;
      for (const child of step.children) cancelTask(machine, child);
    }
  }
};

/** asyncio.TaskGroup: makes its members, then awaits them all; the first that fails cancels the rest, and it fails too. */
export const taskGroup: Act<'taskgroup'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  joinGroup(machine, task, step);
  const started = step.tasks[step.children.length];
  if (started && !step.failing) {
    const { body, id } = started;
    push(machine, index, step, { do: 'createTask', body, id }, overhead(machine.state.costs.taskCreateUs));
    return true;
  }
  const open = step.children.filter((child) => !isOver(taskAt(machine, child)));
  if (taskAt(machine, task).left > 0) {
    push(machine, index, step);
    suspendOn(machine, task, open, step.line);
  } else if (step.children.some((child) => hasFailed(taskAt(machine, child)))) fail(machine, index);
  return true;
};

export const awaitResult: Act<'awaitResult'> = (machine, index, { pool, future, line }) => {
  const task = taskIn(machine, index);
  const result = futureAt(machine, future);
  result.task = task;
  if (result.done) callBackLoop(machine, task);
  push(machine, index, { do: 'checkResult', future });
  suspend(machine, task, { kind: 'pool', pool, id: result.name }, line);
  return true;
};

export const checkResult: Act<'checkResult'> = instantly((machine, index, { future }) => {
  if (futureAt(machine, future).failed) fail(machine, index);
});
