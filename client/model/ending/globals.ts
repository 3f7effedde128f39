/** What variables of the main program held at instants of a run: it is run once more, up to each of them. */
import type { Micros } from '../../../shared/ground/terms.ts';
import { goOn, openPlay, order, type Play } from '../../../shared/levels/play.ts';
import { globalOf } from '../../../shared/sim/index.ts';
import type { Told } from './story.ts';

/** The machine after all that happened at each instant; those come in order of time. */
const playsAt = ({ level, log }: Told, instants: readonly Micros[]): readonly Play[] => {
  let play = openPlay(level, { seed: log.seed, pauseOnDecision: false });
  let given = 0;
  return instants.map((atUs) => {
    for (let next = log.commands[given]; next && next.atUs <= atUs; next = log.commands[given]) {
      const there = goOn(play, next.atUs).play;
      const done = order(there, next.seat, next.seq, next.command);
      play = done.ok ? done.value.play : there;
      given += 1;
    }
    play = goOn(play, atUs).play;
    return play;
  });
};

export const globalsAt = (
  told: Told,
  atUs: Micros,
  names: readonly string[],
): readonly { readonly name: string; readonly value: string }[] => {
  const [play] = playsAt(told, [atUs]);
  return names.flatMap((name) => {
    const value = play ? globalOf(play.state, name) : null;
    return value === null ? [] : [{ name, value }];
  });
};

/** Instant to value; those without a plain one are left out. */
export const globalOver = (
  told: Told,
  name: string,
  instants: readonly Micros[],
): ReadonlyMap<Micros, string> => {
  const inOrder = [...new Set(instants)].sort((a, b) => a - b);
  const plays = playsAt(told, inOrder);
  return new Map(
    inOrder.flatMap((atUs, index) => {
      const play = plays[index];
      const value = play ? globalOf(play.state, name) : null;
      return value === null ? [] : [[atUs, value] as const];
    }),
  );
};
