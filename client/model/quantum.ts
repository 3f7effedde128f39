/** How much of its quantum a running thread has used: what the ring round a core's clock shows. Pure. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';

/** The quantum that a thread on a core has been given: it counts from the end of the context switch. */
export interface Quantum {
  readonly fromUs: Micros;
  readonly us: Micros;
}

/** Of those that give every dispatch the same. */
const parameters: Readonly<Record<string, 'quantumUs' | 'sliceUs'>> = {
  rr: 'quantumUs',
  priorityRr: 'quantumUs',
  lottery: 'quantumUs',
  stride: 'quantumUs',
  fair: 'sliceUs',
};

/** The quantum a policy plays with; null: it has none, or not always the same. */
export const quantumOfPolicy = (policy: PolicySpec): Micros | null => {
  const name = parameters[policy.policy];
  const us = name && policy[name];
  return typeof us === 'number' ? us : null;
};

interface Seated {
  readonly thread: string | null;
  readonly switchUntilUs: Micros;
}

/**
 * The quantum on a core, after the one shown there before. Another quantum that is set while somebody is ready counts
 * from the next dispatch: the end of the present one is fixed as soon as somebody waits for it.
 */
export const quantumOn = (
  before: Quantum | null,
  { thread, switchUntilUs }: Seated,
  quantumUs: Micros | null,
  wanted: boolean,
): Quantum | null => {
  if (thread === null || quantumUs === null) return null;
  if (before?.fromUs === switchUntilUs && (wanted || before.us === quantumUs)) return before;
  return { fromUs: switchUntilUs, us: quantumUs };
};

/** 0 to 1. With nobody ready to take over it begins anew each time it ends. */
export const usedShare = ({ fromUs, us }: Quantum, nowUs: Micros): number =>
  nowUs <= fromUs ? 0 : ((nowUs - fromUs) % us) / us;

/** Steps of a ring's turn: between two of them nothing is drawn anew. */
export const ringSteps = 32;

export const ringStepOf = (share: number): number =>
  Math.min(ringSteps, Math.max(0, Math.floor(share * ringSteps)));
