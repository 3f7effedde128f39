/** When a loop's board looks different although nothing has happened. Pure. */
import { limitOf, missedOf } from '../model/heartbeat.ts';
import type { Pulse } from '../model/pulse.ts';
import type { LoopFacts } from '../views/view.ts';

/** The next instant after now at which a timer rings, a beat is missed, or a step goes over the limit. */
export const nextChangeUs = (loop: LoopFacts, pulse: Pulse, nowUs: number): number => {
  const rings = Object.values(loop.tasks).flatMap(({ state, on }) =>
    state === 'suspended' && on?.kind === 'timer' ? [on.untilUs + 1] : [],
  );
  const beat = pulse.beats.at(-1);
  const periodUs = beat ? beat.dueUs - beat.fromUs : null;
  const missed =
    beat?.atUs === null && periodUs ? [beat.dueUs + missedOf(beat, nowUs).length * periodUs] : [];
  const hold = pulse.holds.at(-1);
  const limitUs = limitOf(pulse);
  const over = hold?.toUs === null && limitUs ? [hold.fromUs + limitUs + 1] : [];
  // A step that has just ended is told of until time goes on.
  const gone = hold?.toUs === nowUs ? [nowUs + 1] : [];
  const late = missed.map((us) => us + lateness);
  return Math.min(...[...rings, ...late, ...over, ...gone].filter((us) => us > nowUs));
};

/** A beat counts as missed so much after it was due, µs. */
const lateness = 500;
