/** str.isalpha() and its kin, by the properties of Unicode. */
import type { Value } from '../../program/value.ts';
import { space } from '../values/parse.ts';
import { isPrintable } from '../values/quote.ts';
import { type Natives, nothing } from './define.ts';

/** Digits that are no decimals, superscripts and circled ones (Numeric_Type=Digit), which engines do not know by name. */
const extraDigits =
  '\\u00b2\\u00b3\\u00b9\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792';
/** Ideographs that are numbers (Numeric_Type=Numeric). */
const numberIdeographs =
  '〇一二三四五六七八九十百千万亿億兆零壹貳贰叁參肆伍陸陆柒捌玖拾佰仟萬两兩卄卅卌廿幺弌弍弎弐';

const every = (pattern: string): ((text: string) => boolean) => {
  const whole = new RegExp(`^(?:${pattern})+$`, 'u');
  return (text) => whole.test(text);
};

const isCased = /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u;
const isUpper = /[\p{Uppercase}\p{Lt}]/u;
const isLower = /\p{Lowercase}/u;

const titled = (text: string): boolean => {
  let cased = false;
  let found = false;
  for (const character of text) {
    const upper = isUpper.test(character);
    if (upper && cased) return false;
    if (!upper && isLower.test(character) && !cased) return false;
    cased = upper || isLower.test(character);
    found ||= cased;
  }
  return found;
};

const checks: Readonly<Record<string, (text: string) => boolean>> = {
  isalpha: every('\\p{L}'),
  isdecimal: every('\\p{Nd}'),
  isdigit: every(`[\\p{Nd}${extraDigits}]`),
  isnumeric: every(`[\\p{N}${numberIdeographs}]`),
  isalnum: every(`[\\p{L}\\p{N}]`),
  isspace: every(space),
  isidentifier: (text) => /^[\p{XID_Start}_]\p{XID_Continue}*$/u.test(text),
  islower: (text) => isLower.test(text) && !isUpper.test(text),
  isupper: (text) => isUpper.test(text) && !isLower.test(text) && isCased.test(text),
  istitle: titled,
  isascii: (text) => ![...text].some((character) => character > '\u007f'),
  isprintable: (text) => [...text].every(isPrintable),
};

const checked =
  (check: (text: string) => boolean) =>
  (_vm: unknown, self?: Value): boolean =>
    typeof self === 'string' && check(self);

export const strChecks: Natives = Object.assign(
  {},
  ...Object.entries(checks).map(([name, check]) => nothing(`str.${name}`, checked(check))),
);
