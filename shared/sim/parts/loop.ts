/**
 * Event loops: a turn polls, takes in what has come, and runs exactly the callbacks that are ready now
 * (CPython Lib/asyncio/base_events.py, BaseEventLoop._run_once).
 */
import { at } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import { roundedUp } from '../../ground/time.ts';
import type { TaskFact } from '../../policies/index.ts';
import { ask, loopPolicy } from '../../policies/index.ts';
import type { Machine } from '../machine.ts';
import { nextSeq, takeOut, tell, threadAt } from '../machine.ts';
import type { Handle, Loop, Timer } from '../state.ts';
import type { StepOf } from '../steps/steps.ts';
import type { WaitOn } from '../words/event.ts';
import { burstAhead } from './burst.ts';
import { cancelLeftovers, childDone, dropResult, leftoverDone, memberDone } from './cancel.ts';
import { callBack, makeTask, stepInto, taskAt } from './task.ts';
import { wake } from './thread.ts';

export const loopAt = (machine: Machine, loop: number): Loop => at(machine.state.loops, loop);

/** The loop that this thread runs in asyncio.run. */
export const loopIn = (machine: Machine, index: number): Loop =>
  loopAt(machine, threadAt(machine, index).loop ?? -1);

/** asyncio.run: a loop in this thread, with its first task. */
export const openLoop = (machine: Machine, index: number, step: StepOf<'openLoop'>): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const loop = state.loops.length;
  state.loops.push({
    thread: index,
    main: state.tasks.length,
    eager: step.eager,
    memory: loopPolicy(state.loopPolicy).init(state.scenario.loop),
    turn: 0,
    batch: [],
    waiting: [],
    next: [],
    external: [],
    timers: [],
    ran: [],
    running: null,
    shared: { locks: [], sems: [], queues: [] },
    polling: false,
    deciding: false,
    chosen: null,
    stopping: false,
    left: null,
    closed: false,
  });
  thread.loop = loop;
  tell(machine, { type: 'loopBegan', atUs: state.atUs, thread: thread.id });
  const main = makeTask(machine, loop, step, false);
  taskAt(machine, main).callbacks.push({ type: 'stop', task: main });
};

export const closeLoop = (machine: Machine, index: number): void => {
  const loop = loopIn(machine, index);
  const thread = threadAt(machine, index);
  loop.closed = true;
  thread.loop = null;
  tell(machine, { type: 'loopEnded', atUs: machine.state.atUs, thread: thread.id });
};

/**
 * Nothing is left to turn for (CPython Lib/asyncio/base_events.py, run_until_complete, and runners.py, _cancel_all_tasks):
 * the main task is done, and all that it left behind have been told to end and have ended.
 */
export const isThrough = (machine: Machine, index: number): boolean => {
  const loop = loopIn(machine, index);
  if (!loop.stopping) return false;
  loop.stopping = false;
  return loop.left !== null || !cancelLeftovers(machine, threadAt(machine, index).loop ?? -1);
};

/** How long the poll may last: not at all, until the first timer, or for ever (null). */
export const pollUs = (machine: Machine, loop: Loop): Micros | null => {
  if (loop.next.length > 0 || loop.external.length > 0) return 0;
  const first = loop.timers[0];
  if (!first) return null;
  const leftUs = Math.max(0, first.atUs - machine.state.atUs);
  return roundedUp(leftUs, machine.state.costs.pollGranularityUs);
};

/** The wait of a poll that lasts. */
export const pollFor = (machine: Machine, loop: Loop, us: Micros | null): WaitOn => {
  const { atUs, costs } = machine.state;
  loop.polling = true;
  return { kind: 'poll', untilUs: us === null ? null : atUs + us + costs.timerSlackUs };
};

/** By (atUs, seq): equal deadlines fire in order of creation. */
const isLater = (timer: Timer, other: Timer): boolean =>
  timer.atUs !== other.atUs ? timer.atUs > other.atUs : timer.seq > other.seq;

export const addTimer = (machine: Machine, loop: Loop, task: number, us: Micros): Micros => {
  const timer: Timer = { atUs: machine.state.atUs + us, seq: nextSeq(machine), task };
  let low = 0;
  let high = loop.timers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isLater(at(loop.timers, middle), timer)) high = middle;
    else low = middle + 1;
  }
  loop.timers.splice(low, 0, timer);
  return timer.atUs;
};

