/** How fast simulated time goes by for someone who plays alone. */
import type { Level } from '../../shared/levels/level.ts';
import type { PaceMode } from '../../shared/protocol/game.ts';
import { type Course, nowOf, travel } from './course.ts';

/** Nobody looks at a machine without a decision for longer than this. */
const longestWaitMs = 2500;

/** Where time stops at questions: the pace (µs per ms) that brings the next one within the longest wait. */
export const stretchPace = (course: Course, mode: PaceMode): number => {
  if (mode === 'flow') return 0;
  const stopUs = nowOf(travel(course, Number.MAX_SAFE_INTEGER).course);
  return (stopUs - nowOf(course)) / longestWaitMs;
};

/** µs per wall ms. */
export const paceOf = (level: Level, speed: number, hurry: number): number =>
  Math.max(level.pace.usPerSecond / 1000, hurry) * speed;
