/** What Python asks about channels between processes and the memory they share, and the steps of it. */
import { at } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import type { Value } from '../../program/value.ts';
import type { Pickled } from '../../runtime/python.ts';
import { pickle, unknownIn, unpickle } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { emptyQueue, ownOf } from '../parts/shared.ts';
import { wake } from '../parts/thread.ts';
import type { Act } from '../steps/act.ts';
import { push } from '../steps/act.ts';
import { overhead } from '../steps/steps.ts';
import type { WaitOn } from '../words/event.ts';
import {
  answer,
  codeOf,
  codeStateOf,
  deadlineIn,
  heapOf,
  numberIn,
  refuse,
  strandIn,
  tuple,
} from './heaps.ts';
import type { AskAct, AskActs } from './place.ts';
import { done, told } from './place.ts';
import type { Channel } from './state.ts';
import { isLate, lineFor, waitUntil } from './wait.ts';

type ChannelAsk = 'channel' | 'send' | 'receive' | 'waiting' | 'share' | 'peek' | 'poke';

const bytesPerMb = 1024 * 1024;

/** What bytes and what objects cost on this part of the way. */
const priceUs = ({ bytes, rawBytes }: Pickled, rawUsPerMb: Micros, objectsUsPerMb: Micros): Micros =>
  Math.floor((rawBytes * rawUsPerMb + (bytes - rawBytes) * objectsUsPerMb) / bytesPerMb);

const channelAt = (machine: Machine, channel: number): Channel => at(codeStateOf(machine).channels, channel);

const addChannel = (machine: Machine, most: number): number => {
  const { channels } = codeStateOf(machine);
  channels.push({ name: `pipe#${channels.length + 1}`, most, items: [] });
  return channels.length - 1;
};

/** Pickled with the GIL, piped without it. */
const send: AskAct = (machine, { index, step, args }) => {
  const { costs } = machine.state;
  const item = pickle(codeOf(machine), heapOf(machine, step.heap), args[1] ?? null);
  if ('text' in item) {
    refuse(machine, step, item.type, item.text);
    return true;
  }
  const { heap, strand } = step;
  push(
    machine,
    index,
    { do: 'send', heap, strand, channel: numberIn(args, 0), item, deadlineUs: deadlineIn(machine, args, 2) },
    overhead(priceUs(item, costs.pipeUsPerMb, costs.pipeObjectsUsPerMb), 'released'),
    overhead(priceUs(item, costs.pickleUsPerMb, costs.pickleObjectsUsPerMb), 'kept'),
  );
  return true;
};

const receive: AskAct = (machine, { index, step, args }) => {
  const { heap, strand } = step;
  const deadlineUs = deadlineIn(machine, args, 1);
  push(machine, index, { do: 'receive', heap, strand, channel: numberIn(args, 0), deadlineUs });
  return true;
};

export const channelAsks: AskActs<ChannelAsk> = {
  channel: told((machine, { args }) => addChannel(machine, numberIn(args, 0))),
  send,
  receive,
  waiting: told((machine, { args }) => channelAt(machine, numberIn(args, 0)).items.length),
  share: told((machine, { args }) => {
    const { shared } = codeStateOf(machine);
    shared.push(args[0] ?? null);
    return shared.length - 1;
  }),
  peek: told((machine, { args }) => codeStateOf(machine).shared[numberIn(args, 0)] ?? null),
  poke: done((machine, { args }) => {
    const value: Value = args[1] ?? null;
    codeStateOf(machine).shared[numberIn(args, 0)] = value;
  }),
};

/** Something has gone in or come out: told, and whoever waits at the other side tries again. */
const moved = (machine: Machine, index: number, { name, items }: Channel, isPut: boolean): void => {
  const { state } = machine;
  const queue = ownOf(state.queues, name, () => emptyQueue(name, 0));
  const { id, task: running } = threadAt(machine, index);
  const task = running === null ? null : at(state.tasks, running).id;
  queue.size = items.length;
  const type = isPut ? 'itemPut' : 'itemGot';
  tell(machine, { type, atUs: state.atUs, queue: name, size: items.length, thread: id, task });
  const next = (isPut ? queue.getters : queue.putters).shift();
  if (next !== undefined) wake(machine, next, 'unlocked');
};

const standInLine = (machine: Machine, index: number, on: WaitOn, deadlineUs: Micros | null): false => {
  lineFor(machine, on)?.push(index);
  return waitUntil(machine, index, on, deadlineUs);
};

export const sendItem: Act<'send'> = (machine, index, step) => {
  const channel = channelAt(machine, step.channel);
  const isFull = channel.most > 0 && channel.items.length >= channel.most;
  if (isFull && !isLate(machine, step.deadlineUs)) {
    push(machine, index, step);
    return standInLine(machine, index, { kind: 'queue', queue: channel.name, side: 'put' }, step.deadlineUs);
  }
  answer(machine, step, !isFull);
  if (isFull) return true;
  channel.items.push(step.item);
  moved(machine, index, channel, true);
  return true;
};

export const receiveItem: Act<'receive'> = (machine, index, step) => {
  const { costs } = machine.state;
  const channel = channelAt(machine, step.channel);
  const { heap, strand } = step;
  const item = channel.items.shift();
  if (item) {
    moved(machine, index, channel, false);
    const us = priceUs(item, costs.unpickleUsPerMb, costs.unpickleObjectsUsPerMb);
    push(machine, index, { do: 'unpickle', heap, strand, item }, overhead(us, 'kept'));
    return true;
  }
  if (isLate(machine, step.deadlineUs)) {
    answer(machine, step, tuple(false, null));
    return true;
  }
  push(machine, index, step);
  return standInLine(machine, index, { kind: 'queue', queue: channel.name, side: 'get' }, step.deadlineUs);
};

export const unpickleItem: Act<'unpickle'> = (machine, _, { heap: number, strand, item }) => {
  const place = { heap: number, strand };
  const heap = heapOf(machine, number);
  const unknown = unknownIn(heap, item);
  if (unknown === null)
    answer(machine, place, tuple(true, unpickle(codeOf(machine), heap, strandIn(machine, place), item)));
  else {
    const dot = unknown.lastIndexOf('.');
    const text = `Can't get attribute '${unknown.slice(dot + 1)}' on <module '${unknown.slice(0, dot)}'>`;
    refuse(machine, place, 'AttributeError', text);
  }
  return true;
};
