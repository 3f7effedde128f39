/** What Python asks about event loops and tasks, and the steps of a loop's turns. */
import { InvariantError } from '../../ground/invariant.ts';
import type { Value } from '../../program/value.ts';
import { keep, openStrand } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { addTimer, callSoonThreadsafe, closeLoop, loopAt, newLoop, showLoop } from '../parts/loop.ts';
import { fits, taskBytes } from '../parts/memory.ts';
import { makeTask, queueStep, stepInto, suspend, taskAt } from '../parts/task.ts';
import type { Act } from '../steps/act.ts';
import { push } from '../steps/act.ts';
import { overhead } from '../steps/steps.ts';
import type { TaskWait } from '../words/event.ts';
import { callFor, dropCall, dropCalls } from './calls.ts';
import { answer, heapOf, itemsIn, lineAt, microsIn, numberIn, refuse, textIn } from './heaps.ts';
import { coroutineName } from './names.ts';
import type { AskAct, AskActs, AskPlace } from './place.ts';
import { done, told } from './place.ts';

type LoopAsk =
  | ('openLoop' | 'runLoop' | 'stopLoop' | 'closeLoop' | 'soon' | 'soonThreadsafe' | 'later' | 'dropHandle')
  | ('task' | 'eagerTask' | 'stepSoon' | 'suspend' | 'thisTask');

const openLoop = (machine: Machine, { index }: AskPlace): Value => {
  const loop = newLoop(machine, index, { eager: false, main: -1 });
  showLoop(machine, index, loop);
  return loop;
};

const runLoop: AskAct = (machine, { index, step, args }) => {
  const loop = numberIn(args, 0);
  showLoop(machine, index, loop);
  loopAt(machine, loop).prepaid = args[1] === true;
  threadAt(machine, index).loop = loop;
  push(machine, index, { do: 'codeTurn', heap: step.heap, strand: step.strand, loop });
  return true;
};

export const codeTurn: Act<'codeTurn'> = (machine, index, step) => {
  const us = loopAt(machine, step.loop).prepaid ? 0 : machine.state.costs.loopTurnUs;
  const turn = [{ do: 'batch' }, { do: 'collect' }, { do: 'poll' }, overhead(us)] as const;
  push(machine, index, { ...step, do: 'afterTurn' }, ...turn);
  return true;
};

/** BaseEventLoop.run_forever looks whether it is to stop only after a turn. */
export const afterTurn: Act<'afterTurn'> = (machine, index, step) => {
  const loop = loopAt(machine, step.loop);
  if (!loop.stopping) {
    push(machine, index, { ...step, do: 'codeTurn' });
    return true;
  }
  loop.stopping = false;
  threadAt(machine, index).loop = null;
  answer(machine, step, null);
  return true;
};

const soon = (machine: Machine, { step, args }: AskPlace): Value => {
  const call = callFor(machine, step.heap, [args[1] ?? null, itemsIn(args, 2)]);
  loopAt(machine, numberIn(args, 0)).next.push({ type: 'call', task: -1, call });
  return call.id;
};

/** Into the same queue as the others, by order of asking; it ends a poll that has nothing else to do. */
const soonThreadsafe = (machine: Machine, { step, args }: AskPlace): Value => {
  const call = callFor(machine, step.heap, [args[1] ?? null, itemsIn(args, 2)]);
  callSoonThreadsafe(machine, loopAt(machine, numberIn(args, 0)), { type: 'call', task: -1, call });
  return call.id;
};

const later = (machine: Machine, { step, args }: AskPlace): Value => {
  const call = callFor(machine, step.heap, [args[2] ?? null, itemsIn(args, 3)]);
  addTimer(machine, loopAt(machine, numberIn(args, 0)), { task: -1, call }, microsIn(args, 1));
  return call.id;
};

const startTask =
  (eager: boolean): AskAct =>
  (machine, { step, args }) => {
    if (!fits(machine, taskBytes(machine))) {
      refuse(machine, step, 'MemoryError', null);
      return true;
    }
    const heap = heapOf(machine, step.heap);
    const own = itemsIn(args, 3);
    const id = textIn(args, 1);
    const body = coroutineName(heap, own) || id;
    const task = makeTask(machine, numberIn(args, 0), { body, id }, eager);
    const strand = openStrand(heap, args[2] ?? null, eager ? [...own, task] : own);
    const { stack } = taskAt(machine, task);
    const work = { do: 'runCode', heap: step.heap, strand, role: 'task' } as const;
    stack.splice(0, stack.length, { do: 'leave', id, body }, work, { do: 'begin', id, body });
    taskAt(machine, task).code = { heap: step.heap, cancel: keep(heap, args[4] ?? null) };
    answer(machine, step, task);
    if (eager) stepInto(machine, task);
    return true;
  };

/** The running one once it has suspended. */
const stepSoon = (machine: Machine, { args }: AskPlace): void => {
  const index = numberIn(args, 0);
  const task = taskAt(machine, index);
  if (task.state === 'running') task.again = true;
  else if (task.state === 'suspended') queueStep(machine, index, 'woke');
};

const namesIn = (args: readonly Value[], index: number): readonly Value[] => {
  const value = args[index];
  if (typeof value === 'object' && value?.k === 't') return value.v;
  return value === null || value === undefined ? [] : [value];
};

/** What a board says of the wait. */
const waitFor = (machine: Machine, args: readonly Value[]): TaskWait => {
  const names = namesIn(args, 1);
  const name = names.length > 0 && typeof names[0] === 'string' ? names[0] : '';
  switch (args[0]) {
    case 'timer':
      return { kind: 'timer', untilUs: machine.state.atUs + microsIn(names, 0) };
    case 'tasks':
      return { kind: 'tasks', ids: names.map((_, place) => taskAt(machine, numberIn(names, place)).id) };
    case 'lock':
      return { kind: 'lock', lock: name };
    case 'queue':
      return { kind: 'queue', queue: name, side: names[1] === 'put' ? 'put' : 'get' };
    case 'event':
      return { kind: 'event', event: name };
    case 'result':
      return { kind: 'pool', pool: 'asyncio', id: name };
    case 'yield':
      return { kind: 'turn' };
    default:
      return { kind: 'future', future: name };
  }
};

const suspendTask: AskAct = (machine, { index, step, args }) => {
  const { task: own } = threadAt(machine, index);
  if (own === null) throw new InvariantError('a thread without a task suspends one', { thread: index });
  const task = taskAt(machine, own);
  const on = waitFor(machine, args);
  answer(machine, step, null);
  suspend(machine, own, on, lineAt(machine, step));
  if (on.kind === 'turn' || task.again) queueStep(machine, own, 'yielded');
  task.again = false;
  return true;
};

export const loopAsks: AskActs<LoopAsk> = {
  openLoop: told(openLoop),
  runLoop,
  stopLoop: done((machine, { args }) => {
    loopAt(machine, numberIn(args, 0)).stopping = true;
  }),
  closeLoop: done((machine, { args }) => {
    const loop = numberIn(args, 0);
    dropCalls(machine, loopAt(machine, loop));
    closeLoop(machine, loop);
  }),
  soon: told(soon),
  soonThreadsafe: told(soonThreadsafe),
  later: told(later),
  dropHandle: done((machine, { args }) => dropCall(machine, numberIn(args, 0))),
  task: startTask(false),
  eagerTask: startTask(true),
  stepSoon: done(stepSoon),
  suspend: suspendTask,
  thisTask: told((machine, { index }) => threadAt(machine, index).task),
};