const factOf = (machine: Machine, index: number): TaskFact => {
  const { sleep, sinceUs, stack } = taskAt(machine, index);
  return {
    task: index,
    sinceUs: sleep?.untilUs ?? sinceUs,
    sleptUs: sleep?.us ?? null,
    stepUs: burstAhead(machine, stack).us,
  };
};

/** The facts of a turn, for the policies that want to know them. */
const tellTurn = (machine: Machine, { memory, waiting }: Loop): void => {
  const plug = loopPolicy(machine.state.loopPolicy);
  if (!plug.turn) return;
  plug.turn(
    memory,
    waiting.map((task) => factOf(machine, task)),
  );
};

/** External callbacks, then due timers, join what is ready; all of it is this turn's batch. */
export const beginTurn = (machine: Machine, index: number): void => {
  const { state } = machine;
  const loop = loopIn(machine, index);
  loop.polling = false;
  const due = loop.timers.findIndex((timer) => timer.atUs > state.atUs);
  const fired = loop.timers.splice(0, due < 0 ? loop.timers.length : due);
  const timers = fired.map(({ task }): Handle => ({ type: 'timer', task }));
  loop.batch = [...loop.next, ...loop.external, ...timers];
  loop.next = [];
  loop.external = [];
  loop.ran = [];
  loop.turn += 1;
  loop.waiting = loop.batch.filter((handle) => handle.type === 'step').map((handle) => handle.task);
  tellTurn(machine, loop);
  const batch = loop.waiting.map((task) => taskAt(machine, task).id);
  const thread = threadAt(machine, index).id;
  tell(machine, { type: 'loopTurn', atUs: state.atUs, thread, n: loop.turn, batch });
};

const isStepOf = (handle: Handle | undefined, task: number | null): boolean =>
  handle?.type === 'step' && handle.task === task;

/** What runs between the steps of tasks. */
const callbacks: {
  readonly [Type in Exclude<Handle['type'], 'step'>]: (machine: Machine, task: number, loop: Loop) => void;
} = {
  timer: callBack,
  result: callBack,
  unwanted: dropResult,
  child: childDone,
  member: memberDone,
  leftover: (_, __, loop) => leftoverDone(loop),
  stop: (_, __, loop) => {
    loop.stopping = true;
  },
};

/** Takes the chosen one out of the batch. Callbacks without a task that stand before it run first, as queued. */
const takeUpTo = (machine: Machine, loop: Loop, chosen: number | null): void => {
  const place = loop.batch.findIndex((handle) => isStepOf(handle, chosen));
  const passed = loop.batch.splice(0, place < 0 ? loop.batch.length : place + 1);
  if (place >= 0) passed.pop();
  for (const { type, task } of passed) if (type !== 'step') callbacks[type](machine, task, loop);
  const skipped = passed.filter((handle) => handle.type === 'step');
  if (skipped.length > 0) loop.batch = [...skipped, ...loop.batch];
};

/** The same, where most often it is the next in line. */
const runUpTo = (machine: Machine, loop: Loop, chosen: number | null): void => {
  if (isStepOf(loop.batch[0], chosen)) loop.batch.shift();
  else takeUpTo(machine, loop, chosen);
  if (chosen !== null) takeOut(loop.waiting, chosen);
};

/** Whom the policy or the person lets run next; null ends the turn. */
const choose = (machine: Machine, loop: Loop): number | null | typeof ask => {
  const { chosen, waiting } = loop;
  loop.chosen = null;
  if (chosen !== null) return chosen;
  return waiting.length === 0 ? null : loopPolicy(machine.state.loopPolicy).pick(loop.memory, waiting);
};

/** One task of this turn's batch. `held`: a person must say which; `over`: none is left. */
export const runOne = (machine: Machine, index: number): 'ran' | 'held' | 'over' => {
  const loop = loopIn(machine, index);
  const chosen = choose(machine, loop);
  if (chosen === ask) {
    loop.deciding = true;
    return 'held';
  }
  runUpTo(machine, loop, chosen);
  if (chosen === null) return 'over';
  stepInto(machine, chosen);
  return 'ran';
};

/** A person has answered. */
export const answerLoop = (machine: Machine, loop: Loop, task: number | null): void => {
  loop.deciding = false;
  loop.chosen = task;
  if (task !== null) loopPolicy(machine.state.loopPolicy).told(loop.memory, task);
};

/** From another thread: seen at the next poll, which it ends. */
export const callSoonThreadsafe = (machine: Machine, loop: Loop, handle: Handle): void => {
  if (loop.closed) return;
  loop.external.push(handle);
  if (!loop.polling) return;
  loop.polling = false;
  wake(machine, loop.thread);
};
