/** How fast simulated time goes by for someone who plays alone. */
import { goOn, type Play } from '../../shared/levels/play.ts';
import type { PaceMode } from '../../shared/protocol/game.ts';
import { nowOf } from './course.ts';

/** Nobody looks at a machine without a decision for longer than this. */
const longestWaitMs = 2500;

/** Where time stops at questions: the pace (µs per ms) that brings the next one within the longest wait. */
export const stretchPace = (play: Play, mode: PaceMode): number => {
  if (mode === 'flow') return 0;
  const next = goOn(play, Number.MAX_SAFE_INTEGER);
  return (next.toUs - nowOf(play)) / longestWaitMs;
};

/** µs per wall ms. */
export const paceOf = ({ level }: Play, speed: number, hurry: number): number =>
  Math.max(level.pace.usPerSecond / 1000, hurry) * speed;
