/** Cores: a thread comes on, works in segments, and leaves. */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { Micros, Why } from '../../ground/terms.ts';
import { roundedUp } from '../../ground/time.ts';
import { osPolicy } from '../../policies/index.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { takeOut, tell, threadAt } from '../machine.ts';
import type { Core, Segment, Thread } from '../state.ts';
import type { WaitOn } from '../words/event.ts';
import { burstAhead } from './burst.ts';
import { askedToDrop, dropOnRequest, gilId, letGo } from './gil.ts';
import { lineNow } from './line.ts';
import { take, threadBytes } from './memory.ts';
import { wakeJoiners } from './sync.ts';
import { makeReady, ownsThread, stackIn } from './thread.ts';

export const coreOf = (machine: Machine, thread: Thread): Core => {
  if (thread.core === null) throw new InvariantError('a thread works without a core', { thread: thread.id });
  return at(machine.state.cores, thread.core);
};

/** Gives a ready thread a free core. The policy has taken it off its own queue. */
export const dispatch = (machine: Machine, index: number, core: Core): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  if (core.thread !== null) throw new InvariantError('two threads on a core', { core: core.index });
  takeOut(state.ready, index);
  const switchUs = core.lastThread === index ? 0 : state.costs.contextSwitchUs;
  const onUs = state.atUs + switchUs;
  core.thread = index;
  core.lastThread = index;
  core.sinceUs = state.atUs;
  core.switchUntilUs = onUs;
  core.sliceFromUs = onUs;
  core.turn += 1;
  core.slices += 1;
  thread.state = 'running';
  thread.sinceUs = state.atUs;
  thread.needsGil = false;
  thread.core = core.index;
  thread.lastCore = core.index;
  tell(machine, { type: 'dispatched', atUs: state.atUs, thread: thread.id, core: core.index, switchUs });
  post(machine, 'onCore', onUs, { who: core.index, stamp: core.turn });
};

/**
 * Puts the end of the slice on the agenda, now that somebody is ready. It counts from the end of the context switch, so
 * that every dispatch gets on, and starts anew each time it ends with nobody ready.
 */
export const armSlice = (machine: Machine, core: Core): void => {
  const { state } = machine;
  if (core.thread === null || core.sliceFromUs === null) return;
  const ranUs = Math.max(0, state.atUs - core.sliceFromUs);
  const sliceUs = osPolicy(state.os.policy).slice(state.os.memory, core.thread, ranUs);
  if (sliceUs === null) return;
  const rounds = roundedUp(Math.max(1, ranUs), sliceUs);
  post(machine, 'sliceEnd', core.sliceFromUs + rounds, { who: core.index, stamp: core.slices });
  core.sliceFromUs = null;
};

/** All slices count anew from here: the policy has said so. */
export const resliceAll = (machine: Machine): void => {
  for (const core of machine.state.cores) {
    core.slices += 1;
    core.sliceFromUs = core.thread === null ? null : Math.max(machine.state.atUs, core.switchUntilUs);
  }
};

/** How long a piece of work will take here, if nobody takes the core away. */
export const lastsFor = (machine: Machine, index: number, us: Micros): Micros => {
  const { state } = machine;
  const plug = osPolicy(state.os.policy);
  if (!plug.lasts) return us;
  const more = burstAhead(machine, stackIn(machine, threadAt(machine, index))).pieces > 0;
  return plug.lasts(state.os.memory, { thread: index, us, more }, state);
};

/** How much of its segment this core has got done: as much as time has passed, unless the policy says otherwise. */
const doneBy = (machine: Machine, core: Core, fromUs: Micros): Micros => {
  const { state } = machine;
  const plug = osPolicy(state.os.policy);
  return plug.done ? plug.done(state.os.memory, core.index, state) : state.atUs - fromUs;
};

/** Lines of Python change so often that a stretch of another line is told only this long after the last one. */
const lineToldUs: Micros = 1000;

/** Python goes on where it was: nobody need be told. */
const isNextStretch = (
  machine: Machine,
  core: Core,
  thread: Thread,
  { gil, line, task }: Segment,
): boolean => {
  const { segment } = core;
  if (gil !== 'stretch' || segment?.kind !== 'cpu' || core.task !== task) return false;
  return thread.line === line || machine.state.atUs - segment.fromUs < lineToldUs;
};

const tellSegment = (machine: Machine, core: Core, thread: Thread, us: Micros): void => {
  const { state } = machine;
  const { segment } = thread;
  if (!segment) return;
  const { kind, line } = segment;
  thread.line = line;
  core.segment = { kind, fromUs: state.atUs, us };
  core.task = segment.task;
  const task = segment.task === null ? null : at(state.tasks, segment.task).id;
  const { id } = thread;
  tell(machine, {
    type: 'segmentBegan',
    atUs: state.atUs,
    thread: id,
    core: core.index,
    kind,
    us,
    line,
    task,
  });
};

