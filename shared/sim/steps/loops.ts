/** Steps of event loops, and of coroutines that wait for a timer, a turn or a thread. */
import { python } from '../code/slot.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { standStill } from '../parts/core.ts';
import { isWanted } from '../parts/gil.ts';
import {
  addTimer,
  beginTurn,
  closeLoop,
  isThrough,
  loopIn,
  openLoop,
  pollFor,
  pollUs,
  runOne,
} from '../parts/loop.ts';
import { fits, taskBytes } from '../parts/memory.ts';
import { callBackLoop, toThread } from '../parts/pool.ts';
import { suspend, taskAt, yieldTurn } from '../parts/task.ts';
import type { Act } from './act.ts';
import {
  endInnermost,
  fail,
  failStart,
  futureAt,
  instantly,
  push,
  retryAfter,
  taskIn,
  waitFor,
} from './act.ts';
import { quit } from './shared.ts';
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
  if (isThrough(machine, index))
    push(machine, index, { do: 'closeLoop' }, { do: 'awaitPool' }, overhead(costs.loopStopUs));
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
  if (typeof outcome === 'object') python().runCall(machine, index, outcome);
  if (outcome === 'over') stack.pop();
  if (outcome === 'held') standStill(machine, threadAt(machine, index));
  if (outcome === 'ran') strike(machine, index);
  return outcome !== 'held';
};

/** A task that was told to end does, unless it waits in a task group, which has its own answer. */
const strike = (machine: Machine, index: number): void => {
  const { stack, cancelBy } = taskAt(machine, taskIn(machine, index));
  const isInGroup = stack.some((step) => step.do === 'taskgroup');
  if (cancelBy !== null && !isInGroup) unwind(machine, index);
};

/** CancelledError: all of the task's bodies end, and it is over at the end of this step. */
const unwind = (machine: Machine, index: number): void => {
  const own = taskIn(machine, index);
  const task = taskAt(machine, own);
  for (let step = task.stack.pop(); step !== undefined; step = task.stack.pop())
    if (step.do === 'run') while (endInnermost(machine, index, step));
    else quit(machine, own, step);
  task.failure = 'cancelled';
  push(machine, index, overhead(machine.state.costs.taskStepUs));
};

/** BaseEventLoop.shutdown_default_executor: what nobody awaits any more is carried to its end all the same. */
export const awaitPool: Act<'awaitPool'> = (machine, index, step) => {
  const { loop } = threadAt(machine, index);
  const open = machine.state.futures.find((future) => future.loop === loop && !future.done);
  if (!open) return true;
  open.waiters.push(index);
  return retryAfter(machine, index, step, { kind: 'join', ids: [open.name], untilUs: null });
};

export const shut: Act<'closeLoop'> = (machine, index) => {
  const { failure } = taskAt(machine, loopIn(machine, index).main);
  const thread = threadAt(machine, index);
  closeLoop(machine, thread.loop ?? -1);
  thread.loop = null;
  if (failure !== null) fail(machine, index, failure);
  return true;
};

export const sleep: Act<'sleep'> = (machine, index, { us, line }) => {
  const task = taskIn(machine, index);
  const untilUs = addTimer(machine, loopIn(machine, index), { task }, us);
  suspend(machine, task, { kind: 'timer', untilUs }, line);
  return true;
};

export const yieldOnce: Act<'yield'> = instantly((machine, index, { line }) =>
  yieldTurn(machine, taskIn(machine, index), line),
);

export const awaitResult: Act<'awaitResult'> = (machine, index, { pool, future, line }) => {
  const task = taskIn(machine, index);
  const result = futureAt(machine, future);
  result.task = task;
  if (pool === toThread) result.loop = threadAt(machine, index).loop;
  if (result.done) callBackLoop(machine, task);
  push(machine, index, { do: 'checkResult', future });
  suspend(machine, task, { kind: 'pool', pool, id: result.name }, line);
  return true;
};

export const checkResult: Act<'checkResult'> = instantly((machine, index, { future }) => {
  if (futureAt(machine, future).failed) fail(machine, index, 'error');
});
