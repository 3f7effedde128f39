/** Seeded chance for random programs: the same seed draws the same program on every engine. */
import { draw, seeded } from '../../shared/ground/random.ts';

export interface Dice {
  state: number;
}

export const diceOf = (seed: number): Dice => ({ state: seeded(seed) });

/** 0 to n - 1. */
export const below = (dice: Dice, n: number): number => {
  const { state, value } = draw(dice.state);
  dice.state = state;
  return value % n;
};

export const between = (dice: Dice, least: number, most: number): number =>
  least + below(dice, most - least + 1);

/** True in so many of a hundred. */
export const chance = (dice: Dice, percent: number): boolean => below(dice, 100) < percent;

export const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const found = list[below(dice, list.length)];
  if (found === undefined) throw new Error('picked from nothing');
  return found;
};

/** Each as often as its weight says. */
export const weighed = <T>(dice: Dice, list: readonly (readonly [weight: number, item: T])[]): T => {
  let left = below(
    dice,
    list.reduce((sum, [weight]) => sum + weight, 0),
  );
  for (const [weight, item] of list) {
    left -= weight;
    if (left < 0) return item;
  }
  throw new Error('weighed nothing');
};

export const shuffled = <T>(dice: Dice, list: readonly T[]): T[] => {
  const out = [...list];
  for (let at = out.length - 1; at > 0; at -= 1) {
    const other = below(dice, at + 1);
    const [left, right] = [out[at], out[other]];
    if (left !== undefined && right !== undefined) [out[at], out[other]] = [right, left];
  }
  return out;
};
