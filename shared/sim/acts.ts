/** How a step is carried out. True: on with the next one; false: the thread works on its core, or has left it. */
import { at, InvariantError } from '../ground/invariant.ts';
import { abandon, next } from '../runtime/index.ts';
import { post } from './agenda.ts';
import type { Machine } from './machine.ts';
import { nextSeq, tell, threadAt } from './machine.ts';
import type { Place } from './ops.ts';
import { submitting, tellLeft, unfolds } from './ops.ts';
import { beginSegment, blockFor, standStill } from './parts/core.ts';
import { operate } from './parts/device.ts';
import { isWanted, letGo } from './parts/gil.ts';
import {
  addTimer,
  beginTurn,
  closeLoop,
  isMainDone,
  loopIn,
  openLoop,
  pollFor,
  pollUs,
  runOne,
} from './parts/loop.ts';
import {
  callBackLoop,
  deliver,
  feed,
  fetch,
  forked,
  forkWorker,
  handBack,
  manage,
  poolAt,
  spawnPool,
  startWorker,
  submit,
} from './parts/pool.ts';
import { startBody } from './parts/process.ts';
import { acquire, awaitFuture, awaitThread, openFuture, releaseAllOf, wakeJoiners } from './parts/sync.ts';
import { awaitTasks, makeTask, stepInto, suspend, taskAt, yieldTurn } from './parts/task.ts';
import type { Future, Thread } from './state.ts';
import type { Step, StepName, StepOf } from './steps.ts';
import { overhead } from './steps.ts';
import type { WaitOn } from './words/event.ts';

type Act<Name extends StepName> = (machine: Machine, index: number, step: StepOf<Name>) => boolean;

/** The steps of the running task, or of the thread itself. */
export const stackOf = (machine: Machine, thread: Thread): Step[] =>
  thread.task === null ? thread.stack : taskAt(machine, thread.task).stack;

const push = (machine: Machine, index: number, ...steps: readonly Step[]): void => {
  stackOf(machine, threadAt(machine, index)).push(...steps);
};

/** Leaves the core to wait. With an end known beforehand, the clock wakes it. */
const waitFor = (machine: Machine, index: number, on: WaitOn): false => {
  blockFor(machine, index, on);
  if ('untilUs' in on && on.untilUs !== null)
    post(machine, 'timeUp', on.untilUs, { who: index, stamp: threadAt(machine, index).waits });
  return false;
};

/** Waits, and then tries the same step again. */
const retryAfter = (machine: Machine, index: number, step: Step, on: WaitOn): false => {
  push(machine, index, step);
  return waitFor(machine, index, on);
};

const taskIn = (machine: Machine, index: number): number => {
  const { task } = threadAt(machine, index);
  if (task === null) throw new InvariantError('a coroutine op outside a coroutine', { thread: index });
  return task;
};

const run: Act<'run'> = (machine, index, step) => {
  const want = next(machine.state.program, step.work, nextSeq(machine));
  if (want === null) return true;
  const stack = stackOf(machine, threadAt(machine, index));
  stack.push(step);
  const unfold = unfolds[want.op] as (place: Place, op: typeof want) => void;
  unfold({ machine, index, stack, work: step.work }, want);
  return true;
};

const spend: Act<'spend'> = (machine, index, { kind, gil, us, line }) => {
  if (us === 0) return true;
  const thread = threadAt(machine, index);
  if (gil === 'released') letGo(machine, index);
  beginSegment(machine, thread, { kind, gil, us, line, task: thread.task });
  return false;
};

/** An exception nobody in this work catches: it ends, with its locks free, and what waits for its result fails too. */
const fail = (machine: Machine, index: number): void => {
  const stack = stackOf(machine, threadAt(machine, index));
  for (let step = stack.at(-1); step?.do === 'run'; step = stack.at(-1)) {
    while (endInnermost(machine, index, step));
    stack.pop();
  }
  const below = stack.at(-1);
  if (below?.do === 'result') futureAt(machine, below.future).failed = true;
  const { task } = threadAt(machine, index);
  if (task !== null) taskAt(machine, task).failed = true;
};

/** The innermost body of this work ends here. */
const endInnermost = (machine: Machine, index: number, step: StepOf<'run'>): boolean => {
  const left = abandon(step.work);
  if (left === null) return false;
  releaseAllOf(machine, index, left.instance);
  tellLeft({ machine, index, stack: [], work: step.work }, left);
  return true;
};

const futureAt = (machine: Machine, future: number): Future => at(machine.state.futures, future);

