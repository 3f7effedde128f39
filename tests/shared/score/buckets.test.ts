import fc from 'fast-check';
import { expect, test } from 'vitest';
import { perMille } from '../../../shared/score/buckets.ts';

test.each([
  ['nothing', [0, 0], [0, 0]],
  ['thirds: the first of equals is raised', [1, 1, 1], [334, 333, 333]],
  ['largest remainder first', [995, 4, 2], [994, 4, 2]],
  ['exact', [750, 250], [750, 250]],
  ['a tiny one beside a huge one', [999_999, 1], [1000, 0]],
  ['nearly all of ninety days', [7_999_999_999_999, 1], [1000, 0]],
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
