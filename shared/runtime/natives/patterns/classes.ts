/** Kinds of characters: \d, \s, \w, and what is the same but for case. */
import { flag } from './node.ts';

export type Test = (point: number) => boolean;

const isDigit: Test = (c) => (c < 128 ? c >= 48 && c <= 57 : /\p{Nd}/u.test(String.fromCodePoint(c)));
const isSpace: Test = (c) =>
  c < 128 ? c === 32 || (c >= 9 && c <= 13) || (c >= 28 && c <= 31) : /\s/u.test(String.fromCodePoint(c));
const isAsciiWord: Test = (c) =>
  (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 95;
const isWord: Test = (c) => (c < 128 ? isAsciiWord(c) : /[\p{L}\p{N}]/u.test(String.fromCodePoint(c)));

const inAscii =
  (test: Test): Test =>
  (c) =>
    c < 128 && test(c);
const not =
  (test: Test): Test =>
  (c) =>
    !test(c);

/** Of `d`, `S` and the like; null of any other letter. */
export const classOf = (letter: string, flags: number): Test | null => {
  const kind = { d: isDigit, s: isSpace, w: isWord }[letter.toLowerCase()];
  if (kind === undefined || letter.length === 0) return null;
  const test = flags & flag.ascii ? inAscii(kind) : kind;
  return letter === letter.toLowerCase() ? test : not(test);
};

export const wordTest = (flags: number): Test => classOf('w', flags) ?? isWord;

export const folded = (point: number): number => {
  if (point < 128) return point >= 65 && point <= 90 ? point + 32 : point;
  return String.fromCodePoint(point).toLowerCase().codePointAt(0) ?? point;
};

export const oneOf = (point: number, flags: number): Test => {
  if (!(flags & flag.ignoreCase)) return (c) => c === point;
  const wanted = folded(point);
  return (c) => folded(c) === wanted;
};

export const between = (low: number, high: number, flags: number): Test => {
  if (!(flags & flag.ignoreCase)) return (c) => c >= low && c <= high;
  const upper = (c: number): number => String.fromCodePoint(c).toUpperCase().codePointAt(0) ?? c;
  return (c) => {
    const [small, large] = [folded(c), upper(c)];
    return (small >= low && small <= high) || (large >= low && large <= high);
  };
};
