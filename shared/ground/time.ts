/** Integer microseconds: the only place where times are divided or rounded. */
import { InvariantError } from './invariant.ts';
import type { Micros } from './terms.ts';

/** Further than any run: a machine asked to go there goes to its end. */
export const endOfTime: Micros = Number.MAX_SAFE_INTEGER;

/** A time as it must be: a safe integer, not negative. */
export const checkedMicros = (us: number): Micros => {
  if (!Number.isSafeInteger(us) || us < 0) throw new InvariantError('not a time', { us });
  return us;
};

/** `us` x `perMille` / 1000, floored. Fits: us <= 10^12 and perMille <= 9000 keep the product below 2^53. */
export const scaledMicros = (us: Micros, perMille: number): Micros => Math.floor((us * perMille) / 1000);

/** What `kb` cost at `usPerMb`, floored. Both are below 10^6 in every scenario, so the product is safe. */
export const transferMicros = (kb: number, usPerMb: number): Micros => Math.floor((kb * usPerMb) / 1024);

/** The next multiple of `grain` at or after `us`. */
export const roundedUp = (us: Micros, grain: Micros): Micros => Math.floor((us + grain - 1) / grain) * grain;
