/** The constants of `quick.ts`, computed in whole numbers when they are first wanted. */
import { ratioToFloat, splitFloat } from '../../values/exact.ts';
import { cosineSeries, expAt, ln2At, lnAt, piAt, sineSeries } from './fixed.ts';
import type { Table, Tables } from './quick.ts';

const places = 240;
const one = 1n << BigInt(places);

const nearest = (x: bigint): number => (x < 0n ? -ratioToFloat(-x, one) : ratioToFloat(x, one));
const exactly = (x: number): bigint => {
  const { mantissa, exponent } = splitFloat(x);
  return exponent + places >= 0
    ? mantissa << BigInt(exponent + places)
    : mantissa >> BigInt(-exponent - places);
};

const table = (at: (index: number) => bigint): Table => {
  const known: (readonly [number, number])[] = [];
  return (index) => {
    const found = known[index];
    if (found !== undefined) return found;
    const x = at(index);
    const high = nearest(x);
    const made = [high, nearest(x - exactly(high))] as const;
    known[index] = made;
    return made;
  };
};

/** Three parts of 28 bits, whose products with whole numbers below 2 ** 25 are exact, and the rest. */
const inParts = (x: () => bigint): (() => readonly number[]) => {
  let known: readonly number[] | null = null;
  return () => {
    if (known !== null) return known;
    const parts: number[] = [];
    let rest = x();
    for (let part = 0; part < 3; part += 1) {
      const drop = BigInt(rest.toString(2).length - 28);
      const head = (rest >> drop) << drop;
      parts.push(nearest(head));
      rest -= head;
    }
    known = [...parts, nearest(rest)];
    return known;
  };
};

/** sin(n pi / 256) by the quarter turn and the eighth that it lies in. */
const sineAt = (index: number): bigint => {
  const within = index % 128;
  const angle = (x: number): bigint => (piAt(places) * BigInt(x)) / 256n;
  const isCosine = index % 256 >= 128;
  const fromZero = isCosine ? 128 - within : within;
  const size =
    fromZero <= 64 ? sineSeries(angle(fromZero), places) : cosineSeries(angle(128 - fromZero), places);
  return index >= 256 ? -size : size;
};

const powerAt = (index: number): bigint => {
  const { size, power } = expAt((ln2At(places) * BigInt(index)) / 64n, places);
  return power >= 0 ? size << BigInt(power) : size >> BigInt(-power);
};

export const tables: Tables = {
  ln: table((index) => lnAt((one * BigInt(index)) / 512n, places)),
  ln2: table(() => ln2At(places)),
  exp: table(powerAt),
  sin: table(sineAt),
  ln2Parts: inParts(() => ln2At(places) / 64n),
  piParts: inParts(() => piAt(places) / 256n),
};
