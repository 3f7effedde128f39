/** String literals and the text of f-strings. */

import type { FormatString } from './scanner.ts';
import { formatHere, push, type Scanner, stop } from './scanner.ts';

const opening = /(?:[rR][bBfF]?|[bBfF][rR]?|[uU])?("""|'''|"|')/y;

const skip = (scanner: Scanner): void => {
  if (scanner.text[scanner.at] === '\n') scanner.line += 1;
  scanner.at += 1;
};

const lastLine = (scanner: Scanner): number => {
  const { text, starts } = scanner.source;
  return text.endsWith('\n') ? starts.length - 1 : starts.length;
};

/** A quote like that of the f-string around it: what is missing is the end of a field. */
const closesField = (scanner: Scanner, quote: string): boolean => {
  const format = scanner.formats.at(-1);
  return format !== undefined && format.quote === quote;
};

const unterminated = (scanner: Scanner, quote: string, from: number, kind: string): never =>
  quote.length === 3
    ? stop(
        scanner,
        `unterminated triple-quoted ${kind} literal (detected at line ${lastLine(scanner)})`,
        from,
        from,
      )
    : stop(
        scanner,
        `unterminated ${kind} literal (detected at line ${Math.min(scanner.line, lastLine(scanner))})`,
        from,
        from,
      );

const readPlain = (scanner: Scanner, from: number, quote: string): void => {
  const line = scanner.line;
  for (;;) {
    const character = scanner.text[scanner.at];
    if (character === undefined || (character === '\n' && quote.length === 1)) {
      if (closesField(scanner, quote)) stop(scanner, "f-string: expecting '}'", from, from);
      unterminated(scanner, quote, from, 'string');
    }
    if (scanner.text.startsWith(quote, scanner.at)) break;
    if (character === '\\') scanner.at += 1;
    skip(scanner);
  }
  scanner.at += quote.length;
  push(scanner, 'string', from, line);
};

/** A string literal, or the head of an f-string; false if there is none here. */
export const readString = (scanner: Scanner): boolean => {
  opening.lastIndex = scanner.at;
  const found = opening.exec(scanner.text);
  if (!found) return false;
  const from = scanner.at;
  const quote = found[1] ?? '"';
  const prefix = found[0].slice(0, -quote.length).toLowerCase();
  scanner.at += found[0].length;
  if (!prefix.includes('f')) readPlain(scanner, from, quote);
  else {
    push(scanner, 'fstringStart', from);
    const { line, open } = scanner;
    scanner.formats.push({ from, line, quote, raw: prefix.includes('r'), depth: open.length, specs: [] });
  }
  return true;
};

const endOfText = (scanner: Scanner, format: FormatString, inSpec: boolean): boolean => {
  const character = scanner.text[scanner.at];
  if (character === undefined || (character === '\n' && format.quote.length === 1)) {
    if (inSpec && character === '\n') return true;
    unterminated(scanner, format.quote, format.from, 'f-string');
  }
  if (scanner.text.startsWith(format.quote, scanner.at)) return true;
  if (character === '{') return inSpec || scanner.text[scanner.at + 1] !== '{';
  return character === '}' && (inSpec || scanner.text[scanner.at + 1] !== '}');
};

const readText = (scanner: Scanner, format: FormatString, inSpec: boolean): void => {
  const { at: from, line } = scanner;
  while (!endOfText(scanner, format, inSpec)) {
    const character = scanner.text[scanner.at];
    if (character === '{' || character === '}') scanner.at += 1;
    else if (character === '\\') {
      // `\N{BULLET}` holds no field; `\{` is a backslash before one.
      const named = format.raw
        ? null
        : /^\\N\{[^}'"\n]*\}/.exec(scanner.text.slice(scanner.at, scanner.at + 100));
      const next = scanner.text[scanner.at + 1];
      if (named) scanner.at += named[0].length - 1;
      else if (next !== '{' && next !== '}') scanner.at += 1;
    }
    skip(scanner);
  }
  if (scanner.at > from) push(scanner, 'fstringMiddle', from, line);
};

const leaveSpec = (scanner: Scanner, format: FormatString): void => {
  format.specs.pop();
  if (scanner.text[scanner.at] !== '}')
    stop(scanner, "f-string: expecting '}', or format specs", scanner.at, scanner.at + 1);
};

/** The text of an f-string up to the next field, or its end. */
export const readFormatText = (scanner: Scanner): void => {
  const format = formatHere(scanner);
  if (!format) return;
  const inSpec = format.specs.length > 0;
  readText(scanner, format, inSpec);
  const character = scanner.text[scanner.at];
  const from = scanner.at;
  if (character === '{') {
    scanner.at += 1;
    scanner.open.push({ text: '{', from, line: scanner.line, field: true });
    push(scanner, 'operator', from);
  } else if (inSpec) leaveSpec(scanner, format);
  else if (character === '}') stop(scanner, "f-string: single '}' is not allowed");
  else {
    scanner.at += format.quote.length;
    scanner.formats.pop();
    push(scanner, 'fstringEnd', from);
  }
};
