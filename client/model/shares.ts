/** Where machine time went, as it is shown: the face of each bucket, and its share. */
import { type BucketName, type Buckets, bucketNames, perMille } from '../../shared/score/buckets.ts';
import type { Face } from './why.ts';

export interface Share {
  readonly bucket: BucketName;
  readonly perMille: number;
}

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
