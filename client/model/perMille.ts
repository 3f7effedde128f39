/** Shares of a whole in thousandths that always sum to 1000: the largest remainders are rounded up. */
import { type BucketName, type Buckets, bucketNames } from '../../shared/score/books.ts';
import type { Face } from './why.ts';

export interface Share {
  readonly bucket: BucketName;
  readonly perMille: number;
}

const whole = 1000;

/** Integers in proportion to `parts`, with the sum 1000; all zero where there is nothing to share. */
export const perMille = (parts: readonly number[]): readonly number[] => {
  const sum = parts.reduce((total, part) => total + part, 0);
  if (sum === 0) return parts.map(() => 0);
  const floors = parts.map((part) => Math.floor((part * whole) / sum));
  const missing = whole - floors.reduce((total, part) => total + part, 0);
  const order = parts.map((part, index) => ({ index, rest: (part * whole) % sum }));
  const raised = order
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, missing)
    .map(({ index }) => index);
  return floors.map((part, index) => part + (raised.includes(index) ? 1 : 0));
};

/** How each bucket looks. Switches and overhead are told as one. */
export const bucketFaces: Readonly<Record<BucketName, Face | 'none'>> = {
  usefulUs: 'running',
  gilIdleUs: 'gil',
  lockIdleUs: 'lock',
  ioIdleUs: 'io',
  switchUs: 'switch',
  overheadUs: 'switch',
  schedulerIdleUs: 'idle',
  noWorkUs: 'none',
};

/** Machine time in thousandths: `overhead` lies in `switch`, buckets of 0 are left out, the order never changes. */
export const sharesOf = (buckets: Buckets): readonly Share[] => {
  const names = bucketNames.filter((name) => name !== 'overheadUs');
  const parts = names.map((name) => buckets[name] + (name === 'switchUs' ? buckets.overheadUs : 0));
  const shares = perMille(parts);
  return names
    .map((bucket, index) => ({ bucket, perMille: shares[index] ?? 0 }))
    .filter((share) => share.perMille > 0);
};
