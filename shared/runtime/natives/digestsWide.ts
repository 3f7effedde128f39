/** The wide SHA-2 (FIPS 180-4), in words of 64 bits. */
import { fractionsOfCubeRoots } from './reals/primes.ts';

const mask = (1n << 64n) - 1n;
const rounds = 80;
const constants = BigUint64Array.from(fractionsOfCubeRoots(rounds, 64));

const paddedWords = (text: string): BigUint64Array => {
  const bytes = new Uint8Array((Math.floor((text.length + 16) / 128) + 1) * 128);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setBigUint64(bytes.length - 8, BigInt(text.length) * 8n);
  return BigUint64Array.from({ length: bytes.length / 8 }, (_, at) => view.getBigUint64(at * 8));
};

const turn = (x: bigint, by: bigint): bigint => ((x >> by) | (x << (64n - by))) & mask;
const at = (words: BigUint64Array, place: number): bigint => words[place] as bigint;

const schedule = (words: BigUint64Array, from: number, into: BigUint64Array): void => {
  for (let t = 0; t < 16; t += 1) into[t] = at(words, from + t);
  for (let t = 16; t < rounds; t += 1) {
    const [x, y] = [at(into, t - 15), at(into, t - 2)];
    const small = turn(x, 1n) ^ turn(x, 8n) ^ (x >> 7n);
    const large = turn(y, 19n) ^ turn(y, 61n) ^ (y >> 6n);
    into[t] = small + large + at(into, t - 7) + at(into, t - 16);
  }
};

const carryOut = (state: BigUint64Array, w: BigUint64Array): void => {
  let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
  for (let t = 0; t < rounds; t += 1) {
    const mixed = (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & mask & g));
    const first = h + mixed + at(constants, t) + at(w, t);
    const second = (turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask];
  }
  [a, b, c, d, e, f, g, h].forEach((word, t) => {
    state[t] = at(state, t) + word;
  });
};

export const sha512Of = (text: string, start: readonly bigint[], length: number): string => {
  const words = paddedWords(text);
  const state = BigUint64Array.from(start);
  const w = new BigUint64Array(rounds);
  for (let from = 0; from < words.length; from += 16) {
    schedule(words, from, w);
    carryOut(state, w);
  }
  const hex = [...state].map((word) => word.toString(16).padStart(16, '0')).join('');
  return hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))).slice(0, length);
};
