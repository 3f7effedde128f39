/** Number literals, with CPython's words for broken ones (Parser/tokenizer.c). */
import { push, type Scanner, stop } from './scanner.ts';

const whole =
  /0[xX](?:_?[0-9a-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:\d(?:_?\d)*)?\.?(?:\d(?:_?\d)*)?(?:[eE][+-]?\d(?:_?\d)*)?[jJ]?/y;
const follows = /[\p{L}\p{Nl}_\d]/u;
const bases: Readonly<Record<string, readonly [name: string, digits: RegExp]>> = {
  x: ['hexadecimal', /[0-9a-fA-F]/],
  o: ['octal', /[0-7]/],
  b: ['binary', /[01]/],
};

const brokenBase = (scanner: Scanner, from: number, letter: string): void => {
  const [name, digits] = bases[letter] ?? ['', /x/];
  let at = from + 2;
  while (scanner.text[at] === '_' || digits.test(scanner.text[at] ?? '')) {
    if (scanner.text[at] === '_' && !digits.test(scanner.text[at + 1] ?? '')) {
      at += 1;
      break;
    }
    at += 1;
  }
  const next = scanner.text[at] ?? '';
  if (/\d/.test(next)) stop(scanner, `invalid digit '${next}' in ${name} literal`, at, at + 1);
  stop(scanner, `invalid ${name} literal`, at - 1, at);
};

const checkDecimal = (scanner: Scanner, from: number): void => {
  const text = scanner.text.slice(from, scanner.at);
  const next = scanner.text[scanner.at] ?? '';
  if (next === '_') stop(scanner, 'invalid decimal literal', scanner.at, scanner.at + 1);
  if (/^0[\d_]*[1-9]/.test(text) && /^[\d_]+$/.test(text))
    stop(
      scanner,
      'leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers',
      from,
      from + (/^0+/.exec(text)?.[0].length ?? 1),
    );
};

/** What may stand right behind a number although it is a letter: `1if x else 2`. */
const keywordFollows = /^(?:and|else|for|if|in|is|not|or)/;

/** `scanner.at` is at a digit, or at a point before one. */
export const readNumber = (scanner: Scanner): void => {
  const from = scanner.at;
  whole.lastIndex = from;
  const found = whole.exec(scanner.text)?.[0] ?? '';
  scanner.at = from + found.length;
  const base = /^0[xXoObB]/.exec(scanner.text.slice(from, from + 2))?.[0]?.[1]?.toLowerCase();
  const next = scanner.text[scanner.at] ?? '';
  const goesOn = follows.test(next) && !keywordFollows.test(scanner.text.slice(scanner.at, scanner.at + 4));
  if (base !== undefined && (found === '0' || goesOn)) brokenBase(scanner, from, base);
  checkDecimal(scanner, from);
  if (goesOn) {
    const kind = /[jJ]$/.test(found) ? 'imaginary' : 'decimal';
    stop(scanner, `invalid ${kind} literal`, scanner.at - 1, scanner.at);
  }
  push(scanner, 'number', from);
};
