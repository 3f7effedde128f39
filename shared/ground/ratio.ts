/** Exact fractions of whole numbers, also where a product no longer fits into 2^53. */

const fits = (a: number, b: number): boolean => a === 0 || b <= Number.MAX_SAFE_INTEGER / a;

/** `a` x `b` / `c`, floored; none is negative. */
export const scaledDown = (a: number, b: number, c: number): number =>
  fits(a, b) ? Math.floor((a * b - ((a * b) % c)) / c) : Number((BigInt(a) * BigInt(b)) / BigInt(c));

/** The same, to the nearest; halves go up. */
export const scaledNearest = (a: number, b: number, c: number): number => {
  const twice = BigInt(a) * BigInt(b) * 2n + BigInt(c);
  return Number(twice / (BigInt(c) * 2n));
};

/** Below 0 if a/b < c/d, 0 if they are equal, above 0 if a/b > c/d. */
export const compareRatios = (a: number, b: number, c: number, d: number): number => {
  if (fits(a, d) && fits(c, b)) return a * d - c * b;
  const [left, right] = [BigInt(a) * BigInt(d), BigInt(c) * BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
};
