/** The ghost of a rival: how far another policy would be in the same run at the instant that is shown. */
import type { Micros, Role } from '../../shared/ground/terms.ts';
import type { Course, Finishes } from '../../shared/score/finishes.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';

export interface Ghost {
  /** The rival's policy: `policies.` names it. */
  readonly policy: string;
  readonly finishes: Finishes;
}

/** Threads for the OS, tasks for the loop. */
export interface GhostCount {
  readonly policy: string;
  readonly done: number;
  /** So many have come in the rival's run: those yet to come stay unknown. */
  readonly total: number;
}

/** How many of these instants, which are in order, have gone by. */
export const countTo = (instants: readonly Micros[], nowUs: Micros): number => {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instants[middle] ?? 0) <= nowUs) low = middle + 1;
    else high = middle;
  }
  return low;
};

const courseFor = ({ finishes }: Ghost, role: Role): Course =>
  role === 'loop' ? finishes.tasks : finishes.threads;

export const ghostAt = (ghost: Ghost | null, role: Role, nowUs: Micros): GhostCount | null => {
  if (ghost === null) return null;
  const { cameUs, doneUs } = courseFor(ghost, role);
  return { policy: ghost.policy, done: countTo(doneUs, nowUs), total: countTo(cameUs, nowUs) };
};

/** The player's own count, of the same kind. */
export const ownCount = (role: Role, view: MachineView): Omit<GhostCount, 'policy'> => {
  if (role !== 'loop') return { done: view.finished.length, total: Object.keys(view.threads).length };
  const tasks = Object.values(view.loops).flatMap((loop) => Object.values(loop.tasks));
  return { done: tasks.filter(({ state }) => state === 'done').length, total: tasks.length };
};

/** Another count is another picture. */
export const isSameCount = (one: GhostCount | null, other: GhostCount | null): boolean =>
  one?.policy === other?.policy && one?.done === other?.done && one?.total === other?.total;
