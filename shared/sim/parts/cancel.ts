/**
 * How failures travel among tasks (CPython Lib/asyncio: tasks.py, Task.cancel and gather; taskgroups.py; runners.py): who is
 * told to end, and who hears that another has.
 */
import { inOrder, keepOnly } from '../../ground/fifo.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import type { Loop, Task } from '../state.ts';
import type { StepOf } from '../steps/steps.ts';
import { resolve } from './sync.ts';
import { isOver, loopOf, queueStep, taskAt } from './task.ts';
import { wake } from './thread.ts';

/** The tasks that a suspended one awaits or gathers just now; null: it waits for something else. */
const awaitedBy = ({ stack }: Task): readonly number[] | null => {
  const step = stack.at(-1);
  if (step?.do === 'awaitTasks') return step.tasks.slice(step.at, step.at + 1);
  return step?.do === 'gather' ? step.children : null;
};

/** Nobody waits for the pool's answer any more; work that no worker has fetched is never done. */
export const dropResult = (machine: Machine, index: number): void => {
  for (const [place, future] of machine.state.futures.entries()) {
    if (future.task !== index || future.done) continue;
    future.task = null;
    const pool = machine.state.pools.find(({ queue }) =>
      inOrder(queue).some((item) => item.future === place),
    );
    if (!pool) continue;
    keepOnly(pool.queue, (item) => item.future !== place);
    future.failed = true;
    resolve(machine, future);
  }
};

/** What it waits for is cancelled, and its loop hears of it. */
const rouse = (machine: Machine, index: number, loop: Loop): void => {
  const task = taskAt(machine, index);
  task.cancelBy = 'wait';
  if (task.on?.kind === 'timer') loop.timers = loop.timers.filter((timer) => timer.task !== index);
  if (task.on?.kind === 'pool') loop.next.push({ type: 'unwanted', task: index });
  queueStep(machine, index, 'woke');
  if (!loop.polling) return;
  loop.polling = false;
  wake(machine, loop.thread);
};

/**
 * Tells a task to end. One that awaits others passes it on to them, depth first, and hears of it by their end; any other
 * hears of it in its next step. One that is over, or told already, stays as it is.
 */
export const cancelTask = (machine: Machine, first: number): void => {
  const told = [first];
  for (let index = told.pop(); index !== undefined; index = told.pop()) {
    const task = taskAt(machine, index);
    if (isOver(task) || task.cancelling) continue;
    const loop = loopOf(machine, task);
    task.cancelling = true;
    const { id } = threadAt(machine, loop.thread);
    tell(machine, { type: 'cancelAsked', atUs: machine.state.atUs, thread: id, task: task.id });
    const awaited = task.state === 'suspended' ? awaitedBy(task) : [];
    if (awaited === null) rouse(machine, index, loop);
    else {
      const open = awaited.filter((other) => !isOver(taskAt(machine, other)));
      if (open.length === 0) task.cancelBy = 'flag';
      told.push(...open.reverse());
    }
  }
};

/** A failure that its group must answer; a member that was cancelled is none. */
export const hasFailed = ({ failure }: Task): boolean => failure !== null && failure !== 'cancelled';

/** TaskGroup._abort: no more members, and all there are told to end, in order of their making. */
export const abort = (machine: Machine, step: StepOf<'taskgroup'>): void => {
  step.aborting = true;
  for (const child of step.children) cancelTask(machine, child);
};

/** TaskGroup._on_task_done: the first failure cancels the rest, and the last end lets the group's task go on. */
export const memberDone = (machine: Machine, member: number): void => {
  const task = taskAt(machine, member);
  const parent = taskAt(machine, task.parent ?? -1);
  parent.left -= 1;
  const step = parent.stack.at(-1);
  if (step?.do !== 'taskgroup') return;
  const isFirst = hasFailed(task) && !step.aborting;
  if (hasFailed(task)) step.failing = true;
  if (isFirst) abort(machine, step);
  if (parent.state === 'suspended' && (parent.left === 0 || isFirst))
    queueStep(machine, task.parent ?? -1, 'woke');
};

/** The callback of gather: the first failure is its own, at once, and the others go on; else it waits for the last. */
export const childDone = (machine: Machine, child: number): void => {
  const { parent: index, failure } = taskAt(machine, child);
  const parent = taskAt(machine, index ?? -1);
  const step = parent.stack.at(-1);
  if (step?.do !== 'gather' || parent.state !== 'suspended') return;
  parent.left -= 1;
  step.failure = failure;
  if (failure !== null || parent.left === 0) queueStep(machine, index ?? -1, 'woke');
};

/** The main task is done: all others of its loop are told to end. False: there are none. */
export const cancelLeftovers = (machine: Machine, index: number): boolean => {
  const { tasks, loops } = machine.state;
  const open = [...tasks.keys()].filter(
    (task) => tasks[task]?.loop === index && !isOver(taskAt(machine, task)),
  );
  for (const task of open) cancelTask(machine, task);
  for (const task of open) taskAt(machine, task).callbacks.push({ type: 'leftover', task });
  const loop = loops[index];
  if (loop) loop.left = open.length;
  return open.length > 0;
};

/** One of those is over; the last stops the loop a turn later, as it would end a gather. */
export const leftoverDone = (loop: Loop): void => {
  loop.left = (loop.left ?? 0) - 1;
  if (loop.left === 0) loop.next.push({ type: 'stop', task: loop.main });
};
