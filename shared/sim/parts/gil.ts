/**
 * The GIL: taken, asked for, dropped and handed on (CPython Python/ceval_gil.c, take_gil and drop_gil). It has no
 * period: the interval is how long a waiter waits before it asks, and nobody asks while nobody waits.
 */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import { endOfTime } from '../../ground/time.ts';
import { osPolicy } from '../../policies/index.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { takeOut, takeOutIfIn, tell, threadAt } from '../machine.ts';
import type { Interpreter, Thread } from '../state.ts';
import { wake, wakeNow } from './thread.ts';

const gilOf = (machine: Machine, thread: Thread): Interpreter | null =>
  thread.interpreter === null ? null : at(machine.state.interpreters, thread.interpreter);

const holds = (machine: Machine, index: number): boolean =>
  gilOf(machine, threadAt(machine, index))?.holder === index;

/** What its GIL is called. */
export const gilId = (machine: Machine, thread: Thread): Interpreter['id'] =>
  at(machine.state.interpreters, thread.interpreter ?? -1).id;

/** Takes it if it is free: a newcomer may barge. False: somebody has it. */
export const takeGil = (machine: Machine, index: number): boolean => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const gil = gilOf(machine, thread);
  if (gil === null) {
    thread.wantsGil = false;
    return true;
  }
  if (gil.holder !== null) return false;
  if (gil.lastHolder !== index) gil.switches += 1;
  gil.holder = index;
  gil.lastHolder = index;
  gil.asked = false;
  thread.wantsGil = false;
  tell(machine, {
    type: 'gilTaken',
    atUs: state.atUs,
    interpreter: gil.id,
    thread: thread.id,
    switches: gil.switches,
  });
  readmit(machine, gil);
  return true;
};

/** Another has taken it: who was made to drop it may queue again (FORCE_SWITCHING). */
const readmit = (machine: Machine, gil: Interpreter): void => {
  const { dropper } = gil;
  if (dropper === null) return;
  gil.dropper = null;
  const { waits } = threadAt(machine, dropper);
  post(machine, 'gilRejoin', machine.state.atUs, { who: dropper, stamp: waits });
};

/** The tail of the waiters, and a timer of one interval. The thread is off its core. */
const queueUp = (machine: Machine, index: number, gil: Interpreter): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  gil.waiters.push(index);
  thread.waits += 1;
  thread.gilSeen = gil.switches;
  const dueUs = state.atUs + state.switchIntervalUs + state.costs.timerSlackUs;
  thread.asksAtUs = dueUs;
  post(machine, 'gilInterval', dueUs, { who: index, stamp: thread.waits });
};

/** It has just left its core because the GIL is held. */
export const queueForGil = (machine: Machine, index: number): void => {
  const gil = gilOf(machine, threadAt(machine, index));
  if (gil) queueUp(machine, index, gil);
};

/** It waits for the GIL already, and stands at the tail from now on. */
const requeue = (machine: Machine, index: number, gil: Interpreter): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const on = { kind: 'gil', interpreter: gil.id } as const;
  if (gil.waiters.length > 0 || thread.on?.kind !== 'gil') {
    thread.sinceUs = state.atUs;
    tell(machine, { type: 'blocked', atUs: state.atUs, thread: thread.id, core: null, on });
  }
  thread.on = on;
  queueUp(machine, index, gil);
};

/** Off-core without the GIL: queues for it, unless it was freed meanwhile. */
export const rejoin = (machine: Machine, index: number): void => {
  const gil = gilOf(machine, threadAt(machine, index));
  if (gil === null) throw new InvariantError('nothing to wait for', { thread: index });
  if (gil.holder === null && gil.dropper === null) wakeNow(machine, index);
  else requeue(machine, index, gil);
};

/** Its interval ran out. If nobody has taken the GIL since, the holder is asked to drop it. */
export const intervalOver = (machine: Machine, index: number): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const gil = gilOf(machine, thread);
  if (gil === null) return;
  takeOut(gil.waiters, index);
  if (gil.holder === null) {
    // It looks before it asks, and finds the GIL free (whoever was signalled has no core yet).
    wakeNow(machine, index);
    return;
  }
  if (gil.switches === thread.gilSeen) {
    gil.asked = true;
    gil.requester = index;
    const holder = threadAt(machine, gil.holder);
    tell(machine, {
      type: 'gilAsked',
      atUs: state.atUs,
      interpreter: gil.id,
      thread: thread.id,
      holder: holder.id,
    });
    postDrop(machine, holder);
  }
  rejoin(machine, index);
};

