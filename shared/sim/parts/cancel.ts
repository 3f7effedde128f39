/**
 * Cancellation (CPython Lib/asyncio/tasks.py, Task.cancel, and taskgroups.py): a task is told to end, and its next step
 * does. What it awaits is cancelled with it.
 */
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import type { Loop, Task } from '../state.ts';
import type { Step } from '../steps/steps.ts';
import { resolve } from './sync.ts';
import { isOver, loopOf, queueStep, taskAt } from './task.ts';
import { wake } from './thread.ts';

/** The tasks that a suspended one awaits just now. */
const awaitedBy = (machine: Machine, task: Task): readonly number[] => {
  const { on } = task;
  const step: Step | undefined = task.stack.at(-1);
  if (on?.kind !== 'tasks') return [];
  const ids: ReadonlySet<string> = new Set(on.ids);
  const known = step?.do === 'awaitTasks' ? step.tasks : step?.do === 'taskgroup' ? step.children : [];
  return known.filter((index) => ids.has(taskAt(machine, index).id));
};

/** Nobody waits for the pool's answer any more; work that no worker has fetched is never done. */
const dropResult = (machine: Machine, index: number): void => {
  for (const [place, future] of machine.state.futures.entries()) {
    if (future.task !== index || future.done) continue;
    future.task = null;
    const pool = machine.state.pools.find(({ queue }) => queue.some((item) => item.future === place));
    if (!pool) continue;
    pool.queue = pool.queue.filter((item) => item.future !== place);
    future.failed = true;
    resolve(machine, future);
  }
};

/** It leaves what it waits for, and its loop hears of it. */
const rouse = (machine: Machine, index: number, loop: Loop): void => {
  const task = taskAt(machine, index);
  if (task.on?.kind === 'timer') loop.timers = loop.timers.filter((timer) => timer.task !== index);
  if (task.on?.kind === 'pool') dropResult(machine, index);
  queueStep(machine, index, 'woke');
  if (!loop.polling) return;
  loop.polling = false;
  wake(machine, loop.thread);
};

/** Tells a task to end, with all that it awaits. One that is over, or told already, stays as it is. */
export const cancelTask = (machine: Machine, first: number): void => {
  const told = [first];
  for (let index = told.pop(); index !== undefined; index = told.pop()) {
    const task = taskAt(machine, index);
    if (isOver(task) || task.cancelling) continue;
    const loop = loopOf(machine, task);
    task.cancelling = true;
    const { id } = threadAt(machine, loop.thread);
    tell(machine, { type: 'cancelAsked', atUs: machine.state.atUs, thread: id, task: task.id });
    if (task.state !== 'suspended') continue;
    if (task.on?.kind === 'tasks') told.push(...[...awaitedBy(machine, task)].reverse());
    else rouse(machine, index, loop);
  }
};

/** A failure that its group must answer; a member that was cancelled is none. */
export const hasFailed = ({ failed, cancelled, timedOut }: Task): boolean =>
  timedOut || (failed && !cancelled);

/** A member of a group is done: the first failure cancels the rest, and the last end lets the group's task go on. */
export const memberDone = (machine: Machine, member: number): void => {
  const { group } = taskAt(machine, member);
  const parent = taskAt(machine, group ?? -1);
  parent.left -= 1;
  const step = parent.stack.at(-1);
  if (step?.do !== 'taskgroup' || parent.state !== 'suspended') return;
  const isFirst = hasFailed(taskAt(machine, member)) && !step.failing;
  if (isFirst) {
    step.failing = true;
    for (const child of step.children) cancelTask(machine, child);
  }
  if (parent.left === 0 || (isFirst && !parent.cancelling)) queueStep(machine, group ?? -1, 'woke');
};
