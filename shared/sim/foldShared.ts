/** What threads share, folded onto the picture: locks, semaphores, events and queues, and who waits for them. */
import type { ThreadId } from '../ground/terms.ts';
import type { EventType, SimEvent, WaitOn } from './words/event.ts';
import type { EventView, LockView, MachineView, QueueView, SemView } from './words/view.ts';

type Of<Type extends EventType> = SimEvent & { readonly type: Type };

/** Takes a thread out of a queue, wherever it stands in it. */
export const leave = (queue: ThreadId[], thread: ThreadId): void => {
  const index = queue.indexOf(thread);
  if (index >= 0) queue.splice(index, 1);
};

const lockOf = (view: MachineView, lock: string): LockView => {
  view.locks[lock] ??= { lock, holder: null, waiters: [] };
  return view.locks[lock];
};

const semOf = (view: MachineView, sem: string): SemView => {
  view.sems[sem] ??= { sem, left: 0, waiters: [] };
  return view.sems[sem];
};

const flagOf = (view: MachineView, event: string): EventView => {
  view.events[event] ??= { event, isSet: false, waiters: [] };
  return view.events[event];
};

const itemsOf = (view: MachineView, queue: string): QueueView => {
  view.queues[queue] ??= { queue, most: 0, size: 0, putters: [], getters: [] };
  return view.queues[queue];
};

/** Those who wait for the same shared thing, head first; null where the wait is for something else. */
export const lineFor = (view: MachineView, on: WaitOn): ThreadId[] | null => {
  if (on.kind === 'lock') return lockOf(view, on.lock).waiters;
  if (on.kind === 'sem') return semOf(view, on.sem).waiters;
  if (on.kind === 'event') return flagOf(view, on.event).waiters;
  if (on.kind !== 'queue') return null;
  const queue = itemsOf(view, on.queue);
  return on.side === 'put' ? queue.putters : queue.getters;
};

const foldSem = (view: MachineView, event: Of<'semTaken' | 'semFreed'>): void => {
  semOf(view, event.sem).left = event.left;
};

const foldItem = (view: MachineView, event: Of<'itemPut' | 'itemGot'>): void => {
  itemsOf(view, event.queue).size = event.size;
};

export const sharedFolds = {
  lockTaken: (view: MachineView, event: Of<'lockTaken'>): void => {
    const lock = lockOf(view, event.lock);
    leave(lock.waiters, event.thread);
    lock.holder = event.thread;
  },
  lockFreed: (view: MachineView, event: Of<'lockFreed'>): void => {
    lockOf(view, event.lock).holder = null;
  },
  semTaken: foldSem,
  semFreed: foldSem,
  itemPut: foldItem,
  itemGot: foldItem,
  eventSet: (view: MachineView, event: Of<'eventSet'>): void => {
    flagOf(view, event.event).isSet = true;
  },
};
