/** hash(): CPython's numbers for numbers, tuples and sets of them; our own, the same in every run, for texts. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { bigOf, isBox, numberOf } from './box.ts';
import { hashKey } from './entries.ts';
import { ratioOf } from './exact.ts';
import { hashingOf } from './program.ts';
import { rangeLength } from './ranges.ts';

const prime = (1n << 61n) - 1n;
const words = (1n << 64n) - 1n;

const signed = (x: bigint): bigint => (x >= 1n << 63n ? x - (1n << 64n) : x);
const notMinusOne = (x: bigint): bigint => (x === -1n ? -2n : x);

export const hashOfInt = (x: bigint): bigint => notMinusOne(x < 0n ? -(-x % prime) : x % prime);

/** Python/pyhash.c, _Py_HashDouble: the fraction modulo 2^61 - 1. */
const hashOfFloat = (x: number): bigint => {
  if (Number.isNaN(x)) return 0n;
  if (!Number.isFinite(x)) return x > 0 ? 314159n : -314159n;
  const [top, below] = ratioOf(Math.abs(x));
  // The divisor is a power of two, and 2 ** 61 is 1 modulo the prime.
  const shift = BigInt(below.toString(2).length - 1) % 61n;
  const size = ((top % prime) << (61n - shift)) % prime;
  return notMinusOne(x < 0 ? -size : size);
};

/** FNV-1a of 64 bits, cut to 61. */
const hashOfText = (text: string): bigint => {
  let low = 0x84222325;
  let high = 0xcbf29ce4;
  for (let at = 0; at < text.length; at += 1) {
    low ^= text.charCodeAt(at);
    const product = BigInt(low >>> 0) * 0x1b3n;
    high = (Math.imul(high, 0x1b3) + Number(product >> 32n) + (low << 8)) | 0;
    low = Number(product & 0xffffffffn);
  }
  return ((BigInt(high >>> 0) << 32n) | BigInt(low >>> 0)) % prime;
};

const [one, two, five] = [0x9e3779b185ebca87n, 0xc2b2ae3d27d4eb4fn, 0x27d4eb2f165667c5n];

const mixed = (hashes: readonly bigint[]): bigint => {
  let sum = five;
  for (const each of hashes) {
    sum = (sum + (each & words) * two) & words;
    sum = ((sum << 31n) | (sum >> 33n)) & words;
    sum = (sum * one) & words;
  }
  return sum;
};

const finished = (sum: bigint): bigint => (sum === words ? 1546275796n : signed(sum));

/** Objects/tupleobject.c, tuplehash (xxHash). */
export const hashOfItems = (hashes: readonly bigint[]): bigint =>
  finished((mixed(hashes) + (BigInt(hashes.length) ^ (five ^ 3527539n))) & words);

/** Objects/sliceobject.c, slicehash: the same without the length. */
const hashOfSlice = (hashes: readonly bigint[]): bigint => finished(mixed(hashes));

/** Objects/setobject.c, frozenset_hash. */
export const hashOfSet = (hashes: readonly bigint[]): bigint => {
  let hash = 0n;
  for (const each of hashes) {
    const bits = each & words;
    hash ^= ((bits ^ 89869747n ^ ((bits << 16n) & words)) * 3644798167n) & words;
  }
  hash ^= ((BigInt(hashes.length) + 1n) * 1927868237n) & words;
  hash ^= (hash >> 11n) ^ (hash >> 25n);
  hash = (hash * 69069n + 907133923n) & words;
  return hash === words ? 590923713n : signed(hash);
};

const noneHash = 0xfca86420n;
/** Sixteen bytes a cell, from where CPython's heap may be. */
export const addressOf = (place: number): number => 0x7f3a10000000 + place * 48;

const hashOfCell = (vm: Vm, value: Value, place: number): bigint => {
  const cell = cellOf(vm, value);
  if (cell?.t === 'frozenset') return hashOfSet(Object.values(cell.entries).map(([key]) => hashOf(vm, key)));
  hashKey(vm, value); // TypeError, or Python code
  const hashing = hashingOf(vm, value);
  if (hashing.by === 'fields') return hashOfItems(hashing.values.slice(1).map((each) => hashOf(vm, each)));
  if (hashing.by === 'part') return hashOf(vm, hashing.values[0] ?? null);
  return BigInt(addressOf(place) / 16);
};

export const hashOf = (vm: Vm, value: Value): bigint => {
  if (typeof value === 'string') return value === '' ? 0n : hashOfText(value);
  const whole = bigOf(value);
  if (whole !== null) return hashOfInt(whole);
  if (!isBox(value)) return noneHash;
  switch (value.k) {
    case 'f':
      return hashOfFloat(numberOf(value));
    case 't':
      return hashOfItems(value.v.map((each) => hashOf(vm, each)));
    case 'l':
      return hashOfSlice(value.v.map((each) => hashOf(vm, each)));
    case 'g': {
      const length = rangeLength(...value.v);
      const [start, , step] = value.v;
      const shown = [hashOfInt(length), length > 0n ? hashOf(vm, start) : noneHash];
      return hashOfItems([...shown, length > 1n ? hashOf(vm, step) : noneHash]);
    }
    case 'r':
      return hashOfCell(vm, value, value.v);
    default:
      return hashOfText(hashKey(vm, value));
  }
};
