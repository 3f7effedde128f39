/** How long nothing will happen on the board, as far as can be told: what moves must be through by then. Pure. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { MachineView, ThreadView } from '../../shared/sim/words/view.ts';

const wakesAt = ({ on }: ThreadView): Micros | null => (on && 'untilUs' in on ? on.untilUs : null);

/** The soonest instant after `nowUs` at which something is known to happen; Infinity: nothing is. */
export const nextKnownUs = (view: MachineView, aheadUs: Micros | null, nowUs: Micros): number => {
  let next = Number.POSITIVE_INFINITY;
  const hear = (atUs: number | null): void => {
    if (atUs !== null && atUs > nowUs && atUs < next) next = atUs;
  };
  hear(aheadUs);
  for (const { thread, switchUntilUs, segment } of view.cores) {
    if (thread === null) continue;
    hear(switchUntilUs);
    hear(segment && segment.fromUs + segment.us);
  }
  for (const id in view.threads) {
    const thread = view.threads[id];
    if (thread) hear(wakesAt(thread));
  }
  return next;
};

interface Flow {
  readonly running: boolean;
  readonly mode: 'think' | 'flow' | 'remote';
  /** Simulated µs per wall ms, at the speed of now. */
  readonly usPerMs: number;
}

/** Wall ms to the next known event; Infinity while time stands. */
export const quietMs = (
  view: MachineView,
  aheadUs: Micros | null,
  nowUs: Micros,
  { running, mode, usPerMs }: Flow,
): number => {
  const stands = !running || view.ended || (mode === 'think' && view.question !== null);
  return stands ? Number.POSITIVE_INFINITY : (nextKnownUs(view, aheadUs, nowUs) - nowUs) / usPerMs;
};
