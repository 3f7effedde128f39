/** Module random: the Mersenne Twister MT19937 (Modules/_randommodule.c). A generator is a cell with 624 words and an index. */
import type { Value } from '../../program/value.ts';
import { alloc, cellIf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { raised } from '../raise.ts';
import { bigOf, floatOf, intOf, tupleOf } from '../values/box.ts';
import { wholeNumber } from '../values/indexes.ts';
import { mostBits } from '../values/ints.ts';
import { itemsOf } from '../values/iterate.ts';
import { type Natives, one, some } from './define.ts';

const length = 624;
const middle = 397;

/** The words, and at `length` the index of the next; changed in place. */
type State = number[];

const stateOf = (vm: Vm, value: Value | undefined): State =>
  (cellIf(vm, value, 'native')?.state as State | undefined) ?? [];

const seedByNumber = (state: State, seed: number): void => {
  state[0] = seed >>> 0;
  for (let at = 1; at < length; at += 1) {
    const before = state[at - 1] ?? 0;
    state[at] = (Math.imul(1812433253, before ^ (before >>> 30)) + at) >>> 0;
  }
  state[length] = length;
};

const mixed = (state: State, at: number, factor: number): number => {
  const before = state[at - 1] ?? 0;
  return ((state[at] ?? 0) ^ Math.imul(before ^ (before >>> 30), factor)) >>> 0;
};

/** Wraps round at the end: the last word is the new first one's predecessor. */
const wrapped = (state: State, at: number): number => {
  if (at < length) return at;
  state[0] = state[length - 1] ?? 0;
  return 1;
};

/** init_by_array */
const seedByWords = (state: State, words: readonly number[]): void => {
  seedByNumber(state, 19650218);
  let [at, from] = [1, 0];
  for (let left = Math.max(length, words.length); left > 0; left -= 1) {
    state[at] = (mixed(state, at, 1664525) + (words[from] ?? 0) + from) >>> 0;
    at = wrapped(state, at + 1);
    from = from + 1 < words.length ? from + 1 : 0;
  }
  for (let left = length - 1; left > 0; left -= 1) {
    state[at] = (mixed(state, at, 1566083941) - at) >>> 0;
    at = wrapped(state, at + 1);
  }
  state[0] = 0x80000000;
};

/** Of the size of a whole number, 32 bits at a time, the lowest first. */
const wordsOf = (seed: bigint): number[] => {
  const words: number[] = [];
  for (let rest = seed < 0n ? -seed : seed; rest > 0n; rest >>= 32n) words.push(Number(rest & 0xffffffffn));
  return words.length === 0 ? [0] : words;
};

const twisted = (state: State, at: number): number => {
  const high = (state[at] ?? 0) & 0x80000000;
  const low = (state[(at + 1) % length] ?? 0) & 0x7fffffff;
  const y = high | low;
  return ((state[(at + middle) % length] ?? 0) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)) >>> 0;
};

const nextWord = (state: State): number => {
  let at = state[length] ?? length;
  if (at >= length) {
    for (let each = 0; each < length; each += 1) state[each] = twisted(state, each);
    at = 0;
  }
  let y = state[at] ?? 0;
  state[length] = at + 1;
  y ^= y >>> 11;
  y ^= (y << 7) & 0x9d2c5680;
  y ^= (y << 15) & 0xefc60000;
  return (y ^ (y >>> 18)) >>> 0;
};

/** 53 bits of two words. */
const nextFloat = (state: State): number => {
  const high = nextWord(state) >>> 5;
  return (high * 67108864 + (nextWord(state) >>> 6)) / 9007199254740992;
};

const nextBits = (vm: Vm, state: State, count: bigint): Value => {
  if (count < 0n) throw raised(vm, 'ValueError', 'number of bits must be non-negative');
  if (count === 0n) return 0;
  if (count <= 32n) return nextWord(state) >>> (32 - Number(count));
  if (count > BigInt(mostBits)) throw raised(vm, 'MemoryError');
  const words: string[] = [];
  for (let left = Number(count); left > 0; left -= 32) {
    const word = nextWord(state);
    words.push((left < 32 ? word >>> (32 - left) : word).toString(16).padStart(8, '0'));
  }
  return intOf(BigInt(`0x${words.reverse().join('')}`));
};

/** A number below `most` with no bias: Random._randbelow_with_getrandbits. */
const nextBelow = (vm: Vm, state: State, most: bigint): Value => {
  if (most <= 0n) return 0;
  const bits = BigInt(most.toString(2).length);
  for (;;) {
    const found = nextBits(vm, state, bits);
    if ((bigOf(found) ?? 0n) < most) return found;
  }
};

const restore = (vm: Vm, state: State, words: readonly Value[]): void => {
  if (words.length !== length + 1) throw raised(vm, 'ValueError', 'state vector is the wrong size');
  words.forEach((word, at) => {
    state[at] = Number(bigOf(word) ?? 0n);
  });
};

export const randomNatives: Natives = {
  '_random.new': (vm) => alloc(vm, { t: 'native', type: 'MersenneTwister', state: [] }),
  /** What a generator without a seed begins with: the scenario's own. */
  '_random.ownSeed': (vm) => vm.heap.own.$seed ?? 0,
  ...some('_random.seed', 2, 2, (vm, generator, seed = 0) => {
    seedByWords(stateOf(vm, generator), wordsOf(wholeNumber(vm, seed)));
    return null;
  }),
  ...one('_random.random', (vm, generator) => floatOf(nextFloat(stateOf(vm, generator)))),
  ...some('_random.bits', 2, 2, (vm, generator, count = 0) =>
    nextBits(vm, stateOf(vm, generator), wholeNumber(vm, count)),
  ),
  ...some('_random.below', 2, 2, (vm, generator, most = 0) =>
    nextBelow(vm, stateOf(vm, generator), wholeNumber(vm, most)),
  ),
  ...one('_random.state', (vm, generator) => tupleOf([...stateOf(vm, generator)])),
  ...some('_random.restore', 2, 2, (vm, generator, words = null) => {
    restore(vm, stateOf(vm, generator), itemsOf(vm, words));
    return null;
  }),
};
