/** Steps of event loops and of the coroutines they drive. */
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
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
import { callBackLoop } from '../parts/pool.ts';
import { awaitTasks, makeTask, stepInto, suspend, taskAt, yieldTurn } from '../parts/task.ts';
import type { Act } from './act.ts';
import { fail, futureAt, instantly, push, stackOf, taskIn, waitFor } from './act.ts';
import { overhead } from './steps.ts';

export const open: Act<'openLoop'> = instantly((machine, index, step) => {
  openLoop(machine, index, step);
  push(machine, index, { do: 'turn' });
});

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
  return outcome !== 'held';
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
  const { loop } = threadAt(machine, index);
  const { eager } = loopIn(machine, index);
  const below = stackOf(machine, threadAt(machine, index)).at(-1);
  const task = makeTask(machine, loop ?? -1, step, eager);
  if (below?.do === 'gather') below.children.push(task);
  if (eager) stepInto(machine, task);
  return true;
};

/** Once all are done: a failed one ends the coroutine that awaited it. */
const checkTasks = (machine: Machine, index: number, tasks: readonly number[]): true => {
  if (tasks.some((task) => taskAt(machine, task).failed)) fail(machine, index);
  return true;
};

const suspendOn = (machine: Machine, index: number, tasks: readonly number[], line: number | null): void => {
  const ids = tasks.map((task) => taskAt(machine, task).id);
  suspend(machine, index, { kind: 'tasks', ids }, line);
};

/** One after the other, as `await` stands in a row. */
export const awaitEach: Act<'awaitTasks'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const open = step.tasks.find((other) => taskAt(machine, other).state !== 'done');
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
