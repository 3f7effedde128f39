/** What Python asks about threads: starting and joining them, locks, parking. */
import { at } from '../../ground/invariant.ts';
import type { Value } from '../../program/value.ts';
import { nameOfMade, openStrand } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { fits, threadBytes } from '../parts/memory.ts';
import { startThread } from '../parts/process.ts';
import { addLock, release } from '../parts/sync.ts';
import { push } from '../steps/act.ts';
import type { Step } from '../steps/steps.ts';
import { overhead } from '../steps/steps.ts';
import type { ThreadKind } from '../words/event.ts';
import { threadKinds } from '../words/event.ts';
import { answer, codeOf, deadlineIn, heapOf, itemsIn, numberIn, refuse, strandIn, textIn } from './heaps.ts';
import { targetLine } from './names.ts';
import { unpark } from './park.ts';
import type { AskAct, AskActs, AskPlace } from './place.ts';
import { done, told } from './place.ts';
import type { ParkKind } from './steps.ts';
import { parkKinds } from './steps.ts';

type ThreadAsk =
  | ('lock' | 'acquire' | 'release' | 'held')
  | ('thread' | 'join' | 'thisThread' | 'park' | 'unpark');

/** As the library calls it, else as the program's variable is called. */
const lock = (machine: Machine, { step, args }: AskPlace): Value => {
  const name = textIn(args, 0) || nameOfMade(codeOf(machine), strandIn(machine, step));
  return addLock(machine, name || 'lock');
};

const acquire: AskAct = (machine, { index, step, args }) => {
  const deadlineUs = deadlineIn(machine, args, 1);
  push(machine, index, { do: 'takeLock', ...step, lock: numberIn(args, 0), deadlineUs });
  return true;
};

const kindIn = (args: readonly Value[], index: number): ThreadKind =>
  threadKinds.find((kind) => kind === args[index]) ?? 'thread';

/** Pool threads live on from one piece of work to the next: they are no instances of anything. */
const isInstance = (kind: ThreadKind): boolean => kind === 'thread';

const thread: AskAct = (machine, { index, step, args }) => {
  const { costs } = machine.state;
  if (!fits(machine, threadBytes(machine))) {
    refuse(machine, step, 'RuntimeError', "can't start new thread");
    return true;
  }
  const name = textIn(args, 0);
  const kind = kindIn(args, 1);
  const strand = openStrand(heapOf(machine, step.heap), args[2] ?? null, itemsIn(args, 3));
  const run: Step = { do: 'runCode', heap: step.heap, strand, role: 'thread' };
  const work: Step[] = isInstance(kind)
    ? [{ do: 'leave', id: name, body: name }, run, { do: 'begin', id: name, body: name }]
    : [run];
  const stack: Step[] = [overhead(costs.threadExitUs), ...work, { do: 'boot' }, overhead(costs.threadBootUs)];
  const line = targetLine(codeOf(machine), heapOf(machine, step.heap), itemsIn(args, 3));
  const child = startThread(machine, index, { id: name, kind, name, stack, line });
  answer(machine, step, child);
  push(machine, index, { do: 'awaitBoot', thread: child });
  return true;
};

const join: AskAct = (machine, { index, step, args }) => {
  const deadlineUs = deadlineIn(machine, args, 1);
  push(machine, index, { do: 'joinThread', ...step, thread: numberIn(args, 0), deadlineUs });
  return true;
};

const parkKindIn = (args: readonly Value[]): ParkKind =>
  parkKinds.find((kind) => kind === args[0]) ?? 'event';

const park: AskAct = (machine, { index, step, args }) => {
  const deadlineUs = deadlineIn(machine, args, 2);
  const kind = parkKindIn(args);
  push(machine, index, { do: 'park', ...step, kind, name: textIn(args, 1) || kind, deadlineUs });
  return true;
};

export const threadAsks: AskActs<ThreadAsk> = {
  lock: told(lock),
  acquire,
  release: done((machine, { index, args }) =>
    release(machine, index, at(machine.state.locks, numberIn(args, 0))),
  ),
  held: told((machine, { args }) => at(machine.state.locks, numberIn(args, 0)).holder !== null),
  thread,
  join,
  thisThread: told((_, { index }) => index),
  park,
  unpark: done((machine, { args }) => unpark(machine, numberIn(args, 0))),
};
