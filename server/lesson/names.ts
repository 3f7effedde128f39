/** Names of pupils: made of two words unless the teacher lets them choose; nobody is asked for a real one. */
import type { Dice } from '../ports.ts';

/** Word lists of one language (assets/names). */
export interface NameWords {
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
}

const maxGraphemes = 20;
const maxLength = 80;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters, marks, digits, space and the signs that names are written with (ʻ is in Uzbek oʻ and gʻ). */
const allowed = /^[\p{L}\p{M}\p{N} '’ʻʼ\-._\u200c\u200d]+$/u;
const visible = /[\p{L}\p{N}]/u;
/** Joiners stand between letters of scripts that join, and nowhere else. */
const strayJoiner = /(?<![\p{L}\p{M}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{M}])/gu;
const unseen = /[\p{Cc}\p{Co}\p{Cn}]|(?![\u200c\u200d])\p{Cf}/gu;

/** A chosen name, tidied; null where nothing acceptable is left. */
export function cleanName(typed: string): string | null {
  if (typed.length > maxLength) return null;
  const tidy = typed
    .normalize('NFKC')
    .replace(unseen, '')
    .replace(strayJoiner, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const long = [...graphemes.segment(tidy)].length;
  return long >= 1 && long <= maxGraphemes && allowed.test(tidy) && visible.test(tidy) ? tidy : null;
}

/** Letters and digits that look like Latin ones (after Unicode TS #39; those on the keyboards of a school). */
const lookAlikes =
  '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u04bb\u043a\u043c\u0442\u0432\u043d\u03b1\u03bf\u03c1\u03bd\u03ba\u03b9\u03c4\u03c50i1|';
const latin = 'aeopcyxljshkmtbhaopvkltuolll';

/** Two names that fold alike look alike. */
export function foldName(name: string): string {
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf} '’ʻʼ\-._]/gu, '');
  return [...bare].map((letter) => latin[lookAlikes.indexOf(letter)] ?? letter).join('');
}

export function isNameFree(name: string, taken: readonly string[]): boolean {
  const folded = foldName(name);
  return taken.every((other) => foldName(other) !== folded);
}

/** Adjective + animal, unique in the room; a number follows once the words run out. */
export function generateName(words: NameWords, dice: Dice, taken: readonly string[]): string {
  const pick = (list: readonly string[]): string => list[dice.below(list.length)] ?? '';
  for (let tries = 0; tries < 40; tries += 1) {
    const name = `${pick(words.adjectives)} ${pick(words.animals)}`;
    if (isNameFree(name, taken)) return name;
  }
  const name = `${pick(words.adjectives)} ${pick(words.animals)}`;
  for (let number = 2; ; number += 1) if (isNameFree(`${name} ${number}`, taken)) return `${name} ${number}`;
}