const tryLock: Act<'acquire'> = (machine, index, step) => {
  const outcome = acquire(machine, index, step);
  if (outcome === 'taken') return true;
  if (outcome !== 'timedOut') return retryAfter(machine, index, step, outcome);
  const below = stackOf(machine, threadAt(machine, index)).at(-1);
  if (below?.do !== 'run') throw new InvariantError('a lock is taken by no body', { thread: index });
  const id = below.work.frames.at(-1)?.id ?? '';
  const name = `timeout:${at(machine.state.locks, step.lock).name}`;
  tell(machine, { type: 'marked', atUs: machine.state.atUs, name, id });
  return endInnermost(machine, index, below);
};

const join: Act<'join'> = (machine, index, step) => {
  const isDone = (thread: number): boolean => threadAt(machine, thread).state === 'done';
  const on = awaitThread(machine, index, step.threads, isDone);
  return on ? retryAfter(machine, index, step, on) : true;
};

const awaitBoot: Act<'awaitBoot'> = (machine, index, step) => {
  const isUp = (thread: number): boolean => threadAt(machine, thread).booted;
  const on = awaitThread(machine, index, [step.thread], isUp);
  return on ? retryAfter(machine, index, step, on) : true;
};

const wait: Act<'wait'> = (machine, index, step) => {
  if (step.at >= step.futures.length) return true;
  if (step.timeoutUs !== null) step.deadlineUs ??= machine.state.atUs + step.timeoutUs;
  const outcome = awaitFuture(machine, index, step);
  if (outcome === 'timedOut') {
    fail(machine, index);
    return true;
  }
  if (outcome !== 'done') return retryAfter(machine, index, step, outcome);
  const { failed } = futureAt(machine, step.futures[step.at] ?? -1);
  step.at += 1;
  step.deadlineUs = null;
  if (failed) fail(machine, index);
  else push(machine, index, step, overhead(machine.state.costs.poolResultUs));
  return true;
};

const startThread: Act<'startThread'> = (machine, index, { body, id }) => {
  push(machine, index, { do: 'awaitBoot', thread: startBody(machine, index, body, id) });
  return true;
};

const boot: Act<'boot'> = (machine, index) => {
  threadAt(machine, index).booted = true;
  wakeJoiners(machine, index);
  return true;
};

const handOver: Act<'submit'> = (machine, index, { pool, item }) => {
  if (submit(machine, pool, item))
    push(machine, index, { do: 'startWorker', pool }, overhead(machine.state.costs.threadCreateUs));
  return true;
};

