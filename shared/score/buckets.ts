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
