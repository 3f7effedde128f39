/**
 * Text to tokens, after CPython's tokenizer (Parser/tokenizer.c, 3.13), f-strings in pieces. It reads the whole text at once; its first
 * fault comes back beside the tokens before it, since the parser may find an earlier one.
 */
import type { SourceFault } from '../fault.ts';
import { isRefused } from '../fault.ts';
import { close, colon, isInField, open } from './brackets.ts';
import { readIndentation } from './indentation.ts';
import { readNumber } from './number.ts';
import { formatHere, type Open, push, type Scanner, stop } from './scanner.ts';
import type { Source } from './source.ts';
import { readFormatText, readString } from './string.ts';
import { operators, type Token } from './token.ts';

export interface Tokens {
  readonly list: readonly Token[];
  /** What the tokenizer could not read, behind the last token. */
  readonly fault: SourceFault | null;
  /** A bracket that nothing closed. */
  readonly unclosed: Open | null;
}

const name = /[\p{L}\p{Nl}_][\p{L}\p{Nl}\p{Mn}\p{Mc}\p{Nd}\p{Pc}_]*/uy;

const readName = (scanner: Scanner): boolean => {
  name.lastIndex = scanner.at;
  const found = name.exec(scanner.text)?.[0];
  if (found === undefined) return false;
  const from = scanner.at;
  scanner.at += found.length;
  push(scanner, 'name', from);
  // Names that look alike are one (PEP 3131).
  if (/[^\0-\x7f]/.test(found)) {
    const token = scanner.tokens.pop();
    if (token) scanner.tokens.push({ ...token, text: found.normalize('NFKC') });
  }
  return true;
};

const readOperator = (scanner: Scanner): boolean => {
  const from = scanner.at;
  const choices = operators[scanner.text[from] ?? ''];
  let found = choices?.find((operator) => scanner.text.startsWith(operator, from));
  if (found === undefined) return false;
  if (found === ':=' && isInField(scanner)) found = ':';
  scanner.at += found.length;
  if (found === '(' || found === '[' || found === '{') open(scanner, from, found);
  else if (found === ')' || found === ']' || found === '}') close(scanner, from, found);
  else push(scanner, 'operator', from);
  if (found === ':') colon(scanner);
  return true;
};

const newline = (scanner: Scanner): void => {
  const from = scanner.at;
  scanner.at += 1;
  const last = scanner.tokens.at(-1)?.kind;
  const isBlank = last === undefined || last === 'newline' || last === 'indent' || last === 'dedent';
  if (scanner.open.length === 0) {
    if (!isBlank) push(scanner, 'newline', from);
    scanner.fresh = true;
  }
  scanner.line += 1;
};

const continuation = (scanner: Scanner): void => {
  const next = scanner.text[scanner.at + 1];
  if (next === undefined) stop(scanner, 'unexpected EOF while parsing', scanner.at + 1, scanner.at + 1);
  if (next !== '\n')
    stop(scanner, 'unexpected character after line continuation character', scanner.at + 1, scanner.at + 1);
  scanner.at += 2;
  scanner.line += 1;
  if (scanner.at >= scanner.text.length)
    stop(scanner, 'unexpected EOF while parsing', scanner.at, scanner.at);
};

/** `$`, `?` and the back quote are tokens that no rule of the grammar takes. */
const unused = (scanner: Scanner): boolean => {
  if (!'$?`'.includes(scanner.text[scanner.at] ?? ' ')) return false;
  scanner.at += 1;
  push(scanner, 'operator', scanner.at - 1);
  return true;
};

const strange = (scanner: Scanner): never => {
  const code = scanner.text.codePointAt(scanner.at) ?? 0;
  const shown = code.toString(16).toUpperCase().padStart(4, '0');
  const width = code > 0xffff ? 2 : 1;
  if (code === 0) return stop(scanner, 'source code cannot contain null bytes', scanner.at, scanner.at);
  const isShown = /[^\p{C}\p{Z}]/u.test(String.fromCodePoint(code));
  const words = isShown
    ? `invalid character '${String.fromCodePoint(code)}' (U+${shown})`
    : `invalid non-printable character U+${shown}`;
  return stop(scanner, words, scanner.at, scanner.at + width);
};

const isDigit = (character: string | undefined): boolean =>
  character !== undefined && character >= '0' && character <= '9';

const step = (scanner: Scanner): void => {
  if (scanner.formats.length > 0 && formatHere(scanner)) {
    readFormatText(scanner);
    return;
  }
  if (scanner.fresh) readIndentation(scanner);
  const character = scanner.text[scanner.at];
  if (character === undefined) return;
  if (character === ' ' || character === '\t' || character === '\f') scanner.at += 1;
  else if (character === '\n') newline(scanner);
  else if (character === '#') {
    const end = scanner.text.indexOf('\n', scanner.at);
    scanner.at = end < 0 ? scanner.text.length : end;
  } else if (character === '\\') continuation(scanner);
  else if (isDigit(character) || (character === '.' && isDigit(scanner.text[scanner.at + 1])))
    readNumber(scanner);
  else if (!readString(scanner) && !readName(scanner) && !readOperator(scanner) && !unused(scanner))
    strange(scanner);
};

/** A last line without its end gets one, and every indentation is left. */
const finish = (scanner: Scanner): void => {
  const last = scanner.tokens.at(-1)?.kind;
  if (last !== undefined && last !== 'newline' && last !== 'dedent') push(scanner, 'newline', scanner.at);
  const { text, starts } = scanner.source;
  const line = text.endsWith('\n') || text === '' ? starts.length : starts.length + 1;
  for (let left = scanner.indents.length; left > 1; left -= 1) push(scanner, 'dedent', scanner.at, line);
  push(scanner, 'end', scanner.at, line);
};

export const tokenize = (source: Source): Tokens => {
  const scanner: Scanner = {
    source,
    text: source.text,
    at: 0,
    line: 1,
    tokens: [],
    indents: [{ column: 0, tabless: 0 }],
    open: [],
    formats: [],
    fresh: true,
  };
  try {
    while (scanner.at < scanner.text.length || scanner.formats.length > 0) {
      const before = scanner.at;
      step(scanner);
      // Only a field that is never closed can leave an f-string open at the end.
      if (scanner.at === before && scanner.at >= scanner.text.length && !formatHere(scanner)) break;
    }
    const unclosed = scanner.open.at(-1) ?? null;
    finish(scanner);
    return { list: scanner.tokens, fault: null, unclosed };
  } catch (thrown) {
    if (!isRefused(thrown)) throw thrown;
    return { list: scanner.tokens, fault: thrown.refused, unclosed: null };
  }
};
