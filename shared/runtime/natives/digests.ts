/** Digests of bytes, a character a byte: SHA-1 and SHA-2 (FIPS 180-4), MD5 (RFC 1321). */
import { sin } from './reals/elementary.ts';
import { rootOf } from './reals/fixed.ts';

/** The first primes. */
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

interface Sha2 {
  /** Of a word, in bits. */
  readonly width: number;
  readonly rounds: number;
  /** Turns of the four sums; the last of the small ones are shifts. */
  readonly big: readonly [readonly number[], readonly number[]];
  readonly small: readonly [readonly number[], readonly number[]];
  readonly start: readonly bigint[];
  readonly length: number;
}

const narrow = {
  width: 32,
  rounds: 64,
  big: [
    [2, 13, 22],
    [6, 11, 25],
  ],
  small: [
    [7, 18, 3],
    [17, 19, 10],
  ],
} as const;
const wide = {
  width: 64,
  rounds: 80,
  big: [
    [28, 34, 39],
    [14, 18, 41],
  ],
  small: [
    [1, 8, 7],
    [19, 61, 6],
  ],
} as const;

/** The first bits of what follows the point of these primes' roots. */
const fractions = (count: number, width: number, from = 0): bigint[] =>
  primes
    .slice(from, from + count)
    .map((prime) => rootOf(prime << BigInt(2 * width)) & ((1n << BigInt(width)) - 1n));
const cubeFractions = (count: number, width: number): bigint[] =>
  primes
    .slice(0, count)
    .map((prime) => cubeRootOf(prime << BigInt(3 * width)) & ((1n << BigInt(width)) - 1n));

const kinds: Readonly<Record<string, () => Sha2>> = {
  sha256: () => ({ ...narrow, start: fractions(8, 32), length: 32 }),
  sha224: () => ({ ...narrow, start: fractions(8, 64, 8).map((word) => word & 0xffffffffn), length: 28 }),
  sha512: () => ({ ...wide, start: fractions(8, 64), length: 64 }),
  sha384: () => ({ ...wide, start: fractions(8, 64, 8), length: 48 }),
};

/** A 1 bit, zeros, and the length in bits in the last bytes of a whole number of blocks. */
const padded = (text: string, block: number, littleEndian = false): number[] => {
  const bytes = [...text].map((byte) => byte.charCodeAt(0));
  const lengthBytes = block / 8;
  bytes.push(0x80);
  while (bytes.length % block !== block - lengthBytes) bytes.push(0);
  const length: number[] = [];
  for (let at = 0; at < lengthBytes; at += 1) length.push(Math.floor((text.length * 8) / 256 ** at) % 256);
  return [...bytes, ...(littleEndian ? length : length.reverse())];
};

const wordAt = (bytes: readonly number[], at: number, size: number): bigint => {
  let word = 0n;
  for (let each = 0; each < size; each += 1) word = (word << 8n) | BigInt(bytes[at + each] ?? 0);
  return word;
};

const sha2 = (text: string, kind: Sha2): string => {
  const mask = (1n << BigInt(kind.width)) - 1n;
  const size = kind.width / 8;
  const constants = cubeFractions(kind.rounds, kind.width);
  const turn = (x: bigint, by: number): bigint => ((x >> BigInt(by)) | (x << BigInt(kind.width - by))) & mask;
  const sum = (
    x: bigint,
    [a = 0, b = 0, c = 0]: readonly number[],
    last: (x: bigint, by: number) => bigint,
  ): bigint => turn(x, a) ^ turn(x, b) ^ last(x, c);
  const shift = (x: bigint, by: number): bigint => x >> BigInt(by);
  const bytes = padded(text, size * 16);
  let state = [...kind.start];
  for (let from = 0; from < bytes.length; from += size * 16) {
    const words = Array.from({ length: 16 }, (_, at) => wordAt(bytes, from + at * size, size));
    for (let at = 16; at < kind.rounds; at += 1) {
      const [w2 = 0n, w7 = 0n, w15 = 0n, w16 = 0n] = [2, 7, 15, 16].map((back) => words[at - back]);
      words.push((sum(w2, kind.small[1], shift) + w7 + sum(w15, kind.small[0], shift) + w16) & mask);
    }
    let [a = 0n, b = 0n, c = 0n, d = 0n, e = 0n, f = 0n, g = 0n, h = 0n] = state;
    for (let at = 0; at < kind.rounds; at += 1) {
      const chosen = (e & f) ^ (~e & mask & g);
      const first = h + sum(e, kind.big[1], turn) + chosen + (constants[at] ?? 0n) + (words[at] ?? 0n);
      const second = sum(a, kind.big[0], turn) + ((a & b) ^ (a & c) ^ (b & c));
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) & mask, c, b, a, (first + second) & mask];
    }
    state = [a, b, c, d, e, f, g, h].map((word, at) => (word + (state[at] ?? 0n)) & mask);
  }
  const hex = state.map((word) => word.toString(16).padStart(size * 2, '0')).join('');
  return bytesOfHex(hex).slice(0, kind.length);
};

