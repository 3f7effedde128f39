/** What threads share, and what the tasks of a loop share, in a state. Locks of threads are in state.ts. */
import type { Micros } from '../ground/terms.ts';

/** threading.Semaphore. */
export interface Semaphore {
  readonly name: string;
  left: number;
  /** Threads that took it and gave nothing back yet, the first of them first: whom a deadlock names. */
  takers: number[];
  /** Head first. */
  waiters: number[];
}

/** threading.Event: once set it stays so. */
export interface Flag {
  readonly name: string;
  isSet: boolean;
  waiters: number[];
}

/** queue.Queue: only how much lies in it counts. */
export interface Queue {
  readonly name: string;
  /** 0: without limit. */
  readonly most: number;
  size: number;
  putters: number[];
  getters: number[];
}

/** asyncio.Lock. A woken waiter stays in the queue until its step has taken the lock. */
export interface AsyncLock {
  readonly name: string;
  holder: number | null;
  /** The body instance that took it: it is free again when that ends early. */
  instance: number;
  /** Tasks, head first. */
  waiters: number[];
}

/** asyncio.Semaphore: a release hands its unit to a waiter, which stays in the queue until its step. */
export interface AsyncSemaphore {
  readonly name: string;
  left: number;
  waiters: { readonly task: number; granted: boolean }[];
}

/** What the tasks of one loop share; each is made at its first use. */
export interface LoopShared {
  readonly locks: AsyncLock[];
  readonly sems: AsyncSemaphore[];
  /** asyncio.Queue; its waiters are tasks. */
  readonly queues: Queue[];
}

/** A device with a limit: when each of its slots is free again. */
export interface Device {
  readonly name: string;
  freeAtUs: Micros[];
}
