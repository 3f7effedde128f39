/** Steps of threads and tasks that take what they share, or wait for it. */
import type { Machine } from '../machine.ts';
import {
  canTakeLock,
  canTakeSem,
  lockOf,
  passItem as passTaskItemIn,
  queueOf,
  quitLock,
  quitQueue,
  quitSem,
  semOf,
  takeLock,
  takeSem as takeTaskSemOf,
} from '../parts/async.ts';
import { awaitFlag, named, passItem as passItemIn, takeSem as takeSemOf } from '../parts/shared.ts';
import { suspend } from '../parts/task.ts';
import type { TaskWait, WaitOn } from '../words/event.ts';
import type { Act } from './act.ts';
import { push, retryAfter, taskIn } from './act.ts';
import type { Step } from './steps.ts';

/** On with the next step, or wait and try this one again. */
const goOnOrRetry = (machine: Machine, index: number, step: Step, on: WaitOn | null): boolean =>
  on === null ? true : retryAfter(machine, index, step, on);

export const takeSem: Act<'takeSem'> = (machine, index, step) =>
  goOnOrRetry(machine, index, step, takeSemOf(machine, index, named(machine.state.sems, step.sem)));

/** It is set for good, so nobody who was woken has to look again. */
export const awaitEvent: Act<'awaitEvent'> = (machine, index, step) =>
  goOnOrRetry(machine, index, step, awaitFlag(index, named(machine.state.events, step.event)));

export const passItem: Act<'passItem'> = (machine, index, step) => {
  const queue = named(machine.state.queues, step.queue);
  return goOnOrRetry(machine, index, step, passItemIn(machine, index, queue, step.side));
};

/** The task gives up its loop; the step comes again when it is woken. */
const standInLine = (
  machine: Machine,
  index: number,
  step: Step & { readonly line: number | null },
  on: TaskWait,
) => {
  push(machine, index, step);
  suspend(machine, taskIn(machine, index), on, step.line);
  return true;
};

export const takeTaskLock: Act<'takeTaskLock'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const lock = lockOf(machine, task, step.lock);
  if (!step.inLine && !canTakeLock(machine, lock)) {
    step.inLine = true;
    lock.waiters.push(task);
    return standInLine(machine, index, step, { kind: 'lock', lock: lock.name });
  }
  if (step.inLine) lock.waiters = lock.waiters.filter((waiter) => waiter !== task);
  takeLock(machine, task, lock, step.instance);
  return true;
};

export const takeTaskSem: Act<'takeTaskSem'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const sem = semOf(machine, task, step.sem);
  if (!step.inLine && !canTakeSem(machine, sem)) {
    step.inLine = true;
    sem.waiters.push({ task, granted: false });
    return standInLine(machine, index, step, { kind: 'sem', sem: sem.name });
  }
  takeTaskSemOf(machine, task, sem);
  return true;
};

export const passTaskItem: Act<'passTaskItem'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const { side } = step;
  const queue = queueOf(machine, task, step.queue);
  if (passTaskItemIn(machine, task, queue, side)) return true;
  return standInLine(machine, index, step, { kind: 'queue', queue: queue.name, side });
};

/** The task ends while it waits for this: it leaves the line. */
export const quit = (machine: Machine, task: number, step: Step): void => {
  if (step.do === 'takeTaskLock' && step.inLine) quitLock(machine, task, lockOf(machine, task, step.lock));
  if (step.do === 'takeTaskSem' && step.inLine) quitSem(machine, task, semOf(machine, task, step.sem));
  if (step.do === 'passTaskItem') quitQueue(machine, task, queueOf(machine, task, step.queue), step.side);
};