const bytesOfHex = (hex: string): string =>
  hex.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));

const turned = (x: number, by: number): number => ((x << by) | (x >>> (32 - by))) >>> 0;

const sha1Part = (at: number, [b, c, d]: readonly [number, number, number]): number => {
  if (at < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (at < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (at < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
};

const sha1 = (text: string): string => {
  const bytes = padded(text, 64);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let from = 0; from < bytes.length; from += 64) {
    const words = Array.from({ length: 16 }, (_, at) => Number(wordAt(bytes, from + at * 4, 4)));
    for (let at = 16; at < 80; at += 1)
      words.push(
        turned(
          [3, 8, 14, 16].reduce((mix, back) => mix ^ (words[at - back] ?? 0), 0),
          1,
        ),
      );
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let at = 0; at < 80; at += 1) {
      const next = (turned(a, 5) + sha1Part(at, [b, c, d]) + e + (words[at] ?? 0)) >>> 0;
      [e, d, c, b, a] = [d, c, turned(b, 30), a, next];
    }
    state = [a, b, c, d, e].map((word, at) => (word + (state[at] ?? 0)) >>> 0);
  }
  return bytesOfHex(state.map((word) => word.toString(16).padStart(8, '0')).join(''));
};

const md5Turns = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];

const md5Part = (at: number, [b, c, d]: readonly [number, number, number]): [mix: number, word: number] => {
  if (at < 16) return [(b & c) | (~b & d), at];
  if (at < 32) return [(d & b) | (~d & c), (5 * at + 1) % 16];
  if (at < 48) return [b ^ c ^ d, (3 * at + 5) % 16];
  return [c ^ (b | ~d), (7 * at) % 16];
};

/** floor(2 ** 32 |sin n|), n in radians (RFC 1321, section 3.4). */
const md5Constants: readonly number[] = Array.from({ length: 64 }, (_, at) =>
  Math.floor(Math.abs(sin(at + 1)) * 2 ** 32),
);

const littleWord = (bytes: readonly number[], at: number): number =>
  [3, 2, 1, 0].reduce((word, each) => word * 256 + (bytes[at + each] ?? 0), 0);

const md5 = (text: string): string => {
  const bytes = padded(text, 64, true);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let from = 0; from < bytes.length; from += 64) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let at = 0; at < 64; at += 1) {
      const [mix, word] = md5Part(at, [b, c, d]);
      const sum = (a + mix + (md5Constants[at] ?? 0) + littleWord(bytes, from + word * 4)) >>> 0;
      const by = md5Turns[Math.floor(at / 16) * 4 + (at % 4)] ?? 0;
      [a, d, c, b] = [d, c, b, (b + turned(sum, by)) >>> 0];
    }
    state = [a, b, c, d].map((word, at) => (word + (state[at] ?? 0)) >>> 0);
  }
  return state
    .flatMap((word) => [0, 8, 16, 24].map((by) => String.fromCharCode((word >>> by) & 255)))
    .join('');
};

/** An empty text for an algorithm that is not here. */
export const digestOf = (name: string, text: string): string => {
  if (name === 'md5') return md5(text);
  if (name === 'sha1') return sha1(text);
  const kind = kinds[name];
  return kind === undefined ? '' : sha2(text, kind());
};
