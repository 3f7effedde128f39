/**
 * Looks for a better run of a level: many runs that follow the best one so far up to a random question and then answer by
 * dice. It proves nothing; what it finds is a log, and a log proves itself.
 */
import { seatId } from '../../../shared/ground/terms.ts';
import type { Level } from '../../../shared/levels/level.ts';
import type { Play } from '../../../shared/levels/play.ts';
import { goOn, judge, openPlay, order } from '../../../shared/levels/play.ts';
import type { Command } from '../../../shared/sim/words/command.ts';

const seat = seatId('solver');
/** Longer than a person would play. */
const MOST_ANSWERS = 500;
/** Of a hundred answers by dice, so many let time run on instead. */
const PASSES = 6;

/** Park and Miller's minimal standard generator. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = (seed % 2_147_483_646) + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
};

type Roll = ReturnType<typeof dice>;

const diceAnswer = (play: Play, roll: Roll): Command | null => {
  const offers = play.state.question?.offers ?? [];
  const busy = play.state.cores.some((core) => core.thread !== null);
  if (busy && roll(100) < PASSES) return { type: 'pass' };
  return offers[roll(Math.max(1, offers.length))] ?? null;
};

const obeyed = (play: Play, command: Command): Play | null => {
  const moved = order(play, seat, play.commands.length + 1, command);
  return moved.ok ? goOn(moved.value.play, Number.MAX_SAFE_INTEGER).play : null;
};

/** A run that follows `lead` for its first `kept` commands. Null: it got nowhere. */
const tryOnce = (level: Level, lead: readonly Command[], kept: number, roll: Roll): Play | null => {
  let play: Play | null = goOn(
    openPlay(level, { seed: 1, pauseOnDecision: true }),
    Number.MAX_SAFE_INTEGER,
  ).play;
  for (let count = 0; play && !play.state.ended && count < MOST_ANSWERS; count += 1) {
    const command: Command | null = (count < kept ? lead[count] : null) ?? diceAnswer(play, roll);
    play = command && obeyed(play, command);
  }
  return play?.state.ended ? play : null;
};

const scoreOf = (play: Play | null): number => (play ? judge(play).score : -1);

export interface Search {
  readonly tries: number;
  readonly seed: number;
  /** Where to begin; null: nowhere. */
  readonly from: Play | null;
}

/** The best run found; null where no run came to an end. */
export const solve = (level: Level, { tries, seed, from }: Search): Play | null => {
  const roll = dice(seed);
  let best = from;
  for (let count = 0; count < tries; count += 1) {
    const lead = best?.commands.map(({ command }) => command) ?? [];
    const play = tryOnce(level, lead, roll(lead.length + 1), roll);
    if (scoreOf(play) >= scoreOf(best) && play) best = play;
  }
  return best;
};
