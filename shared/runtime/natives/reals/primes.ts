/** The constants of SHA-2: what follows the point of roots of the first primes (FIPS 180-4, sections 4.2.2 and 5.3). */
import { rootOf } from './fixed.ts';

const primes: readonly bigint[] = (() => {
  const found: bigint[] = [];
  for (let n = 2n; found.length < 80; n += 1n) if (found.every((prime) => n % prime !== 0n)) found.push(n);
  return found;
})();

/** floor(n ** (1/3)), by Newton's method. */
const cubeRootOf = (n: bigint): bigint => {
  let root = 1n << BigInt(Math.ceil(n.toString(2).length / 3) + 1);
  for (;;) {
    const next = (2n * root + n / (root * root)) / 3n;
    if (next >= root) return root;
    root = next;
  }
};

const last = (x: bigint, width: number): bigint => x & ((1n << BigInt(width)) - 1n);

export const fractionsOfRoots = (count: number, width: number, from = 0): bigint[] =>
  primes.slice(from, from + count).map((prime) => last(rootOf(prime << BigInt(2 * width)), width));

export const fractionsOfCubeRoots = (count: number, width: number): bigint[] =>
  primes.slice(0, count).map((prime) => last(cubeRootOf(prime << BigInt(3 * width)), width));
