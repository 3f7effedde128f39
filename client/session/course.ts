/** A run and its commands. Undo, redo and a change of mode are one thing: the same commands carried out again. */
import type { Refusal, Result } from '../../shared/ground/result.ts';
import { type Micros, seatId } from '../../shared/ground/terms.ts';
import type { Level } from '../../shared/levels/level.ts';
import { goOn, type Moved, openPlay, order, type Play } from '../../shared/levels/play.ts';
import type { PaceMode } from '../../shared/protocol/game.ts';
import { legal, nextDueUs } from '../../shared/sim/index.ts';
import type { Command, StampedCommand } from '../../shared/sim/words/command.ts';

const seat = seatId('solo');

export const openCourse = (level: Level, seed: number, mode: PaceMode): Play =>
  openPlay(level, { seed, pauseOnDecision: mode === 'think' });

export const nowOf = ({ state }: Play): Micros => state.atUs;

/** When the next thing happens by itself. */
export const nextChangeUs = ({ state }: Play): Micros | null => nextDueUs(state);

export const canPass = ({ state }: Play): boolean => legal(state, { type: 'pass' }).ok;

export const carryOut = (play: Play, command: Command): Result<Moved, Refusal> =>
  order(play, seat, play.commands.length + 1, command);

/** Where time stops at questions, a run that once let one pass needs the `pass` said. */
const reach = (play: Play, untilUs: Micros): Play => {
  let here = goOn(play, untilUs).play;
  while (nowOf(here) < untilUs) {
    const passed = carryOut(here, { type: 'pass' });
    if (!passed.ok) return here;
    here = goOn(passed.value.play, untilUs).play;
  }
  return here;
};

/** The run that these commands make from `start`, taken on to `untilUs`. */
export const follow = (start: Play, commands: readonly StampedCommand[], untilUs: Micros): Play => {
  const last = commands.reduce((play, { atUs, command }) => {
    const there = reach(play, atUs);
    const done = carryOut(there, command);
    return done.ok ? done.value.play : there;
  }, start);
  return reach(last, untilUs);
};
