/** Upper and lower case, and titles. */
import type { Value } from '../../program/value.ts';
import { type Natives, nothing } from './define.ts';

const cased = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;

/** One that becomes two begins with a capital only: ß gives Ss. */
const titleCase = (character: string): string => {
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
