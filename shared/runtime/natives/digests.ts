/** Digests of bytes, a character a byte: MD5 (RFC 1321), SHA-1 and the narrow SHA-2 (FIPS 180-4), in words of 32 bits. */
import { sha512Of } from './digestsWide.ts';
import { sin } from './reals/elementary.ts';
import { fractionsOfCubeRoots, fractionsOfRoots } from './reals/primes.ts';

/** A 1 bit, zeros, and the length in bits in the last 8 bytes of a whole number of blocks; in words. */
const paddedWords = (text: string, isLittle: boolean): Int32Array => {
  const bytes = new Uint8Array((Math.floor((text.length + 8) / 64) + 1) * 64);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  bytes[text.length] = 0x80;
  const view = new DataView(bytes.buffer);
  view.setUint32(bytes.length - (isLittle ? 8 : 4), (text.length * 8) >>> 0, isLittle);
  view.setUint32(bytes.length - (isLittle ? 4 : 8), Math.floor(text.length / 2 ** 29), isLittle);
  return Int32Array.from({ length: bytes.length / 4 }, (_, at) => view.getInt32(at * 4, isLittle));
};

const bytesOfWords = (words: Iterable<number>, isLittle = false): string => {
  let text = '';
  for (const word of words)
    for (const by of isLittle ? [0, 8, 16, 24] : [24, 16, 8, 0])
      text += String.fromCharCode((word >>> by) & 255);
  return text;
};

const left = (x: number, by: number): number => (x << by) | (x >>> (32 - by));
const right = (x: number, by: number): number => (x >>> by) | (x << (32 - by));
const at = (words: Int32Array, place: number): number => words[place] as number;

const sha256Constants = Int32Array.from(fractionsOfCubeRoots(64, 32), Number);

const schedule = (words: Int32Array, from: number, into: Int32Array): void => {
  for (let t = 0; t < 16; t += 1) into[t] = at(words, from + t);
  for (let t = 16; t < 64; t += 1) {
    const [x, y] = [at(into, t - 15), at(into, t - 2)];
    const small = right(x, 7) ^ right(x, 18) ^ (x >>> 3);
    const large = right(y, 17) ^ right(y, 19) ^ (y >>> 10);
    into[t] = (small + large + at(into, t - 7) + at(into, t - 16)) | 0;
  }
};

const sha256Block = (state: Int32Array, w: Int32Array): void => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const mixed = (right(e, 6) ^ right(e, 11) ^ right(e, 25)) + ((e & f) ^ (~e & g));
    const first = (h + mixed + at(sha256Constants, t) + at(w, t)) | 0;
    const second = (right(a, 2) ^ right(a, 13) ^ right(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  const after = [a, b, c, d, e, f, g, h];
  for (let t = 0; t < 8; t += 1) state[t] = at(state, t) + (after[t] ?? 0);
};

const sha256 = (text: string, start: readonly bigint[], length: number): string => {
  const words = paddedWords(text, false);
  const state = Int32Array.from(start, Number);
  const w = new Int32Array(64);
  for (let from = 0; from < words.length; from += 16) {
    schedule(words, from, w);
    sha256Block(state, w);
  }
  return bytesOfWords(state).slice(0, length);
};

const sha1Round = (t: number, b: number, c: number, d: number): number => {
  if (t < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (t < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (t < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
};

const sha1 = (text: string): string => {
  const words = paddedWords(text, false);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0);
  const w = new Int32Array(80);
  for (let from = 0; from < words.length; from += 16) {
    for (let t = 0; t < 16; t += 1) w[t] = at(words, from + t);
    for (let t = 16; t < 80; t += 1)
      w[t] = left(at(w, t - 3) ^ at(w, t - 8) ^ at(w, t - 14) ^ at(w, t - 16), 1);
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let t = 0; t < 80; t += 1) {
      const next = (left(a, 5) + sha1Round(t, b, c, d) + e + at(w, t)) | 0;
      [e, d, c, b, a] = [d, c, left(b, 30), a, next];
    }
    [a, b, c, d, e].forEach((word, t) => {
      state[t] = at(state, t) + word;
    });
  }
  return bytesOfWords(state);
};

/** floor(2 ** 32 |sin n|), n in radians (RFC 1321, section 3.4). */
const md5Constants = Int32Array.from({ length: 64 }, (_, t) => Math.floor(Math.abs(sin(t + 1)) * 2 ** 32));
const md5Turns = Int32Array.of(7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21);

const md5Round = (t: number, b: number, c: number, d: number): number => {
  if (t < 16) return (b & c) | (~b & d);
  if (t < 32) return (d & b) | (~d & c);
  return t < 48 ? b ^ c ^ d : c ^ (b | ~d);
};
const md5Places = Int32Array.from({ length: 64 }, (_, t) => {
  if (t < 16) return t;
  if (t < 32) return (5 * t + 1) % 16;
  return t < 48 ? (3 * t + 5) % 16 : (7 * t) % 16;
});

const md5 = (text: string): string => {
  const words = paddedWords(text, true);
  const state = Int32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476);
  for (let from = 0; from < words.length; from += 16) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let t = 0; t < 64; t += 1) {
      const sum = (a + md5Round(t, b, c, d) + at(md5Constants, t) + at(words, from + at(md5Places, t))) | 0;
      const next = (b + left(sum, at(md5Turns, (t >> 4) * 4 + (t % 4)))) | 0;
      [a, d, c, b] = [d, c, b, next];
    }
    [a, b, c, d].forEach((word, t) => {
      state[t] = at(state, t) + word;
    });
  }
  return bytesOfWords(state, true);
};

const low = (word: bigint): bigint => word & 0xffffffffn;

const digests: Readonly<Record<string, (text: string) => string>> = {
  md5,
  sha1,
  sha256: (text) => sha256(text, fractionsOfRoots(8, 32), 32),
  sha224: (text) => sha256(text, fractionsOfRoots(8, 64, 8).map(low), 28),
  sha512: (text) => sha512Of(text, fractionsOfRoots(8, 64), 64),
  sha384: (text) => sha512Of(text, fractionsOfRoots(8, 64, 8), 48),
};

/** An empty text for an algorithm that is not here. */
export const digestOf = (name: string, text: string): string => digests[name]?.(text) ?? '';
