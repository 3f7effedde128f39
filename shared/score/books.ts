/** Where every core-microsecond went: the buckets of the machine's accounting law. */
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
