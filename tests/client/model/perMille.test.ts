import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perMille, sharesOf } from '../../../client/model/perMille.ts';
import { noBuckets } from '../../../shared/score/buckets.ts';

test.each([
  ['nothing', [0, 0], [0, 0]],
  ['thirds: the first of equals is raised', [1, 1, 1], [334, 333, 333]],
  ['largest remainder first', [995, 4, 2], [994, 4, 2]],
  ['exact', [750, 250], [750, 250]],
])('%s', (_, parts, shares) => {
  expect(perMille(parts)).toEqual(shares);
});

test('the sum is always 1000, and nobody is off by a whole thousandth', () => {
  const parts = fc.array(fc.nat(1_000_000_000), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(parts, (list) => {
      const sum = list.reduce((total, part) => total + part, 0);
      fc.pre(sum > 0);
      const shares = perMille(list);
      expect(shares.reduce((total, share) => total + share, 0)).toBe(1000);
      for (const [index, share] of shares.entries()) {
        expect(Math.abs(share - ((list[index] ?? 0) * 1000) / sum)).toBeLessThan(1);
      }
    }),
  );
});

test('overhead is told with the switches, empty buckets are left out, the order stays', () => {
  const buckets = { ...noBuckets(), schedulerIdleUs: 100, usefulUs: 700, switchUs: 50, overheadUs: 150 };
  expect(sharesOf(buckets)).toEqual([
    { bucket: 'usefulUs', perMille: 700 },
    { bucket: 'switchUs', perMille: 200 },
    { bucket: 'schedulerIdleUs', perMille: 100 },
  ]);
});
