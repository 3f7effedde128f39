/** Where the time of a loop's one thread went, in thousandths that sum to 1000. Pure. */
import type { Micros } from '../../shared/ground/terms.ts';
import { perMille } from '../../shared/score/buckets.ts';
import { takenFrom } from './heartbeat.ts';
import type { Pulse } from './pulse.ts';
import type { Face } from './why.ts';

export const loopUses = ['useful', 'idle', 'overhead', 'blocked'] as const;
export type LoopUse = (typeof loopUses)[number];

export const loopFaces: Readonly<Record<LoopUse, Face | 'hazard'>> = {
  useful: 'running',
  idle: 'io',
  overhead: 'switch',
  blocked: 'hazard',
};

export interface LoopTime {
  readonly wholeUs: Micros;
  /** Uses of 0 are left out, the order never changes. */
  readonly shares: readonly { readonly use: LoopUse; readonly perMille: number }[];
}

const sum = (parts: readonly Micros[]): Micros => parts.reduce((all, part) => all + part, 0);

/** Up to now, from the loop's beginning on. */
export const loopTimeOf = (pulse: Pulse, nowUs: Micros): LoopTime => {
  const { beganUs, endedUs, holds, polls } = pulse;
  const untilUs = endedUs ?? nowUs;
  const wholeUs = beganUs === null ? 0 : Math.max(0, untilUs - beganUs);
  const steps = sum(holds.map(({ fromUs, toUs }) => (toUs ?? untilUs) - fromUs));
  const blocked = sum(
    holds.map((hold) => {
      const fromUs = takenFrom(pulse, hold, untilUs);
      return fromUs === null ? 0 : (hold.toUs ?? untilUs) - fromUs;
    }),
  );
  const idle = sum(polls.map(({ fromUs, toUs }) => (toUs ?? untilUs) - fromUs));
  const parts = [steps - blocked, idle, Math.max(0, wholeUs - steps - idle), blocked];
  const shares = perMille(parts);
  return {
    wholeUs,
    shares: loopUses
      .map((use, n) => ({ use, perMille: shares[n] ?? 0 }))
      .filter((share) => share.perMille > 0),
  };
};
