/** From the text of a pattern to its tree, with the faults that CPython finds (Lib/re/_parser.py). */
import { parseSet } from './characters.ts';
import { classOf, oneOf } from './classes.ts';
import { readEscape } from './escapes.ts';
import { fail, flag, type Node, nothing, type Pattern, type Reader, widthOf } from './node.ts';

const peek = (reader: Reader, ahead = 0): string => reader.text[reader.at + ahead] ?? '';
const takes = (reader: Reader, text: string): boolean => {
  if (![...text].every((each, ahead) => peek(reader, ahead) === each)) return false;
  reader.at += text.length;
  return true;
};
const until = (reader: Reader, end: string, what: string): string => {
  const from = reader.at;
  const to = reader.text.indexOf(end, from);
  if (to < 0)
    return fail(from >= reader.text.length ? `missing ${what}` : `missing ${end}, unterminated name`, from);
  reader.at = to + 1;
  const name = reader.text.slice(from, to).join('');
  return name === '' ? fail(`missing ${what}`, from) : name;
};

const char = (test: (point: number) => boolean): Node => ({ is: 'char', test });

const either = (reader: Reader): Node => {
  const of = [sequence(reader)];
  while (takes(reader, '|')) of.push(sequence(reader));
  return of.length === 1 ? (of[0] ?? nothing) : { is: 'either', of };
};

const skipComments = (reader: Reader): void => {
  while (reader.flags & flag.verbose && /^[\s#]$/.test(peek(reader))) {
    if (peek(reader) === '#') while (reader.at < reader.text.length && peek(reader) !== '\n') reader.at += 1;
    else reader.at += 1;
  }
};

const sequence = (reader: Reader): Node => {
  const of: Node[] = [];
  for (;;) {
    skipComments(reader);
    const next = peek(reader);
    if (next === '' || next === '|' || next === ')') break;
    of.push(repeated(reader, item(reader)));
  }
  return of.length === 1 ? (of[0] ?? nothing) : { is: 'all', of };
};

/** {2}, {2,}, {,3}, {2,3}; anything else in braces stands for itself. */
const braces = (reader: Reader): readonly [number, number] | null => {
  const from = reader.at;
  const found = /^\{(\d*)(,?)(\d*)\}/.exec(reader.text.slice(from, from + 40).join(''));
  if (found === null || (found[1] === '' && found[2] === '')) return null;
  const [all, low = '', comma, high = ''] = found;
  reader.at += all.length;
  const least = low === '' ? 0 : Number(low);
  const most = comma === '' ? least : high === '' ? Infinity : Number(high);
  return most < least ? fail('min repeat greater than max repeat', from + 1) : [least, most];
};

const bounds = (reader: Reader): readonly [number, number] | null => {
  if (takes(reader, '*')) return [0, Infinity];
  if (takes(reader, '+')) return [1, Infinity];
  if (takes(reader, '?')) return [0, 1];
  return peek(reader) === '{' ? braces(reader) : null;
};

const isRepeat = (reader: Reader): boolean =>
  '*+?'.includes(peek(reader) || ' ') || (peek(reader) === '{' && braces({ ...reader }) !== null);

const repeated = (reader: Reader, of: Node): Node => {
  skipComments(reader);
  const from = reader.at;
  const found = bounds(reader);
  if (found === null) return of;
  if (of.is === 'place' || (of.is === 'all' && of.of.length === 0)) return fail('nothing to repeat', from);
  const lazy = takes(reader, '?');
  const possessive = !lazy && takes(reader, '+');
  if (isRepeat(reader)) return fail('multiple repeat', reader.at);
  const node: Node = { is: 'repeat', of, least: found[0], most: found[1], lazy };
  return possessive ? { is: 'whole', of: node } : node;
};

const item = (reader: Reader): Node => {
  const from = reader.at;
  const next = peek(reader);
  reader.at += 1;
  switch (next) {
    case '.':
      return char(reader.flags & flag.dotAll ? () => true : (c) => c !== 10);
    case '^':
      return { is: 'place', at: reader.flags & flag.multiLine ? 'lines^' : '^' };
    case '$':
      return { is: 'place', at: reader.flags & flag.multiLine ? 'lines$' : '$' };
    case '[':
      return char(parseSet(reader, from));
    case '(':
      return group(reader, from);
    case '\\':
      return escaped(reader, from);
    case '*':
    case '+':
    case '?':
      return fail('nothing to repeat', from);
    case '{':
      reader.at -= 1;
      if (braces({ ...reader }) !== null) return fail('nothing to repeat', from);
      reader.at += 1;
      return char(oneOf(123, reader.flags));
    default:
      return char(oneOf(next.codePointAt(0) ?? 0, reader.flags));
  }
};

const escaped = (reader: Reader, from: number): Node => {
  const letter = peek(reader);
  if ('AZbB'.includes(letter || ' ')) {
    reader.at += 1;
    return { is: 'place', at: letter as 'A' | 'Z' | 'b' | 'B' };
  }
  const test = classOf(letter, reader.flags);
  if (test !== null) {
    reader.at += 1;
    return char(test);
  }
  const number = /^[1-9]\d?/.exec(reader.text.slice(reader.at, reader.at + 2).join(''))?.[0];
  if (
    number !== undefined &&
    !/^[0-3][0-7][0-7]/.test(reader.text.slice(reader.at, reader.at + 3).join(''))
  ) {
    reader.at += number.length;
    return same(reader, Number(number), from + 1);
  }
  return char(oneOf(readEscape(reader, from), reader.flags));
};

const same = (reader: Reader, number: number, at: number): Node => {
  if (number > reader.groups) return fail(`invalid group reference ${number}`, at);
  if (reader.open.includes(number)) return fail('cannot refer to an open group', at);
  return { is: 'same', number, folds: (reader.flags & flag.ignoreCase) !== 0 };
};

const closed = (reader: Reader, from: number): Node => {
  const of = either(reader);
  if (!takes(reader, ')')) return fail('missing ), unterminated subpattern', from);
  return of;
};

const capturing = (reader: Reader, from: number, name: string | null): Node => {
  reader.groups += 1;
  const number = reader.groups;
  if (name !== null) {
    const known = reader.names.find(([each]) => each === name);
    if (known)
      return fail(`redefinition of group name '${name}' as group ${number}; was group ${known[1]}`, from + 4);
    reader.names.push([name, number]);
  }
  reader.open.push(number);
  const of = closed(reader, from);
  reader.open.pop();
  return { is: 'group', number, of };
};

const numberOf = (reader: Reader, name: string, at: number): number => {
  if (/^\d+$/.test(name)) return Number(name);
  const known = reader.names.find(([each]) => each === name);
  return known ? known[1] : fail(`unknown group name '${name}'`, at);
};

const checkName = (name: string, at: number): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : fail(`bad character in group name '${name}'`, at);

const look = (reader: Reader, from: number, isBehind: boolean, not: boolean): Node => {
  const of = closed(reader, from);
  const behind = isBehind ? widthOf(of) : null;
  return isBehind && behind === null
    ? fail('look-behind requires fixed-width pattern', -1)
    : { is: 'look', of, behind, not };
};

const conditional = (reader: Reader, from: number): Node => {
  const at = reader.at;
  const number = numberOf(reader, until(reader, ')', 'group name'), at);
  const then = sequence(reader);
  const otherwise = takes(reader, '|') ? sequence(reader) : nothing;
  if (!takes(reader, ')')) return fail('missing ), unterminated subpattern', from);
  return { is: 'if', number, then, otherwise };
};

const letters: Readonly<Record<string, number>> = {
  i: flag.ignoreCase,
  m: flag.multiLine,
  s: flag.dotAll,
  x: flag.verbose,
  a: flag.ascii,
  u: flag.unicode,
};

const flagsIn = (text: string): number => [...text].reduce((all, letter) => all | (letters[letter] ?? 0), 0);

/** (?i), (?i:...), (?-i:...), (?i-s:...) */
const withFlags = (reader: Reader, from: number): Node => {
  const found = /^([imsxau]*)(?:-([imsx]+))?([:)])/.exec(
    reader.text.slice(reader.at, reader.at + 20).join(''),
  );
  if (found === null) return fail(`unknown extension ?${peek(reader)}`, from + 1);
  const [all, on = '', off = '', end] = found;
  reader.at += all.length;
  const flags = (reader.flags | flagsIn(on)) & ~flagsIn(off);
  if (end === ')') {
    if (from > 0) return fail('global flags not at the start of the expression', from);
    reader.flags = flags;
    return nothing;
  }
  const before = reader.flags;
  reader.flags = flags;
  const of = closed(reader, from);
  reader.flags = before;
  return of;
};

