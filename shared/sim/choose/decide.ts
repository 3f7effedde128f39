/** When nothing more happens at this instant, policies decide: free cores are filled, and cores may be taken away. */
import { at } from '../../ground/invariant.ts';
import { ask, osPolicy } from '../../policies/index.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { armSlice, dispatch, preempt, resliceAll } from '../parts/core.ts';
import type { Core } from '../state.ts';

const freeCore = (machine: Machine): Core | undefined =>
  machine.state.cores.find((core) => core.thread === null);

/** The thread's last core if it is free, else the lowest that is. */
const placeFor = (machine: Machine, thread: number, lowest: Core): Core => {
  const { lastCore } = threadAt(machine, thread);
  const last = lastCore === null ? undefined : machine.state.cores[lastCore];
  return last && last.thread === null ? last : lowest;
};

const fillCores = (machine: Machine): void => {
  const { ready, os } = machine.state;
  const plug = osPolicy(os.policy);
  if (plug.places) return;
  for (let core = freeCore(machine); core && ready.length > 0; core = freeCore(machine)) {
    const chosen = plug.pick(os.memory, core.index, machine.state);
    if (chosen === null || chosen === ask) return;
    dispatch(machine, chosen, placeFor(machine, chosen, core));
  }
};

/** The same where the policy has a place for everyone. */
const fillPlaces = (machine: Machine): void => {
  const { cores, ready, os } = machine.state;
  const plug = osPolicy(os.policy);
  if (!plug.places) return;
  for (const core of cores) {
    if (core.thread !== null || ready.length === 0) continue;
    const chosen = plug.pick(os.memory, core.index, machine.state);
    if (chosen !== null && chosen !== ask) dispatch(machine, chosen, core);
  }
};

/** A loop that its player thinks about keeps its core. */
export const isHeld = (machine: Machine, core: Core): boolean => {
  const loop = core.thread === null ? null : threadAt(machine, core.thread).loop;
  return loop !== null && at(machine.state.loops, loop).deciding;
};

const takeAway = (machine: Machine): void => {
  const { os, ready } = machine.state;
  const plug = osPolicy(os.policy);
  if (!plug.places && (ready.length === 0 || freeCore(machine))) return;
  const victim = plug.preempts(os.memory, machine.state);
  if (victim === null) return;
  const core = at(machine.state.cores, victim);
  if (!isHeld(machine, core)) preempt(machine, core, plug.places ? 'slice' : 'newcomer');
};

/** Somebody runs or could. A core that a loop's player keeps waiting is not at work, however long that takes. */
const isAtWork = (machine: Machine): boolean => {
  const { ready, cores } = machine.state;
  const isFree = ready.length > 0 && cores.some((core) => core.thread === null);
  return isFree || cores.some((core) => core.thread !== null && !isHeld(machine, core));
};

/** Sets the policy's own clock. While nobody is at work it stands still, so that a deadlock is seen at once. */
const setAlarm = (machine: Machine): void => {
  const { os } = machine.state;
  const plug = osPolicy(os.policy);
  if (!plug.alarm) return;
  const atUs = isAtWork(machine) ? plug.alarm(os.memory, machine.state) : null;
  if (atUs === os.alarmUs) return;
  os.alarmUs = atUs;
  if (atUs !== null) post(machine, 'alarm', atUs, { who: 0, stamp: 0 });
};

/** The policy's own clock rings. */
export const ring = (machine: Machine): void => {
  const { os } = machine.state;
  os.alarmUs = null;
  const answer = osPolicy(os.policy).onAlarm?.(os.memory, machine.state);
  if (answer === 'reslice') resliceAll(machine);
  machine.stirred = true;
};

/** Until every policy is content. Dispatches post dues for this very instant, which come first. */
export const decide = (machine: Machine): void => {
  while (machine.stirred) {
    machine.stirred = false;
    fillCores(machine);
    fillPlaces(machine);
    takeAway(machine);
  }
  setAlarm(machine);
  if (machine.state.ready.length === 0) return;
  for (const core of machine.state.cores) armSlice(machine, core);
};
