/** Seeded dice for drawing programs: the same seed draws the same program on every engine. */
import { draw, seeded } from '../../../../shared/ground/random.ts';

export interface Dice {
  /** 0 to n - 1. */
  readonly below: (n: number) => number;
  /** In so many of a hundred. */
  readonly chance: (percent: number) => boolean;
  readonly pick: <Item>(items: readonly [Item, ...Item[]]) => Item;
}

export const openDice = (seed: number): Dice => {
  let state = seeded(seed * 7919 + 17);
  const below = (n: number): number => {
    const next = draw(state);
    state = next.state;
    return next.value % n;
  };
  return {
    below,
    chance: (percent) => below(100) < percent,
    pick: (items) => items[below(items.length)] ?? items[0],
  };
};