const group = (reader: Reader, from: number): Node => {
  if (!takes(reader, '?')) return capturing(reader, from, null);
  if (takes(reader, ':')) return closed(reader, from);
  if (takes(reader, '>')) return { is: 'whole', of: closed(reader, from) };
  if (takes(reader, 'P<')) {
    const at = reader.at;
    return capturing(reader, from, checkName(until(reader, '>', 'group name'), at));
  }
  if (takes(reader, 'P=')) {
    const at = reader.at;
    return same(reader, numberOf(reader, until(reader, ')', 'group name'), at), at);
  }
  if (takes(reader, '#')) {
    const end = reader.text.indexOf(')', reader.at);
    if (end < 0) return fail('missing ), unterminated comment', from);
    reader.at = end + 1;
    return { is: 'whole', of: nothing };
  }
  for (const [mark, isBehind, not] of looks)
    if (takes(reader, mark)) return look(reader, from, isBehind, not);
  if (takes(reader, '(')) return conditional(reader, from);
  if (peek(reader) === '') return fail('unexpected end of pattern', reader.at);
  return withFlags(reader, from);
};
const looks = [
  ['=', false, false],
  ['!', false, true],
  ['<=', true, false],
  ['<!', true, true],
] as const;

export const parsePattern = (text: string, flags: number): Pattern => {
  const reader: Reader = { text: [...text], at: 0, flags, groups: 0, names: [], open: [] };
  const node = either(reader);
  if (reader.at < reader.text.length) return fail('unbalanced parenthesis', reader.at);
  const { groups, names } = reader;
  return { node, groups, names, flags: reader.flags | (reader.flags & flag.ascii ? 0 : flag.unicode) };
};
