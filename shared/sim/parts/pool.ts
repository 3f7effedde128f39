/**
 * Executors. Thread pools grow only when no worker is idle. Process pools hand items on through a manager thread in the
 * parent's GIL (CPython Lib/concurrent/futures/thread.py and process.py).
 */
import { emptyFifo, takeFirst } from '../../ground/fifo.ts';
import { at } from '../../ground/invariant.ts';
import { processId } from '../../ground/terms.ts';
import { transferMicros } from '../../ground/time.ts';
import type { PoolSpec } from '../../program/program.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import type { Future, Pool } from '../poolState.ts';
import type { PoolItem, Step } from '../steps/steps.ts';
import { overhead } from '../steps/steps.ts';
import { callSoonThreadsafe } from './loop.ts';
import { processBytes, serverBytes, take, threadBytes } from './memory.ts';
import type { Child } from './process.ts';
import { bodySteps, openInterpreter, startProcess, startThread } from './process.ts';
import { resolve } from './sync.ts';
import { loopOf, taskAt } from './task.ts';
import { makeThread, wake } from './thread.ts';

export const poolAt = (machine: Machine, pool: number): Pool => at(machine.state.pools, pool);
export const poolNamed = (machine: Machine, name: string): number =>
  machine.state.pools.findIndex((pool) => pool.name === name);

/** `max_workers` when nobody says: as ThreadPoolExecutor and ProcessPoolExecutor have it. */
const workersOf = (machine: Machine, spec: PoolSpec): number => {
  const cores = machine.state.cores.length;
  return spec.workers ?? (spec.kind === 'thread' ? Math.min(32, cores + 4) : cores);
};

export const addPool = (machine: Machine, name: string, spec: PoolSpec): number => {
  machine.state.pools.push({
    name,
    kind: spec.kind,
    workers: workersOf(machine, spec),
    start: spec.start ?? 'fork',
    started: 0,
    queue: emptyFifo(),
    fed: [],
    results: [],
    idle: [],
    manager: null,
  });
  return machine.state.pools.length - 1;
};

/** The executor behind `asyncio.to_thread`, made at its first use. */
export const toThread = 'to_thread';
export const defaultPool = (machine: Machine): number => {
  const found = poolNamed(machine, toThread);
  return found >= 0 ? found : addPool(machine, toThread, { kind: 'thread' });
};

const workerOf = (pool: Pool, number: number, stack: Step[]): Child => ({
  id: `${pool.name}-${number}`,
  kind: pool.kind === 'thread' ? 'poolWorker' : 'processWorker',
  name: pool.name,
  stack,
});

const managerOf = (pool: Pool, index: number): Child => ({
  id: `${pool.name}-manager`,
  kind: 'poolManager',
  name: pool.name,
  stack: [{ do: 'manage', pool: index }],
});

/** An idle pool thread that exists before time 0: no event tells of it. */
const standBy = (machine: Machine, pool: Pool, thread: number): void => {
  const made = threadAt(machine, thread);
  made.state = 'waiting';
  made.on = { kind: 'pool', pool: pool.name };
};

/** A warm process pool: its workers and its manager wait for work since before time 0. */
export const warmPool = (machine: Machine, index: number): void => {
  const pool = poolAt(machine, index);
  for (let number = 1; number <= pool.workers; number += 1) {
    const worker = workerOf(pool, number, [{ do: 'work', pool: index }]);
    const process = processId(worker.id);
    const interpreter = openInterpreter(machine, process);
    const thread = makeThread(machine, { ...worker, process, interpreter });
    standBy(machine, pool, thread);
    pool.idle.push(thread);
  }
  pool.started = pool.workers;
  machine.state.usedBytes += poolBytes(machine, pool);
  const interpreter = machine.state.interpreters.length > 0 ? 0 : null;
  const manager = { ...managerOf(pool, index), process: processId('main'), interpreter };
  pool.manager = makeThread(machine, manager);
  standBy(machine, pool, pool.manager);
};

/** What starting the processes costs the caller; a forkserver does it on its own time. */
export const startCostUs = (machine: Machine, pool: Pool): number => {
  const { costs } = machine.state;
  const each = { fork: costs.forkUs, spawn: costs.spawnParentUs, forkserver: 0 };
  return each[pool.start] * pool.workers;
};

export const needsStart = (pool: Pool): boolean => pool.kind === 'process' && pool.manager === null;

const startWorkerProcess = (machine: Machine, index: number, bootUs: number): void => {
  const pool = poolAt(machine, index);
  pool.started += 1;
  startProcess(machine, workerOf(pool, pool.started, [{ do: 'work', pool: index }, overhead(bootUs)]));
};

/** All workers and the manager, in the process of `parent`. */
export const spawnPool = (machine: Machine, parent: number, index: number): void => {
  const { costs } = machine.state;
  const pool = poolAt(machine, index);
  if (!needsStart(pool)) return;
  take(machine, poolBytes(machine, pool) - threadBytes(machine));
  if (pool.start === 'forkserver') startServer(machine, index);
  else {
    const bootUs = pool.start === 'spawn' ? costs.spawnUs + costs.mainImportUs : 0;
    while (pool.started < pool.workers) startWorkerProcess(machine, index, bootUs);
  }
  pool.manager = startThread(machine, parent, managerOf(pool, index));
};

/** All its processes, its manager's thread and its forkserver. */
export const poolBytes = (machine: Machine, pool: Pool): number => {
  const workers = pool.workers * processBytes(machine, pool.start);
  const server = pool.start === 'forkserver' ? serverBytes(machine) : 0;
  return workers + server + threadBytes(machine);
};

