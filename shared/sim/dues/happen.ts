/** What each due does when its instant has come. */
import { at } from '../../ground/invariant.ts';
import { isHeld, ring } from '../choose/decide.ts';
import { python } from '../code/slot.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { dropGil, preempt } from '../parts/core.ts';
import { intervalOver, rejoin } from '../parts/gil.ts';
import { loopIn } from '../parts/loop.ts';
import { arriveFromScenario } from '../parts/process.ts';
import { giveUp } from '../parts/sync.ts';
import { makeReady, wakeNow } from '../parts/thread.ts';
import { resume, segmentOver } from '../step.ts';
import type { Due, DueType } from './due.ts';

type Happening = (machine: Machine, who: number) => void;

const onCore: Happening = (machine, who) => {
  const { thread } = at(machine.state.cores, who);
  if (thread !== null) resume(machine, thread);
};

const timeUp: Happening = (machine, who) => {
  const { on } = threadAt(machine, who);
  if (on?.kind === 'poll') loopIn(machine, who).polling = false;
  else if (machine.state.code) python().quitWait(machine, who);
  else giveUp(machine, who);
  wakeNow(machine, who);
};

const arrival: Happening = (machine, who) => {
  if (machine.state.code) python().startMain(machine);
  else arriveFromScenario(machine, who);
};

const gilDrop: Happening = (machine, who) => {
  const { holder } = at(machine.state.interpreters, who);
  if (holder !== null) dropGil(machine, holder);
};

const sliceEnd: Happening = (machine, who) => {
  const core = at(machine.state.cores, who);
  if (machine.state.ready.length > 0 && !isHeld(machine, core)) preempt(machine, core, 'slice');
  else core.sliceFromUs = machine.state.atUs;
};

const happenings: { readonly [Type in DueType]: Happening } = {
  arrival,
  onCore,
  segmentEnd: (machine, who) => segmentOver(machine, at(machine.state.cores, who)),
  ready: makeReady,
  timeUp,
  gilInterval: intervalOver,
  gilDrop,
  gilRejoin: rejoin,
  sliceEnd,
  alarm: ring,
};

/** Carries out a due that still counts. */
export const happen = (machine: Machine, due: Due): void => happenings[due.type](machine, due.who);