/** Only code between two checks of the eval breaker can drop it: Python code, on a core. */
const postDrop = (machine: Machine, holder: Thread): void => {
  if (holder.core === null || !askedToDrop(machine, holder)) return;
  const core = at(machine.state.cores, holder.core);
  if (core.working)
    post(machine, 'gilDrop', machine.state.atUs, { who: holder.interpreter ?? -1, stamp: core.beat });
};

/** Its GIL is wanted, and its segment can be left at any µs. */
export const askedToDrop = (machine: Machine, thread: Thread): boolean => {
  if (thread.segment?.gil !== 'droppable') return false;
  const gil = gilOf(machine, thread);
  return gil?.asked === true && gil.holder !== null && threadAt(machine, gil.holder) === thread;
};

/** At the end of a piece of C code: somebody asked meanwhile. */
export const isAsked = (machine: Machine, index: number): boolean =>
  holds(machine, index) && gilOf(machine, threadAt(machine, index))?.asked === true;

/** The expert's switch: on several cores the one that asked is awake, and takes the signal before whoever sleeps. */
const requesterOf = (machine: Machine, { requester, waiters }: Interpreter): number | null => {
  const { python, machine: hardware } = machine.state.scenario;
  if (python.gilHandOver !== 'requester' || hardware.cores === 1) return null;
  return requester !== null && waiters.includes(requester) ? requester : null;
};

/** Wakes the waiter the policy names: it must win a core, and may find the GIL taken again. */
const handOn = (machine: Machine, gil: Interpreter): void => {
  if (gil.waiters.length === 0) return;
  const { os } = machine.state;
  const heir = requesterOf(machine, gil) ?? osPolicy(os.policy).heir(os.memory, gil.waiters);
  gil.requester = null;
  takeOut(gil.waiters, heir);
  wake(machine, heir);
};

/** Frees it. `forced`: on request, and the dropper stays out until another has taken it. */
const free = (machine: Machine, index: number, forced: boolean): void => {
  const thread = threadAt(machine, index);
  const gil = gilOf(machine, thread);
  if (gil === null || gil.holder !== index) return;
  gil.holder = null;
  gil.asked = false;
  if (forced) gil.dropper = index;
  const { atUs } = machine.state;
  tell(machine, { type: 'gilDropped', atUs, interpreter: gil.id, thread: thread.id, forced });
  handOn(machine, gil);
};

/** Of its own will, before it waits or runs C code that needs no interpreter. */
export const letGo = (machine: Machine, index: number): void => free(machine, index, false);

/** On request. The thread has left its core. */
export const dropOnRequest = (machine: Machine, index: number): void => free(machine, index, true);

/** A person hands the free GIL to this waiter. */
export const grant = (machine: Machine, index: number): void => {
  const gil = gilOf(machine, threadAt(machine, index));
  if (gil === null) return;
  takeOut(gil.waiters, index);
  wake(machine, index);
};

/** When the first of its waiters will ask for it, if it is not handed on before. */
export const nextAskUs = (machine: Machine, thread: Thread): Micros => {
  let firstUs = endOfTime;
  for (const waiter of gilOf(machine, thread)?.waiters ?? [])
    firstUs = Math.min(firstUs, threadAt(machine, waiter).asksAtUs);
  return firstUs;
};

/** It waits for it no more, and nobody waits for it to be back. */
export const leaveGil = (machine: Machine, index: number): void => {
  const gil = gilOf(machine, threadAt(machine, index));
  if (gil === null) return;
  takeOutIfIn(gil.waiters, index);
  if (gil.dropper === index) gil.dropper = null;
};

/** Does anybody wait for it? A poll lets go of it only then. */
export const isWanted = (machine: Machine, thread: Thread): boolean =>
  (gilOf(machine, thread)?.waiters.length ?? 0) > 0;
