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
import type { Call, Handle, Loop, Task, Timer } from '../state.ts';
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

/** A loop for this thread, of which nobody knows yet. */
export const newLoop = (
  machine: Machine,
  index: number,
  { eager, main }: Pick<Loop, 'eager' | 'main'>,
): number => {
  const { state } = machine;
  state.loops.push({
    thread: index,
    main,
    eager,
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
    prepaid: false,
    shown: false,
    closed: false,
  });
  return state.loops.length - 1;
};

const hideLoop = (machine: Machine, loop: Loop): void => {
  if (!loop.shown) return;
  loop.shown = false;
  tell(machine, { type: 'loopEnded', atUs: machine.state.atUs, thread: threadAt(machine, loop.thread).id });
};

/** A thread shows one loop: this one from now on. One that has tasks stays where it was. */
export const showLoop = (machine: Machine, index: number, number: number): void => {
  const { state } = machine;
  const loop = loopAt(machine, number);
  const isKnown = state.tasks.some((task) => task.loop === number);
  if (loop.shown && (loop.thread === index || isKnown)) return;
  hideLoop(machine, loop);
  for (const other of state.loops) if (other.thread === index) hideLoop(machine, other);
  loop.thread = index;
  loop.shown = true;
  tell(machine, { type: 'loopBegan', atUs: state.atUs, thread: threadAt(machine, index).id });
};

/** asyncio.run: a loop in this thread, with its first task. */
export const openLoop = (machine: Machine, index: number, step: StepOf<'openLoop'>): void => {
  const { state } = machine;
  const loop = newLoop(machine, index, { eager: step.eager, main: state.tasks.length });
  threadAt(machine, index).loop = loop;
  showLoop(machine, index, loop);
  const main = makeTask(machine, loop, step, false);
  taskAt(machine, main).callbacks.push({ type: 'stop', task: main });
};

export const closeLoop = (machine: Machine, number: number): void => {
  const loop = loopAt(machine, number);
  loop.closed = true;
  hideLoop(machine, loop);
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
  if (loop.next.length > 0 || loop.external.length > 0 || loop.stopping) return 0;
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

export const addTimer = (
  machine: Machine,
  loop: Loop,
  whose: Pick<Timer, 'task' | 'call'>,
  us: Micros,
): Micros => {
  const timer: Timer = { atUs: machine.state.atUs + us, seq: nextSeq(machine), ...whose };
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
  const timers = fired.map(
    ({ task, call }): Handle => (call ? { type: 'call', task, call } : { type: 'timer', task }),
  );
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
  readonly [Type in Exclude<Handle['type'], 'step' | 'call'>]: (
    machine: Machine,
    task: number,
    loop: Loop,
  ) => void;
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
  for (const { type, task } of passed)
    if (type !== 'step' && type !== 'call') callbacks[type](machine, task, loop);
  const skipped = passed.filter((handle) => handle.type === 'step');
  if (skipped.length > 0) loop.batch = [...skipped, ...loop.batch];
};

/** The same, where most often it is the next in line. */
const runUpTo = (machine: Machine, loop: Loop, chosen: number | null): void => {
  if (isStepOf(loop.batch[0], chosen)) loop.batch.shift();
  else takeUpTo(machine, loop, chosen);
  if (chosen !== null) takeOut(loop.waiting, chosen);
};

/** What asyncio.run does by itself at its end (CPython Lib/asyncio/runners.py, Runner.close): no person is asked about that. */
const closing: readonly string[] = [
  'BaseEventLoop.shutdown_asyncgens',
  'BaseEventLoop.shutdown_default_executor',
];
const isClosing = ({ code, body }: Task): boolean => code !== undefined && closing.includes(body);

/** Whom the policy or the person lets run next; null ends the turn. */
const choose = (machine: Machine, loop: Loop): number | null | typeof ask => {
  const { chosen, waiting } = loop;
  loop.chosen = null;
  if (chosen !== null) return chosen;
  const [first = null] = waiting;
  if (first === null) return null;
  const picked = loopPolicy(machine.state.loopPolicy).pick(loop.memory, waiting);
  return picked === ask && waiting.every((task) => isClosing(taskAt(machine, task))) ? first : picked;
};

/** Python's calls take time, and run before the chosen task if they stand before it: they go to the head of the batch. */
const callsBefore = (loop: Loop, chosen: number | null): boolean => {
  if (isStepOf(loop.batch[0], chosen)) return false;
  const place = loop.batch.findIndex((handle) => isStepOf(handle, chosen));
  const isBefore = (handle: Handle, at: number): boolean => handle.type === 'call' && at < place;
  const calls = loop.batch.filter(isBefore);
  if (calls.length === 0) return false;
  loop.batch = [...calls, ...loop.batch.filter((handle, at) => !isBefore(handle, at))];
  loop.chosen = chosen;
  return true;
};

const takeCall = (loop: Loop): Call | null => {
  const call = loop.batch[0]?.call ?? null;
  if (call) loop.batch.shift();
  return call;
};

/** One task of this turn's batch, or a call. `held`: a person must say which task; `over`: none is left. */
export const runOne = (machine: Machine, index: number): 'ran' | 'held' | 'over' | Call => {
  const loop = loopIn(machine, index);
  const call = takeCall(loop);
  if (call) return call;
  const chosen = choose(machine, loop);
  if (chosen === ask) {
    loop.deciding = true;
    return 'held';
  }
  const first = callsBefore(loop, chosen) ? takeCall(loop) : null;
  if (first) return first;
  runUpTo(machine, loop, chosen);
  if (chosen === null) return 'over';
  stepInto(machine, chosen);
  return 'ran';
};

/** A person has answered. Its core is at work again: slices and the policy's clock, which stood still, go on. */
export const answerLoop = (machine: Machine, loop: Loop, task: number | null): void => {
  loop.deciding = false;
  machine.stirred = true;
  loop.chosen = task;
  if (task !== null) loopPolicy(machine.state.loopPolicy).told(loop.memory, task);
};

/** From another thread: seen at the next poll, which it ends. */
export const callSoonThreadsafe = (machine: Machine, loop: Loop, handle: Handle): void => {
  if (loop.closed) return;
  // Python's go into the same queue as all others, in order of asking.
  (handle.type === 'call' ? loop.next : loop.external).push(handle);
  if (!loop.polling) return;
  loop.polling = false;
  wake(machine, loop.thread);
};
