/** Chance for ids, names and seeds, from the machine's secure source. */
import { randomBytes, randomInt } from 'node:crypto';
import type { Dice } from '../ports.ts';

export const createDice = (): Dice => ({
  below: (n) => randomInt(n),
  seed: () => randomInt(2 ** 32),
  id: () => randomBytes(9).toString('base64url'),
});