const startServer = (machine: Machine, index: number): void => {
  const { costs } = machine.state;
  const { name } = poolAt(machine, index);
  startProcess(machine, {
    id: `${name}-server`,
    kind: 'processWorker',
    name,
    stack: [{ do: 'forkWorker', pool: index }, overhead(costs.forkserverFirstUs)],
  });
};

/** The forkserver's life: one worker after the other. */
export const forkWorker = (machine: Machine, index: number): readonly Step[] => {
  const { costs } = machine.state;
  const pool = poolAt(machine, index);
  if (threadsWanted(pool) === 0) return [];
  return [{ do: 'forkWorker', pool: index }, { do: 'forked', pool: index }, overhead(costs.forkserverEachUs)];
};

const threadsWanted = (pool: Pool): number => pool.workers - pool.started;

export const forked = (machine: Machine, index: number): void =>
  startWorkerProcess(machine, index, machine.state.costs.mainImportUs);

/** The manager has something to do. */
const kick = (machine: Machine, pool: Pool): void => {
  if (pool.manager === null) return;
  const manager = threadAt(machine, pool.manager);
  if (manager.on?.kind === 'pool') wake(machine, pool.manager);
};

const wakeIdle = (machine: Machine, pool: Pool): boolean => {
  const worker = pool.idle.shift();
  if (worker === undefined) return false;
  wake(machine, worker);
  return true;
};

/** Queues an item. True: no worker is idle and the pool may grow, so the caller must start one. */
export const submit = (machine: Machine, index: number, item: PoolItem): boolean => {
  const pool = poolAt(machine, index);
  pool.queue.come.push(item);
  if (pool.kind === 'process') {
    kick(machine, pool);
    return false;
  }
  return !wakeIdle(machine, pool) && threadsWanted(pool) > 0;
};

/** One more worker thread of a thread pool, in the process of `parent`. */
export const startWorker = (machine: Machine, parent: number, index: number): number => {
  const { costs } = machine.state;
  const pool = poolAt(machine, index);
  pool.started += 1;
  const stack: Step[] = [{ do: 'work', pool: index }, { do: 'boot' }, overhead(costs.threadBootUs)];
  return startThread(machine, parent, workerOf(pool, pool.started, stack));
};

const runItem = (machine: Machine, index: number, item: PoolItem, beforeUs: number): Step[] => [
  { do: 'work', pool: index },
  { do: 'result', pool: index, future: item.future },
  ...item.ids.map((id) => bodySteps(machine, item.body, id)).reverse(),
  ...(item.piece ?? []),
  overhead(beforeUs),
];

/** A worker fetches its next item: the steps it takes, or null if there is none and it must wait. */
export const fetch = (machine: Machine, worker: number, index: number): readonly Step[] | null => {
  const { costs } = machine.state;
  const pool = poolAt(machine, index);
  const item = pool.kind === 'thread' ? takeFirst(pool.queue) : pool.fed.shift();
  if (!item) {
    pool.idle.push(worker);
    return null;
  }
  if (pool.kind === 'thread') return runItem(machine, index, item, costs.poolWorkerUs);
  kick(machine, pool);
  const { unpickleUsPerMb, unpickleObjectsUsPerMb } = costs;
  const unpickleUs = transferMicros(item.payloadKb, item.objects ? unpickleObjectsUsPerMb : unpickleUsPerMb);
  return runItem(machine, index, item, costs.processWorkerUs + unpickleUs);
};

/** The manager's next piece of work: it feeds at most one item more than there are workers, then sees to results. */
export const manage = (machine: Machine, index: number): readonly Step[] | null => {
  const { costs } = machine.state;
  const pool = poolAt(machine, index);
  const item = pool.fed.length <= pool.workers ? takeFirst(pool.queue) : undefined;
  if (item) return [{ do: 'manage', pool: index }, ...feeding(machine, index, item)];
  const future = pool.results.shift();
  if (future === undefined) return null;
  return [{ do: 'manage', pool: index }, { do: 'deliver', future }, overhead(costs.processResultUs)];
};

/** Pickled under the GIL, then through a pipe without it. */
const feeding = (machine: Machine, pool: number, item: PoolItem): Step[] => {
  const { costs } = machine.state;
  const { payloadKb, objects } = item;
  const pickleUs = transferMicros(payloadKb, objects ? costs.pickleObjectsUsPerMb : costs.pickleUsPerMb);
  const pipeUs = transferMicros(payloadKb, objects ? costs.pipeObjectsUsPerMb : costs.pipeUsPerMb);
  const steps: Step[] = [{ do: 'feed', pool, item }];
  if (item.payloadKb > 0) steps.push(overhead(pipeUs, 'released'), overhead(pickleUs, 'kept'));
  return [...steps, overhead(costs.processFeedUs)];
};

/** An item has reached the workers' queue. */
export const feed = (machine: Machine, index: number, item: PoolItem): void => {
  const pool = poolAt(machine, index);
  pool.fed.push(item);
  wakeIdle(machine, pool);
};

/** A worker is through with an item. */
export const handBack = (machine: Machine, index: number, future: number): void => {
  const pool = poolAt(machine, index);
  if (pool.kind === 'thread') {
    deliver(machine, at(machine.state.futures, future));
    return;
  }
  pool.results.push(future);
  kick(machine, pool);
};

/** The result is there: threads that wait for it wake, and a loop is called back. */
export const deliver = (machine: Machine, future: Future): void => {
  resolve(machine, future);
  if (future.task !== null) callBackLoop(machine, future.task);
};

/** The task's loop is told from another thread. */
export const callBackLoop = (machine: Machine, task: number): void =>
  callSoonThreadsafe(machine, loopOf(machine, taskAt(machine, task)), { type: 'result', task });
