/** What all steps share: where the next one lies, how a thread waits, and how a program fails. */
import { at, InvariantError } from '../../ground/invariant.ts';
import { abandon, isCalled } from '../../runtime/index.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { freeLocksOf } from '../parts/async.ts';
import { abort } from '../parts/cancel.ts';
import { blockFor } from '../parts/core.ts';
import { mostKbOf, usedKbOf } from '../parts/memory.ts';
import { releaseAllOf } from '../parts/sync.ts';
import { taskAt } from '../parts/task.ts';
import type { Future } from '../poolState.ts';
import type { Thread } from '../state.ts';
import type { WaitOn } from '../words/event.ts';
import { tellLeft } from './ops.ts';
import type { Failure, Step, StepName, StepOf } from './steps.ts';

/** Carries out a step. True: on with the next one; false: the thread works on its core, or has left it. */
export type Act<Name extends StepName> = (machine: Machine, index: number, step: StepOf<Name>) => boolean;

/** A step that takes no time and nobody waits for. */
export const instantly =
  <Name extends StepName>(deed: (machine: Machine, index: number, step: StepOf<Name>) => void): Act<Name> =>
  (machine, index, step) => {
    deed(machine, index, step);
    return true;
  };

/** The steps of the running task, or of the thread itself. */
export const stackOf = (machine: Machine, thread: Thread): Step[] =>
  thread.task === null ? thread.stack : taskAt(machine, thread.task).stack;

/** What is to be done next, the first of it last. */
export const push = (machine: Machine, index: number, ...steps: readonly Step[]): void => {
  stackOf(machine, threadAt(machine, index)).push(...steps);
};

/** Leaves the core to wait. With an end known beforehand, the clock wakes it. */
export const waitFor = (machine: Machine, index: number, on: WaitOn): false => {
  blockFor(machine, index, on);
  if ('untilUs' in on && on.untilUs !== null)
    post(machine, 'timeUp', on.untilUs, { who: index, stamp: threadAt(machine, index).waits });
  return false;
};

/** Waits, and then tries the same step again. */
export const retryAfter = (machine: Machine, index: number, step: Step, on: WaitOn): false => {
  push(machine, index, step);
  return waitFor(machine, index, on);
};

/** The task whose code runs. */
export const taskIn = (machine: Machine, index: number): number => {
  const { task } = threadAt(machine, index);
  if (task === null) throw new InvariantError('a coroutine op outside a coroutine', { thread: index });
  return task;
};

export const futureAt = (machine: Machine, future: number): Future => at(machine.state.futures, future);

/** The innermost body of this work ends here, with its locks free. */
export const endInnermost = (machine: Machine, index: number, step: StepOf<'run'>): boolean => {
  const hasBegun = step.work.frames.at(-1)?.entered === true;
  const left = abandon(step.work);
  if (left === null) return false;
  if (!hasBegun) return true;
  releaseAllOf(machine, index, left.instance);
  const { task } = threadAt(machine, index);
  if (task !== null) freeLocksOf(machine, task, left.instance);
  tellLeft({ machine, index, stack: [], work: step.work }, left);
  return true;
};

/**
 * The budget of memory does not hold what the running op wants to make: it is not made, and the op raises. What it has
 * begun is given up; members of a task group are told to end, and awaited.
 */
export const failStart = (
  machine: Machine,
  index: number,
  made: { readonly what: 'thread' | 'process' | 'task'; readonly name: string; readonly bytes: number },
): true => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const needsKb = Math.floor((made.bytes + 1023) / 1024);
  const leftKb = Math.max(0, (mostKbOf(state) ?? 0) - usedKbOf(state));
  const { what, name } = made;
  tell(machine, { type: 'startFailed', atUs: state.atUs, thread: thread.id, what, name, needsKb, leftKb });
  const stack = stackOf(machine, thread);
  for (let step = stack.at(-1); step && step.do !== 'run'; step = stack.at(-1)) {
    if (step.do === 'taskgroup') {
      step.failing = true;
      abort(machine, step);
      return true;
    }
    stack.pop();
  }
  fail(machine, index, 'error');
  return true;
};

/** An exception: body after body of this work ends, with its locks free, until one is caught; else all of it, and it fails. */
export const fail = (machine: Machine, index: number, failure: Failure): void => {
  const { task } = threadAt(machine, index);
  const stack = stackOf(machine, threadAt(machine, index));
  for (let step = stack.at(-1); step?.do === 'run'; step = stack.at(-1)) {
    if (failure === 'timeOut' && endCalled(machine, index, step)) return;
    while (endInnermost(machine, index, step));
    stack.pop();
  }
  const below = stack.at(-1);
  if (below?.do === 'result') futureAt(machine, below.future).failed = true;
  if (task !== null) taskAt(machine, task).failure = failure;
};

/** All up to the innermost that was called as a function, or is what a thread or a pool was started with. False: none was. */
const endCalled = (machine: Machine, index: number, step: StepOf<'run'>): boolean => {
  const isThreads = threadAt(machine, index).task === null;
  for (let isCaught = false; !isCaught && step.work.frames.length > 0; ) {
    isCaught = isCalled(step.work) || (isThreads && step.work.frames.length === 1);
    endInnermost(machine, index, step);
    if (isCaught) return true;
  }
  return false;
};
