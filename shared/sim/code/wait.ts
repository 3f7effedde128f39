/** Waits of Python threads that may be given up: by the clock, or because their process is ended. */
import type { Micros } from '../../ground/terms.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { takeOutIfIn, threadAt } from '../machine.ts';
import { blockFor } from '../parts/core.ts';
import { leaveGil } from '../parts/gil.ts';
import { emptyQueue, ownOf } from '../parts/shared.ts';
import { giveUp } from '../parts/sync.ts';
import { stackOf } from '../steps/act.ts';
import type { WaitOn } from '../words/event.ts';
import { codeStateOf } from './heaps.ts';

/** Leaves the core to wait, until `untilUs` at most. */
export const waitUntil = (machine: Machine, index: number, on: WaitOn, untilUs: Micros | null): false => {
  blockFor(machine, index, on);
  if (untilUs !== null)
    post(machine, 'timeUp', untilUs, { who: index, stamp: threadAt(machine, index).waits });
  return false;
};

export const isLate = ({ state }: Machine, deadlineUs: Micros | null): boolean =>
  deadlineUs !== null && state.atUs >= deadlineUs;

/** Those who wait for the same thing of the library's: the machine knows no more of it than who waits. */
export const lineFor = ({ state }: Machine, on: WaitOn): number[] | null => {
  if (on.kind === 'sem')
    return ownOf(state.sems, on.sem, () => ({ name: on.sem, left: 0, takers: [], waiters: [] })).waiters;
  if (on.kind === 'event')
    return ownOf(state.events, on.event, () => ({ name: on.event, isSet: false, waiters: [] })).waiters;
  if (on.kind !== 'queue') return null;
  const queue = ownOf(state.queues, on.queue, () => emptyQueue(on.queue, 0));
  return on.side === 'put' ? queue.putters : queue.getters;
};

/** What it waits for may come: nothing of it will know this thread any more. */
export const quitWait = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  const { on } = thread;
  if (!on) return;
  giveUp(machine, index);
  thread.parked = false;
  const line = lineFor(machine, on);
  if (line) takeOutIfIn(line, index);
  const step = stackOf(machine, thread).at(-1);
  const code = codeStateOf(machine);
  if (step?.do === 'joinThread') takeOutIfIn(threadAt(machine, step.thread).joiners, index);
  if (step?.do === 'joinProcess') takeOutIfIn(code.processes[step.process]?.joiners ?? [], index);
  if (on.kind === 'gil' || on.kind === 'switch') leaveGil(machine, index);
};
