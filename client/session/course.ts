/** A run as the moves that made it. Undo, redo and a change of pace are this: run the moves again. */

import type { Refusal, Result } from '../../shared/ground/result.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import { seatId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, type Moved, openPlay, order, type Play } from '../../shared/levels/play.ts';
import type { PaceMode } from '../../shared/protocol/game.ts';
import { nextDueUs } from '../../shared/sim/index.ts';
import type { Command } from '../../shared/sim/words/command.ts';

const seat = seatId('solo');

export interface Move {
  readonly atUs: Micros;
  readonly command: Command;
}

export interface Course {
  readonly play: Play;
  /** Every command carried out, oldest first. */
  readonly moves: readonly Move[];
}

export const openCourse = (level: Level, seed: number, mode: PaceMode): Course => ({
  play: openPlay(level, { seed, pauseOnDecision: mode === 'think' }),
  moves: [],
});

export const nowOf = ({ play }: Course): Micros => play.sim.atUs;

/** When the next thing happens by itself. */
export const nextChangeUs = ({ play }: Course): Micros | null => nextDueUs(play.sim);

export interface Step {
  readonly course: Course;
  readonly moved: Moved;
}

export const carryOut = (course: Course, command: Command): Result<Step, Refusal> => {
  const done = order(course.play, seat, course.moves.length + 1, command);
  if (!done.ok) return done;
  const moved = done.value;
  const moves = [...course.moves, { atUs: moved.fromUs, command }];
  return { ok: true, value: { course: { play: moved.play, moves }, moved } };
};

export const travel = (course: Course, untilUs: Micros): Step => {
  const moved = goOn(course.play, untilUs);
  return { course: { ...course, play: moved.play }, moved };
};

/** Where time stops at a question, the moves of a run that let it pass need the `pass` said. */
const reach = (course: Course, untilUs: Micros): Course => {
  let here = travel(course, untilUs).course;
  while (nowOf(here) < untilUs) {
    const passed = carryOut(here, { type: 'pass' });
    if (!passed.ok) return here;
    here = travel(passed.value.course, untilUs).course;
  }
  return here;
};

/** The run that these moves make, taken on to `untilUs`. */
export const followMoves = (start: Course, moves: readonly Move[], untilUs: Micros): Course => {
  const last = moves.reduce((course, move) => {
    const done = carryOut(reach(course, move.atUs), move.command);
    return done.ok ? done.value.course : course;
  }, start);
  return reach(last, untilUs);
};
