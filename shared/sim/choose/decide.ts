/** When nothing more happens at this instant, policies decide: free cores are filled, and cores may be taken away. */
import { at } from '../../ground/invariant.ts';
import { ask, osPolicy } from '../../policies/index.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { armSlice, dispatch, preempt } from '../parts/core.ts';
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
  for (let core = freeCore(machine); core && ready.length > 0; core = freeCore(machine)) {
    const chosen = osPolicy(os.policy).pick(os.memory, core.index);
    if (chosen === null || chosen === ask) return;
    dispatch(machine, chosen, placeFor(machine, chosen, core));
  }
};

/** A loop that its player thinks about keeps its core. */
export const isHeld = (machine: Machine, core: Core): boolean => {
  const loop = core.thread === null ? null : threadAt(machine, core.thread).loop;
  return loop !== null && at(machine.state.loops, loop).deciding;
};

const takeAway = (machine: Machine): void => {
  const { os, ready } = machine.state;
  if (ready.length === 0 || freeCore(machine)) return;
  const victim = osPolicy(os.policy).preempts(os.memory, machine.state);
  if (victim === null) return;
  const core = at(machine.state.cores, victim);
  if (!isHeld(machine, core)) preempt(machine, core, 'newcomer');
};

/** Until every policy is content. Dispatches post dues for this very instant, which come first. */
export const decide = (machine: Machine): void => {
  while (machine.stirred) {
    machine.stirred = false;
    fillCores(machine);
    takeAway(machine);
  }
  if (machine.state.ready.length === 0) return;
  for (const core of machine.state.cores) armSlice(machine, core);
};
