import { expect, test } from 'vitest';
import { sharesOf } from '../../../client/model/shares.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';

test('overhead is told with the switches, empty buckets are left out, the order stays', () => {
  const buckets = { ...noBuckets(), schedulerIdleUs: 100, usefulUs: 700, switchUs: 50, overheadUs: 150 };
  expect(sharesOf(buckets)).toEqual([
    { bucket: 'usefulUs', perMille: 700 },
    { bucket: 'switchUs', perMille: 200 },
    { bucket: 'schedulerIdleUs', perMille: 100 },
  ]);
});
