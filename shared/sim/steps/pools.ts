/** Steps of executors: callers submit, workers fetch, managers feed and deliver. */

import type { Machine } from '../machine.ts';
import { fits, threadBytes } from '../parts/memory.ts';
import {
  deliver,
  feed,
  fetch,
  forked,
  forkWorker,
  handBack,
  manage,
  needsStart,
  poolAt,
  poolBytes,
  spawnPool,
  startWorker,
  submit,
} from '../parts/pool.ts';
import { openFuture } from '../parts/sync.ts';
import type { Act } from './act.ts';
import { failStart, futureAt, instantly, push, retryAfter } from './act.ts';
import { submitting } from './ops.ts';
import type { Step, StepOf } from './steps.ts';
import { overhead } from './steps.ts';

export const handOver: Act<'submit'> = instantly((machine, index, { pool, item }) => {
  if (submit(machine, pool, item))
    push(machine, index, { do: 'startWorker', pool }, overhead(machine.state.costs.threadCreateUs));
});

export const growPool: Act<'startWorker'> = (machine, index, { pool }) => {
  const bytes = threadBytes(machine);
  const { name } = poolAt(machine, pool);
  if (!fits(machine, bytes)) return failStart(machine, index, { what: 'thread', name, bytes });
  push(machine, index, { do: 'awaitBoot', thread: startWorker(machine, index, pool) });
  return true;
};

export const mapChunk: Act<'map'> = (machine, index, step) => {
  if (step.at >= step.n) {
    push(machine, index, { do: 'wait', futures: step.futures, at: 0, timeoutUs: null, deadlineUs: null });
    return true;
  }
  const count = Math.min(step.chunk, step.n - step.at);
  const ids = Array.from({ length: count }, (_, offset) => `${step.id}${step.at + offset}`);
  const future = openFuture(machine, step.id);
  step.at += count;
  step.futures.push(future);
  push(
    machine,
    index,
    step,
    ...submitting(machine, step.pool, { body: step.body, ids, future, payloadKb: 0 }),
  );
  return true;
};

/** Pool threads live by fetching; without work they wait for it. */
const live = (
  machine: Machine,
  index: number,
  step: StepOf<'work' | 'manage'>,
  found: readonly Step[] | null,
) => {
  if (found === null)
    return retryAfter(machine, index, step, { kind: 'pool', pool: poolAt(machine, step.pool).name });
  push(machine, index, ...found);
  return true;
};

export const work: Act<'work'> = (machine, index, step) =>
  live(machine, index, step, fetch(machine, index, step.pool));
export const manageItems: Act<'manage'> = (machine, index, step) =>
  live(machine, index, step, manage(machine, step.pool));

export const startProcesses: Act<'spawnPool'> = (machine, index, { pool }) => {
  const target = poolAt(machine, pool);
  const bytes = needsStart(target) ? poolBytes(machine, target) : 0;
  if (!fits(machine, bytes)) return failStart(machine, index, { what: 'process', name: target.name, bytes });
  spawnPool(machine, index, pool);
  return true;
};
export const forkNext: Act<'forkWorker'> = instantly((machine, index, { pool }) =>
  push(machine, index, ...forkWorker(machine, pool)),
);
export const workerForked: Act<'forked'> = instantly((machine, _, { pool }) => forked(machine, pool));
export const feedWorkers: Act<'feed'> = instantly((machine, _, { pool, item }) => feed(machine, pool, item));
export const deliverResult: Act<'deliver'> = instantly((machine, _, { future }) =>
  deliver(machine, futureAt(machine, future)),
);
export const handBackResult: Act<'result'> = instantly((machine, _, { pool, future }) =>
  handBack(machine, pool, future),
);
