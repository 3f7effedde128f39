/**
 * Locks, semaphores and queues of asyncio (CPython Lib/asyncio/locks.py and queues.py, 3.13): nobody suspends who need not,
 * and waiters are served first come, first served.
 */
import { at } from '../../ground/invariant.ts';
import type { TaskId, ThreadId } from '../../ground/terms.ts';
import type { Machine } from '../machine.ts';
import { takeOutIfIn, tell, threadAt } from '../machine.ts';
import type { AsyncLock, AsyncSemaphore, LoopShared, Queue } from '../sharedState.ts';
import { emptyQueue, isFull, ownOf } from './shared.ts';
import { loopOf, queueStep, taskAt } from './task.ts';

const sharedOf = (machine: Machine, task: number): LoopShared =>
  loopOf(machine, taskAt(machine, task)).shared;

export const lockOf = (machine: Machine, task: number, name: string): AsyncLock =>
  ownOf(sharedOf(machine, task).locks, name, () => ({ name, holder: null, instance: -1, waiters: [] }));

export const semOf = (machine: Machine, task: number, name: string): AsyncSemaphore => {
  const left = machine.state.program.asems?.[name] ?? 0;
  return ownOf(sharedOf(machine, task).sems, name, () => ({ name, left, waiters: [] }));
};

export const queueOf = (machine: Machine, task: number, name: string): Queue => {
  const most = machine.state.program.aqueues?.[name] ?? 0;
  return ownOf(sharedOf(machine, task).queues, name, () => emptyQueue(name, most));
};

/** Who acts, and when: what every event here says. */
const actor = (
  machine: Machine,
  task: number,
): { readonly atUs: number; readonly thread: ThreadId; readonly task: TaskId } => ({
  atUs: machine.state.atUs,
  thread: threadAt(machine, loopOf(machine, taskAt(machine, task)).thread).id,
  task: taskAt(machine, task).id,
});

/** It waits and nothing has come for it yet: its future is not done. */
const isWaiting = (machine: Machine, task: number): boolean => taskAt(machine, task).state === 'suspended';

/** Its future was cancelled. */
const isCancelled = (machine: Machine, task: number): boolean => taskAt(machine, task).cancelBy === 'wait';

/** Free, and nobody stands in line who was not cancelled. */
export const canTakeLock = (machine: Machine, lock: AsyncLock): boolean =>
  lock.holder === null && lock.waiters.every((task) => isCancelled(machine, task));

export const takeLock = (machine: Machine, task: number, lock: AsyncLock, instance: number): void => {
  lock.holder = task;
  lock.instance = instance;
  tell(machine, { type: 'taskLockTaken', lock: lock.name, ...actor(machine, task) });
};

/** Lock._wake_up_first: the head, unless it is on its way already. */
const wakeHead = (machine: Machine, lock: AsyncLock): void => {
  const head = lock.waiters[0];
  if (head !== undefined && isWaiting(machine, head)) queueStep(machine, head, 'woke');
};

/** One that nobody holds stays free. */
export const freeLock = (machine: Machine, task: number, lock: AsyncLock): void => {
  if (lock.holder === null) return;
  lock.holder = null;
  lock.instance = -1;
  tell(machine, { type: 'taskLockFreed', lock: lock.name, ...actor(machine, task) });
  wakeHead(machine, lock);
};

/** A body of this task has ended early: its locks are free again, as `async with` would have it. */
export const freeLocksOf = (machine: Machine, task: number, instance: number): void => {
  for (const lock of sharedOf(machine, task).locks)
    if (lock.holder === task && lock.instance === instance) freeLock(machine, task, lock);
};

/** It waits for it no more. */
export const quitLock = (machine: Machine, task: number, lock: AsyncLock): void => {
  takeOutIfIn(lock.waiters, task);
  if (lock.holder === null) wakeHead(machine, lock);
};

/** Semaphore._wake_up_next: hands a unit to the first that has none yet. */
const grantNext = (machine: Machine, sem: AsyncSemaphore): boolean => {
  const next = sem.waiters.find(({ task, granted }) => !granted && isWaiting(machine, task));
  if (!next) return false;
  sem.left -= 1;
  next.granted = true;
  queueStep(machine, next.task, 'woke');
  return true;
};

const grantAll = (machine: Machine, sem: AsyncSemaphore): void => {
  while (sem.left > 0 && grantNext(machine, sem));
};

/** Something is left, and nobody stands in line who was not cancelled. */
export const canTakeSem = (machine: Machine, sem: AsyncSemaphore): boolean =>
  sem.left > 0 && sem.waiters.every(({ task }) => isCancelled(machine, task));

/** One unit for this task: its own by now, if it stood in line for it. */
export const takeSem = (machine: Machine, task: number, sem: AsyncSemaphore): void => {
  const place = sem.waiters.findIndex((waiter) => waiter.task === task);
  if (place < 0) sem.left -= 1;
  else sem.waiters.splice(place, 1);
  tell(machine, { type: 'taskSemTaken', sem: sem.name, left: sem.left, ...actor(machine, task) });
  grantAll(machine, sem);
};

export const freeSem = (machine: Machine, task: number, sem: AsyncSemaphore): void => {
  sem.left += 1;
  tell(machine, { type: 'taskSemFreed', sem: sem.name, left: sem.left, ...actor(machine, task) });
  grantNext(machine, sem);
};

/** It waits for it no more; a unit that it was handed goes back. */
export const quitSem = (machine: Machine, task: number, sem: AsyncSemaphore): void => {
  const place = sem.waiters.findIndex((waiter) => waiter.task === task);
  const waiter = sem.waiters[place];
  if (!waiter) return;
  sem.waiters.splice(place, 1);
  if (waiter.granted) sem.left += 1;
  grantAll(machine, sem);
};

/** Queue._wakeup_next: the first that still waits leaves the line, and tries again in its step. */
const wakeNext = (machine: Machine, waiters: number[]): void => {
  for (let next = waiters.shift(); next !== undefined; next = waiters.shift()) {
    if (!isWaiting(machine, next)) continue;
    queueStep(machine, next, 'woke');
    return;
  }
};

const isShut = (queue: Queue, side: 'put' | 'get'): boolean =>
  side === 'put' ? isFull(queue) : queue.size === 0;

/** False: there is no room, or nothing in it, and the task stands in line now. */
export const passItem = (machine: Machine, task: number, queue: Queue, side: 'put' | 'get'): boolean => {
  const isPut = side === 'put';
  if (isShut(queue, side)) {
    (isPut ? queue.putters : queue.getters).push(task);
    return false;
  }
  queue.size += isPut ? 1 : -1;
  const type = isPut ? 'taskItemPut' : 'taskItemGot';
  tell(machine, { type, queue: queue.name, size: queue.size, ...actor(machine, task) });
  wakeNext(machine, isPut ? queue.getters : queue.putters);
  return true;
};

/** It waits there no more; if it had been called already, the next one is. */
export const quitQueue = (machine: Machine, task: number, queue: Queue, side: 'put' | 'get'): void => {
  const line = side === 'put' ? queue.putters : queue.getters;
  takeOutIfIn(line, task);
  if (!isCancelled(machine, task) && !isShut(queue, side)) wakeNext(machine, line);
};

/** The task that holds it, if one does. */
export const lockHolder = (machine: Machine, task: number, name: string): TaskId | null => {
  const { holder } = lockOf(machine, task, name);
  return holder === null ? null : at(machine.state.tasks, holder).id;
};
