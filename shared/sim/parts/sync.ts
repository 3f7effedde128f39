/** Locks, joins, results and variables: what threads wait for of one another. */
import { at } from '../../ground/invariant.ts';
import type { Machine } from '../machine.ts';
import { takeOutIfIn, tell, threadAt } from '../machine.ts';
import type { Future } from '../poolState.ts';
import type { Lock } from '../state.ts';
import type { StepOf } from '../steps/steps.ts';
import type { WaitOn } from '../words/event.ts';
import { freshId, idOf, wake } from './thread.ts';

export const lockNamed = (machine: Machine, name: string): number =>
  machine.state.locks.findIndex((lock) => lock.name === name);

/** One that Python makes while it runs; its name is nobody else's. */
export const addLock = (machine: Machine, name: string): number => {
  const { locks } = machine.state;
  const id = freshId(machine, 'lock', name);
  locks.push({ name: id, holder: null, instance: -1, waiters: [], seen: false });
  return locks.length - 1;
};

const take = (machine: Machine, index: number, lock: Lock, instance: number): void => {
  const { id, task } = threadAt(machine, index);
  lock.holder = index;
  lock.seen = true;
  lock.instance = instance;
  const taskId = task === null ? null : at(machine.state.tasks, task).id;
  tell(machine, { type: 'lockTaken', atUs: machine.state.atUs, lock: lock.name, thread: id, task: taskId });
};

/** Takes it if it is free; else queues and says what to wait for. A woken waiter tries again, and may be too late. */
export const acquire = (
  machine: Machine,
  index: number,
  step: StepOf<'acquire'>,
): WaitOn | 'taken' | 'timedOut' => {
  const lock = at(machine.state.locks, step.lock);
  if (lock.holder === null) {
    take(machine, index, lock, step.instance);
    return 'taken';
  }
  if (step.deadlineUs !== null && machine.state.atUs >= step.deadlineUs) return 'timedOut';
  lock.waiters.push(index);
  lock.seen = true;
  return { kind: 'lock', lock: lock.name, untilUs: step.deadlineUs };
};

/** Frees it and wakes the one that has waited longest. One that nobody holds stays free. */
export const release = (machine: Machine, index: number, lock: Lock): void => {
  if (lock.holder === null) return;
  lock.holder = null;
  lock.instance = -1;
  const { id } = threadAt(machine, index);
  tell(machine, { type: 'lockFreed', atUs: machine.state.atUs, lock: lock.name, thread: id });
  const next = lock.waiters.shift();
  if (next !== undefined) wake(machine, next, 'unlocked');
};

/** A time-out ends the body instance that waited: its locks are free again. */
export const releaseAllOf = (machine: Machine, index: number, instance: number): void => {
  for (const lock of machine.state.locks)
    if (lock.holder !== null && lock.instance === instance) release(machine, index, lock);
};

/** Waits for the first of these threads that is not through (`isThrough`), or for nothing. */
export const awaitThread = (
  machine: Machine,
  index: number,
  threads: readonly number[],
  isThrough: (thread: number) => boolean,
): WaitOn | null => {
  const open = threads.find((thread) => !isThrough(thread));
  if (open === undefined) return null;
  threadAt(machine, open).joiners.push(index);
  return { kind: 'join', ids: [threadAt(machine, open).id], untilUs: null };
};

/** A thread is up, or has ended: whoever joined it goes on. */
export const wakeJoiners = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  const { joiners } = thread;
  thread.joiners = [];
  for (const joiner of joiners) wake(machine, joiner);
};

export const openFuture = (machine: Machine, name: string): number => {
  const future: Future = { name, done: false, failed: false, waiters: [], task: null, loop: null };
  machine.state.futures.push(future);
  return machine.state.futures.length - 1;
};

/** Waits for the result that `step` is at, if it is not there yet. */
export const awaitFuture = (
  machine: Machine,
  index: number,
  step: StepOf<'wait'>,
): WaitOn | 'done' | 'timedOut' => {
  const future = at(machine.state.futures, step.futures[step.at] ?? -1);
  if (future.done) return 'done';
  if (step.deadlineUs !== null && machine.state.atUs >= step.deadlineUs) return 'timedOut';
  future.waiters.push(index);
  return { kind: 'join', ids: [future.name], untilUs: step.deadlineUs };
};

/** The result is there. A task that awaits it in its loop is the loop's business. */
export const resolve = (machine: Machine, future: Future): void => {
  future.done = true;
  const { waiters } = future;
  future.waiters = [];
  for (const waiter of waiters) wake(machine, waiter);
};

/** Its time is up: it waits for nobody any more. */
export const giveUp = (machine: Machine, index: number): void => {
  const { on } = threadAt(machine, index);
  if (on?.kind === 'lock') takeOutIfIn(at(machine.state.locks, lockNamed(machine, on.lock)).waiters, index);
  if (on?.kind === 'join') for (const future of machine.state.futures) takeOutIfIn(future.waiters, index);
};

export const load = (machine: Machine, name: string): number =>
  machine.state.vars.find((variable) => variable.name === name)?.value ?? 0;

export const store = (machine: Machine, name: string, value: number, by: string): void => {
  const variable = machine.state.vars.find((candidate) => candidate.name === name);
  if (variable) variable.value = value;
  tell(machine, { type: 'stored', atUs: machine.state.atUs, var: name, value, by });
};

/** Who holds what this thread waits for, by name; null for nobody. */
export const holderOf = (machine: Machine, lock: string): string | null =>
  idOf(machine, at(machine.state.locks, lockNamed(machine, lock)).holder);