/** Begins the thread's segment, or goes on with it. */
export const beginSegment = (machine: Machine, thread: Thread, segment: Segment): void => {
  const { state } = machine;
  const core = coreOf(machine, thread);
  const us = lastsFor(machine, core.thread ?? -1, segment.us);
  const isNew = !isNextStretch(machine, core, thread, segment);
  thread.segment = segment;
  core.working = true;
  core.beat += 1;
  core.pieceUs = state.atUs;
  if (isNew) tellSegment(machine, core, thread, us);
  post(machine, 'segmentEnd', state.atUs + us, { who: core.index, stamp: core.beat });
  if (askedToDrop(machine, thread))
    post(machine, 'gilDrop', state.atUs, { who: thread.interpreter ?? -1, stamp: core.beat });
};

/** The segment has run to its end. */
export const endSegment = (core: Core, thread: Thread): Segment | null => {
  const { segment } = thread;
  core.working = false;
  thread.segment = null;
  return segment;
};

/** It stands still on its core, GIL in hand, while a person thinks. */
export const standStill = (machine: Machine, thread: Thread): void => {
  const core = coreOf(machine, thread);
  core.segment = null;
  core.task = null;
  const { atUs } = machine.state;
  tell(machine, { type: 'loopHeld', atUs, thread: thread.id, core: core.index });
};

/** Writes off what the segment has got done, and frees the core. */
const vacate = (machine: Machine, core: Core, thread: Thread, stays: boolean): void => {
  const { state } = machine;
  if (core.working && thread.segment && core.segment)
    thread.segment.us -= Math.min(thread.segment.us, doneBy(machine, core, core.pieceUs));
  const us = Math.max(0, state.atUs - core.switchUntilUs);
  if (core.thread !== null)
    osPolicy(state.os.policy).ran(state.os.memory, { thread: core.thread, us, stays }, state);
  core.thread = null;
  core.sinceUs = state.atUs;
  core.switchUntilUs = state.atUs;
  core.segment = null;
  core.task = null;
  core.working = false;
  core.turn += 1;
  core.beat += 1;
  core.slices += 1;
  thread.core = null;
  machine.stirred = true;
};

/** Leaves the core to wait, with the GIL if it holds it. */
export const leaveFor = (machine: Machine, index: number, on: WaitOn): void => {
  const thread = threadAt(machine, index);
  const core = coreOf(machine, thread);
  vacate(machine, core, thread, false);
  if (on.kind === 'pool') machine.state.alive -= 1;
  thread.waits += 1;
  thread.state = 'waiting';
  thread.sinceUs = machine.state.atUs;
  thread.on = on;
  thread.wantsGil = thread.interpreter !== null;
  const line = lineNow(machine, thread);
  const moved = line === null || line === thread.line ? {} : { line };
  thread.line = line;
  const { id } = thread;
  tell(machine, { type: 'blocked', atUs: machine.state.atUs, thread: id, core: core.index, on, ...moved });
};

/** Leaves the core to wait, and lets go of the GIL. */
export const blockFor = (machine: Machine, index: number, on: WaitOn): void => {
  leaveFor(machine, index, on);
  letGo(machine, index);
};

const whyBy: Readonly<Record<'slice' | 'newcomer' | 'player', Why>> = {
  slice: 'expired',
  newcomer: 'preempted',
  player: 'preempted',
};

/** Leaves the GIL to those who asked for it, and waits until one of them has taken it. */
export const dropGil = (machine: Machine, index: number): void => {
  const thread = threadAt(machine, index);
  leaveFor(machine, index, { kind: 'switch', interpreter: gilId(machine, thread) });
  dropOnRequest(machine, index);
};

/** Loses its core though it could run on. It keeps its GIL. */
export const preempt = (machine: Machine, core: Core, by: 'slice' | 'newcomer' | 'player'): void => {
  const index = core.thread;
  if (index === null) throw new InvariantError('nobody to pre-empt', { core: core.index });
  const thread = threadAt(machine, index);
  vacate(machine, core, thread, true);
  tell(machine, { type: 'preempted', atUs: machine.state.atUs, thread: thread.id, core: core.index, by });
  thread.waits += 1;
  thread.why = whyBy[by];
  makeReady(machine, index);
};

/** Its work is done. Who joined it goes on. */
export const finish = (machine: Machine, index: number): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  const core = coreOf(machine, thread);
  vacate(machine, core, thread, false);
  thread.state = 'done';
  thread.sinceUs = state.atUs;
  state.alive -= 1;
  state.finished.push(index);
  tell(machine, { type: 'finished', atUs: state.atUs, thread: thread.id, core: core.index });
  if (ownsThread(thread.kind)) take(machine, -threadBytes(machine));
  letGo(machine, index);
  wakeJoiners(machine, index);
};