const mapChunk: Act<'map'> = (machine, index, step) => {
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

const turn: Act<'turn'> = (machine, index, step) => {
  const { costs } = machine.state;
  if (isMainDone(machine, loopIn(machine, index)))
    push(machine, index, { do: 'closeLoop' }, overhead(costs.loopStopUs));
  else
    push(
      machine,
      index,
      step,
      { do: 'batch' },
      { do: 'collect' },
      { do: 'poll' },
      overhead(costs.loopTurnUs),
    );
  return true;
};

/** A poll that does not wait still lets others have the GIL, for as long as a system call takes. */
const quickPollUs = 1;

const poll: Act<'poll'> = (machine, index) => {
  const loop = loopIn(machine, index);
  const us = pollUs(machine, loop);
  if (us !== 0) return waitFor(machine, index, pollFor(machine, loop, us));
  if (isWanted(machine, threadAt(machine, index))) push(machine, index, overhead(quickPollUs, 'released'));
  return true;
};

const batch: Act<'batch'> = (machine, index, step) => {
  // The step must lie below what the chosen task does, so it goes back first.
  const { stack } = threadAt(machine, index);
  stack.push(step);
  const outcome = runOne(machine, index);
  if (outcome === 'over') stack.pop();
  if (outcome === 'held') standStill(machine, threadAt(machine, index));
  return outcome !== 'held';
};

const shut: Act<'closeLoop'> = (machine, index) => {
  const { failed } = taskAt(machine, loopIn(machine, index).main);
  closeLoop(machine, index);
  if (failed) fail(machine, index);
  return true;
};

const sleep: Act<'sleep'> = (machine, index, { us, line }) => {
  const task = taskIn(machine, index);
  const untilUs = addTimer(machine, loopIn(machine, index), task, us);
  suspend(machine, task, { kind: 'timer', untilUs }, line);
  return true;
};

const createTask: Act<'createTask'> = (machine, index, step) => {
  const { loop } = threadAt(machine, index);
  const { eager } = loopIn(machine, index);
  const below = stackOf(machine, threadAt(machine, index)).at(-1);
  const task = makeTask(machine, loop ?? -1, step, eager);
  if (below?.do === 'gather') below.children.push(task);
  if (eager) stepInto(machine, task);
  return true;
};

/** Once all are done: a failed one ends the coroutine that awaited it. */
const checkTasks = (machine: Machine, index: number, tasks: readonly number[]): true => {
  if (tasks.some((task) => taskAt(machine, task).failed)) fail(machine, index);
  return true;
};

const suspendOn = (machine: Machine, index: number, tasks: readonly number[], line: number | null): void => {
  const ids = tasks.map((task) => taskAt(machine, task).id);
  suspend(machine, index, { kind: 'tasks', ids }, line);
};

/** One after the other, as `await` stands in a row. */
const awaitEach: Act<'awaitTasks'> = (machine, index, step) => {
  const task = taskIn(machine, index);
  const open = step.tasks.find((other) => taskAt(machine, other).state !== 'done');
  if (open === undefined) return checkTasks(machine, index, step.tasks);
  taskAt(machine, open).callbacks.push({ type: 'step', task });
  push(machine, index, step);
  suspendOn(machine, task, [open], step.line);
  return true;
};

/** Makes its tasks one after the other, then awaits them all at once. */
const gather: Act<'gather'> = (machine, index, step) => {
  const started = step.tasks[step.children.length];
  if (started) {
    const { body, id } = started;
    push(machine, index, step, { do: 'createTask', body, id }, overhead(machine.state.costs.taskCreateUs));
    return true;
  }
  const task = taskIn(machine, index);
  const open = awaitTasks(machine, task, step.children);
  if (open.length === 0) return checkTasks(machine, index, step.children);
  for (const child of open) taskAt(machine, child).callbacks.push({ type: 'child', task });
  push(machine, index, { do: 'awaitTasks', tasks: step.children, line: step.line });
  suspendOn(machine, task, open, step.line);
  return true;
};

const awaitResult: Act<'awaitResult'> = (machine, index, { pool, future, line }) => {
  const task = taskIn(machine, index);
  const result = futureAt(machine, future);
  result.task = task;
  if (result.done) callBackLoop(machine, task);
  push(machine, index, { do: 'checkResult', future });
  suspend(machine, task, { kind: 'pool', pool, id: result.name }, line);
  return true;
};

/** A row a step. */
export const acts: { readonly [Name in StepName]: Act<Name> } = {
  run,
  spend,
  acquire: tryLock,
  operate: (machine, index, { us, device }) => waitFor(machine, index, operate(machine, us, device)),
  startThread,
  startWorker: (machine, index, { pool }) => {
    push(machine, index, { do: 'awaitBoot', thread: startWorker(machine, index, pool) });
    return true;
  },
  awaitBoot,
  boot,
  join,
  wait,
  submit: handOver,
  map: mapChunk,
  spawnPool: (machine, index, { pool }) => {
    spawnPool(machine, index, pool);
    return true;
  },
  forkWorker: (machine, index, { pool }) => {
    push(machine, index, ...forkWorker(machine, pool));
    return true;
  },
  forked: (machine, _, { pool }) => {
    forked(machine, pool);
    return true;
  },
  work: (machine, index, step) => live(machine, index, step, fetch(machine, index, step.pool)),
  manage: (machine, index, step) => live(machine, index, step, manage(machine, step.pool)),
  feed: (machine, _, { pool, item }) => {
    feed(machine, pool, item);
    return true;
  },
  deliver: (machine, _, { future }) => {
    deliver(machine, futureAt(machine, future));
    return true;
  },
  result: (machine, _, { pool, future }) => {
    handBack(machine, pool, future);
    return true;
  },
  openLoop: (machine, index, step) => {
    openLoop(machine, index, step);
    push(machine, index, { do: 'turn' });
    return true;
  },
  turn,
  poll,
  collect: (machine, index) => {
    beginTurn(machine, index);
    return true;
  },
  batch,
  closeLoop: shut,
  sleep,
  yield: (machine, index, { line }) => {
    yieldTurn(machine, taskIn(machine, index), line);
    return true;
  },
  createTask,
  awaitTasks: awaitEach,
  gather,
  awaitResult,
  checkResult: (machine, index, { future }) => {
    if (futureAt(machine, future).failed) fail(machine, index);
    return true;
  },
};
