/**
 * Waits that never end together: worker k of n waits first k + 1 units, then multiples of n, so that all its instants are k + 1
 * more than such a multiple. What holds a lock hands its instants on, so it waits no more after that.
 */
import { between, type Dice } from '../../../support/dice.ts';

export const firstWait = (worker: number): string => `T * ${worker + 1}`;
export const laterWait = (dice: Dice, workers: number): string => `T * ${workers * between(dice, 1, 2)}`;
