/** Steps of a program: its ops, time on the core and on devices, locks. */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import type { Want } from '../../runtime/index.ts';
import { next } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import { nextSeq, tell, threadAt } from '../machine.ts';
import { beginSegment, lastsFor } from '../parts/core.ts';
import { operate } from '../parts/device.ts';
import { letGo } from '../parts/gil.ts';
import { acquire } from '../parts/sync.ts';
import { taskAt } from '../parts/task.ts';
import type { Act } from './act.ts';
import { fail, retryAfter, stackOf, waitFor } from './act.ts';
import { offloadTo, splitInto, unfolds } from './ops.ts';
import type { Place, WantOf } from './place.ts';

/** The pool that the running task's next work goes to. */
const offloadOf = (machine: Machine, index: number): number | null => {
  const { task } = threadAt(machine, index);
  return task === null ? null : taskAt(machine, task).offload;
};

/** Into slices this long the running task's next computing is cut; asked once, it is forgotten. */
const takeSplit = (machine: Machine, index: number): Micros | null => {
  const { task: place } = threadAt(machine, index);
  if (place === null) return null;
  const task = taskAt(machine, place);
  const { splitUs } = task;
  task.splitUs = null;
  return splitUs;
};

const isWork = (want: Want): want is WantOf<'cpu' | 'ccall' | 'io'> =>
  want.op === 'cpu' || want.op === 'ccall' || want.op === 'io';

export const run: Act<'run'> = (machine, index, step) => {
  const want = next(machine.state.program, step.work, nextSeq(machine));
  if (want === null) return true;
  const stack = stackOf(machine, threadAt(machine, index));
  stack.push(step);
  const place = { machine, index, stack, work: step.work };
  const pool = offloadOf(machine, index);
  if (pool !== null && isWork(want)) {
    offloadTo(place, pool, want);
    return true;
  }
  const splitUs = want.op === 'cpu' ? takeSplit(machine, index) : null;
  if (splitUs !== null && want.op === 'cpu') {
    splitInto(place, splitUs, want);
    return true;
  }
  const unfold = unfolds[want.op] as (place: Place, op: typeof want) => void;
  unfold(place, want);
  return true;
};

export const spend: Act<'spend'> = (machine, index, { kind, gil, us, line }) => {
  // No work takes no time, unless the policy has it keep its core all the same.
  if (us === 0 && (kind === 'overhead' || lastsFor(machine, index, us) === 0)) return true;
  const thread = threadAt(machine, index);
  if (gil === 'released') letGo(machine, index);
  beginSegment(machine, thread, { kind, gil, us, line, task: thread.task });
  return false;
};

export const operateDevice: Act<'operate'> = (machine, index, { us, device }) =>
  waitFor(machine, index, operate(machine, us, device));

export const tryLock: Act<'acquire'> = (machine, index, step) => {
  const outcome = acquire(machine, index, step);
  if (outcome === 'taken') return true;
  if (outcome !== 'timedOut') return retryAfter(machine, index, step, outcome);
  const below = stackOf(machine, threadAt(machine, index)).at(-1);
  if (below?.do !== 'run') throw new InvariantError('a lock is taken by no body', { thread: index });
  const id = below.work.frames.at(-1)?.id ?? '';
  const name = `timeout:${at(machine.state.locks, step.lock).name}`;
  tell(machine, { type: 'marked', atUs: machine.state.atUs, name, id });
  fail(machine, index, 'timeOut');
  return true;
};
