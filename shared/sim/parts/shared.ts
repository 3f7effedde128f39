/**
 * Semaphores, events and queues of threads (CPython Lib/threading.py and Lib/queue.py). Who is woken tries again, and may
 * be too late; the one that has waited longest is woken first.
 */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { TaskId } from '../../ground/terms.ts';
import type { Machine } from '../machine.ts';
import { takeOutIfIn, tell, threadAt } from '../machine.ts';
import type { Flag, Queue, Semaphore } from '../sharedState.ts';
import type { WaitOn } from '../words/event.ts';
import { wake } from './thread.ts';

/** What the program calls by this name; its decoder has seen to it that there is one. */
export const named = <Thing extends { readonly name: string }>(
  things: readonly Thing[],
  name: string,
): Thing => {
  const thing = things.find((candidate) => candidate.name === name);
  if (!thing) throw new InvariantError('a program past its decoder names no such thing', { name });
  return thing;
};

export const emptyQueue = (name: string, most: number): Queue => ({
  name,
  most,
  size: 0,
  putters: [],
  getters: [],
});

/** The thread that acts, and the task whose code it runs. */
const actor = (machine: Machine, index: number) => {
  const { id, task } = threadAt(machine, index);
  return { thread: id, task: task === null ? null : (at(machine.state.tasks, task).id satisfies TaskId) };
};

const wakeFirst = (machine: Machine, waiters: number[]): void => {
  const next = waiters.shift();
  if (next !== undefined) wake(machine, next, 'unlocked');
};

/** Takes one of it if any is left; else queues and says what to wait for. */
export const takeSem = (machine: Machine, index: number, sem: Semaphore): WaitOn | null => {
  if (sem.left === 0) {
    sem.waiters.push(index);
    return { kind: 'sem', sem: sem.name };
  }
  sem.left -= 1;
  sem.takers.push(index);
  const { atUs } = machine.state;
  tell(machine, { type: 'semTaken', atUs, sem: sem.name, left: sem.left, ...actor(machine, index) });
  return null;
};

/** Whoever gives one back: the count knows no owner. */
export const freeSem = (machine: Machine, index: number, sem: Semaphore): void => {
  sem.left += 1;
  if (sem.takers.includes(index)) takeOutIfIn(sem.takers, index);
  else sem.takers.shift();
  const { id } = threadAt(machine, index);
  tell(machine, { type: 'semFreed', atUs: machine.state.atUs, sem: sem.name, left: sem.left, thread: id });
  wakeFirst(machine, sem.waiters);
};

export const setFlag = (machine: Machine, index: number, flag: Flag): void => {
  const { id } = threadAt(machine, index);
  flag.isSet = true;
  tell(machine, { type: 'eventSet', atUs: machine.state.atUs, event: flag.name, thread: id });
  while (flag.waiters.length > 0) wakeFirst(machine, flag.waiters);
};

export const awaitFlag = (index: number, flag: Flag): WaitOn | null => {
  if (flag.isSet) return null;
  flag.waiters.push(index);
  return { kind: 'event', event: flag.name };
};

export const isFull = ({ size, most }: Queue): boolean => most > 0 && size >= most;

/** One more in it, or one less, if there is room or anything in it; wakes one that waits at the other side. */
export const passItem = (
  machine: Machine,
  index: number,
  queue: Queue,
  side: 'put' | 'get',
): WaitOn | null => {
  const isPut = side === 'put';
  if (isPut ? isFull(queue) : queue.size === 0) {
    (isPut ? queue.putters : queue.getters).push(index);
    return { kind: 'queue', queue: queue.name, side };
  }
  queue.size += isPut ? 1 : -1;
  const { atUs } = machine.state;
  const type = isPut ? 'itemPut' : 'itemGot';
  tell(machine, { type, atUs, queue: queue.name, size: queue.size, ...actor(machine, index) });
  wakeFirst(machine, isPut ? queue.getters : queue.putters);
  return null;
};

/** The one of that name, made at its first use. */
export const ownOf = <Thing extends { readonly name: string }>(
  things: Thing[],
  name: string,
  make: () => Thing,
): Thing => {
  const found = things.find((thing) => thing.name === name);
  if (found) return found;
  const made = make();
  things.push(made);
  return made;
};
