/**
 * Looks for a better run of a level: each try follows the best one so far, answers a few questions by dice instead, and
 * then follows it again as far as it can. It proves nothing; what it finds is a log, and a log proves itself.
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

const same = (a: Command, b: Command): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The first command of the lead, not yet used, that is open now; it counts as used. */
const leadAnswer = (play: Play, lead: Command[]): Command | null => {
  const offers = play.state.question?.offers ?? [];
  const index = lead.findIndex((command) => offers.some((offer) => same(offer, command)));
  return index < 0 ? null : (lead.splice(index, 1)[0] ?? null);
};

/** One run; of a hundred questions `changes` are answered by dice. Null: it got nowhere. */
const tryOnce = (level: Level, lead: readonly Command[], changes: number, roll: Roll): Play | null => {
  const left = [...lead];
  const start = openPlay(level, { seed: 1, pauseOnDecision: true });
  let play: Play | null = goOn(start, Number.MAX_SAFE_INTEGER).play;
  for (let count = 0; play && !play.state.ended && count < MOST_ANSWERS; count += 1) {
    const followed: Command | null = roll(100) < changes ? null : leadAnswer(play, left);
    const command: Command | null = followed ?? diceAnswer(play, roll);
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
    const play = tryOnce(level, lead, 1 + roll(30), roll);
    if (scoreOf(play) >= scoreOf(best) && play) best = play;
  }
  return best;
};
