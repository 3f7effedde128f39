/**
 * What the machine charges, in µs unless the name says otherwise. `ideal` is for levels and scores, `classroom` for the
 * sandbox, `measured` for comparison with CPython 3.13 on a 2-core Linux 6.18 VM (see tests/reference).
 */
import type { Micros } from '../../ground/terms.ts';
import type { CostsSpec } from './scenario.ts';

const ideal = {
  /** What an operation of Python's interpreter costs, in thousandths of what it does in CPython 3.13. */
  operationPerMille: 0,
  /** A core turns to another thread. */
  contextSwitchUs: 0,
  /** From a signal to a ready thread: while every core works, and while one idles. */
  wakeSameUs: 0,
  wakeIdleUs: 0,
  /** Kernel timers fire late by this much. */
  timerSlackUs: 0,
  /** A loop's poll timeout is rounded up to this (epoll counts whole ms). */
  pollGranularityUs: 1,
  threadCreateUs: 0,
  threadBootUs: 0,
  threadExitUs: 0,
  taskCreateUs: 0,
  taskStepUs: 0,
  timerAddUs: 0,
  loopTurnUs: 0,
  /** asyncio.run: making the loop, and closing it. */
  loopStartUs: 0,
  loopStopUs: 0,
  /** queue.Queue: a put or get, its condition variables included. */
  queueUs: 0,
  poolSubmitUs: 0,
  poolWorkerUs: 0,
  poolResultUs: 0,
  /** run_in_executor, on top of the pool's own submit. */
  loopSubmitUs: 0,
  processSubmitUs: 0,
  /** The manager thread: an item put into the call queue, a result taken out. */
  processFeedUs: 0,
  processWorkerUs: 0,
  processResultUs: 0,
  /** One worker process, paid by the caller. */
  forkUs: 2000,
  spawnParentUs: 0,
  /** One worker process, paid by the child. */
  spawnUs: 32000,
  forkserverFirstUs: 35000,
  forkserverEachUs: 8000,
  /** A spawned child imports the program again; a program imports the pool's modules on opening it. */
  mainImportUs: 0,
  poolImportUs: 0,
  /** Per MB of bytes. */
  pickleUsPerMb: 500,
  pipeUsPerMb: 1000,
  unpickleUsPerMb: 100,
  /** Per MB of Python objects. */
  pickleObjectsUsPerMb: 5000,
  pipeObjectsUsPerMb: 1000,
  unpickleObjectsUsPerMb: 10000,
  /** Memory: bytes a task, kB a thread and a process by the way it starts. */
  taskBytes: 1536,
  threadKb: 16,
  forkKb: 3000,
  spawnKb: 20000,
};

export type Costs = Readonly<Record<keyof typeof ideal, Micros>>;
export type CostName = keyof Costs;

const classroom: Costs = {
  ...ideal,
  operationPerMille: 1000,
  contextSwitchUs: 5,
  wakeSameUs: 5,
  wakeIdleUs: 20,
  threadCreateUs: 50,
  threadExitUs: 5,
  taskCreateUs: 3,
  taskStepUs: 1,
  timerAddUs: 2,
  loopTurnUs: 2,
  loopStartUs: 100,
  queueUs: 3,
  poolSubmitUs: 6,
  poolWorkerUs: 3,
  poolResultUs: 3,
  loopSubmitUs: 10,
  processSubmitUs: 30,
  processFeedUs: 30,
  processWorkerUs: 30,
  processResultUs: 30,
};

const measured: Costs = {
  ...classroom,
  contextSwitchUs: 2,
  wakeIdleUs: 25,
  timerSlackUs: 80,
  pollGranularityUs: 1000,
  threadCreateUs: 25,
  threadBootUs: 15,
  loopStartUs: 170,
  loopStopUs: 60,
  processSubmitUs: 35,
  processWorkerUs: 35,
  forkUs: 1900,
  spawnParentUs: 2000,
  forkserverFirstUs: 37000,
  mainImportUs: 22000,
  poolImportUs: 15000,
  pickleUsPerMb: 600,
  pipeUsPerMb: 1300,
};

export const costTables: Readonly<Record<'ideal' | 'classroom' | 'measured', Costs>> = {
  ideal,
  classroom,
  measured,
};
export const costNames = Object.keys(ideal) as readonly CostName[];
export const isCostTable = (name: string): name is keyof typeof costTables => Object.hasOwn(costTables, name);

/** The table a scenario names, with its overrides. The decoder has checked the names. */
export const costsOf = (spec: CostsSpec): Costs => {
  const { base, ...overrides } = typeof spec === 'string' ? { base: spec } : spec;
  return { ...(isCostTable(base) ? costTables[base] : ideal), ...overrides };
};

/** Free-threaded builds pay this much more for `cpu`, in per mille of it (3.13t 40 %, 3.14t 8 %). */
export const freeThreadedSurcharge = (version: string): number => (version === '3.13' ? 400 : 80);
