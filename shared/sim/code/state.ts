/** What a machine that runs Python remembers besides. Processes, heaps, channels and shared places go by their place in a list. */
import type { ProcessId } from '../../ground/terms.ts';
import type { Value } from '../../program/value.ts';
import type { Heap, Pickled } from '../../runtime/python.ts';
import type { Step } from '../steps/steps.ts';

export interface CodeProcess {
  readonly id: ProcessId;
  /** Its main thread; null until it has arrived. */
  thread: number | null;
  /** Its exit status, once it is known. */
  status: number | null;
  /** It has told its exit status. */
  over: boolean;
  /** What it takes of the memory. */
  readonly bytes: number;
  /** Threads of other processes that wait for its end. */
  joiners: number[];
}

/** A pipe of pickled values between processes. */
export interface Channel {
  readonly name: string;
  /** 0: without limit. */
  readonly most: number;
  items: Pickled[];
}

/** A process that the forkserver is to start. */
export interface ForkOrder {
  readonly process: number;
  /** What its thread is to do. */
  readonly stack: readonly Step[];
}

export interface CodeState {
  /** One a process. Never changed in place but by a machine that made its own copy: see `heapOf`. */
  heaps: Heap[];
  processes: CodeProcess[];
  channels: Channel[];
  /** multiprocessing.Value and Array. */
  shared: Value[];
  /** The forkserver's thread, and what it is to do. */
  server: number | null;
  orders: ForkOrder[];
  /** Lines of the input that were read. */
  linesRead: number;
  /** Instructions carried out by all threads. */
  operations: number;
  /** The line of the program that was carried out last. */
  line: number | null;
  /** The main process has ended. */
  over: boolean;
}
