/** The eight uses of a core-microsecond, in the order they are always shown. */
import type { Micros } from '../ground/terms.ts';

export const bucketNames = [
  'usefulUs',
  'gilIdleUs',
  'lockIdleUs',
  'ioIdleUs',
  'switchUs',
  'overheadUs',
  'schedulerIdleUs',
  'noWorkUs',
] as const;
export type BucketName = (typeof bucketNames)[number];

/** Core-µs per bucket; they sum to cores x elapsed time, exactly. */
export type Buckets = Record<BucketName, Micros>;

export const noBuckets = (): Buckets => ({
  usefulUs: 0,
  gilIdleUs: 0,
  lockIdleUs: 0,
  ioIdleUs: 0,
  switchUs: 0,
  overheadUs: 0,
  schedulerIdleUs: 0,
  noWorkUs: 0,
});

export const sumOf = (buckets: Readonly<Buckets>): Micros =>
  bucketNames.reduce((sum, name) => sum + buckets[name], 0);

/**
 * Whole thousandths in proportion to `parts`, with the sum 1000: the largest remainders are rounded up, of equals the
 * first. All zero where there is nothing to share. Exact while they sum to less than 2^43: a hundred days of core time.
 */
export const perMille = (parts: readonly Micros[]): readonly number[] => {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return parts.map(() => 0);
  const floors = parts.map((part) => Math.floor((1000 * part) / whole));
  const missing = 1000 - floors.reduce((sum, part) => sum + part, 0);
  const raised = parts
    .map((part, index) => ({ index, rest: (1000 * part) % whole }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return floors.map((part, index) => part + (raised.includes(index) ? 1 : 0));
};
