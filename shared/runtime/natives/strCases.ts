/** Upper and lower case, and titles. */
import type { Value } from '../../program/value.ts';
import { type Natives, nothing } from './define.ts';

const cased = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;

/** Capital, title and small form of letters that are two. */
const digraphs = ['\u01c4\u01c5\u01c6', '\u01c7\u01c8\u01c9', '\u01ca\u01cb\u01cc', '\u01f1\u01f2\u01f3'];
/** Has capitals, but no titles. */
const georgian = /[\u10d0-\u10fa\u10fd-\u10ff]/;

/** One that becomes two begins with a capital only: ß gives Ss. */
const titleCase = (character: string): string => {
  if (character === '') return '';
  const digraph = digraphs.findIndex((each) => each.includes(character));
  if (digraph >= 0) return digraphs[digraph]?.charAt(1) ?? '';
  if (georgian.test(character)) return character;
  const [first = '', ...rest] = character.toUpperCase();
  return first + rest.join('').toLowerCase();
};

const capitalize = (text: string): string => {
  const [first = '', ...rest] = text;
  return titleCase(first) + rest.join('').toLowerCase();
};

const title = (text: string): string => {
  let within = false;
  let out = '';
  for (const character of text) {
    out += within ? character.toLowerCase() : titleCase(character);
    within = cased.test(character);
  }
  return out;
};

const swapcase = (text: string): string =>
  [...text]
    .map((character) =>
      /\p{Uppercase}/u.test(character)
        ? character.toLowerCase()
        : /\p{Lowercase}/u.test(character)
          ? character.toUpperCase()
          : character,
    )
    .join('');

/** Full case folding: what upper and lower case share. */
const casefold = (text: string): string =>
  /^[\u0020-\u007e]*$/.test(text)
    ? text.toLowerCase()
    : [...text]
        .map((character) => ([...character.toUpperCase()].length > 1 ? character.toUpperCase() : character))
        .join('')
        .toLowerCase()
        .replaceAll('ς', 'σ');

const changed =
  (change: (text: string) => string) =>
  (_vm: unknown, self?: Value): string =>
    typeof self === 'string' ? change(self) : '';

export const strCases: Natives = {
  ...nothing(
    'str.upper',
    changed((text) => text.toUpperCase()),
  ),
  ...nothing(
    'str.lower',
    changed((text) => text.toLowerCase()),
  ),
  ...nothing('str.capitalize', changed(capitalize)),
  ...nothing('str.title', changed(title)),
  ...nothing('str.swapcase', changed(swapcase)),
  ...nothing('str.casefold', changed(casefold)),
};
