/** Brackets: what is open, what closes it, and what a field of an f-string makes of `:`, `!` and `}`. */
import { formatHere, type Open, push, type Scanner, stop } from './scanner.ts';

/** Parser/tokenizer.c, MAXLEVEL. */
const maxOpen = 200;

const closing: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

export const open = (scanner: Scanner, from: number, text: string): void => {
  if (scanner.open.length >= maxOpen) stop(scanner, 'too many nested parentheses', from, from + 1);
  scanner.open.push({ text, from, line: scanner.line, field: false });
  push(scanner, 'operator', from);
};

const mismatch = (scanner: Scanner, from: number, text: string, last: Open): never => {
  if (last.field) return stop(scanner, `f-string: unmatched '${text}'`, from, from);
  const where = last.line === scanner.line ? '' : ` on line ${last.line}`;
  return stop(
    scanner,
    `closing parenthesis '${text}' does not match opening parenthesis '${last.text}'${where}`,
    from,
    from,
  );
};

export const close = (scanner: Scanner, from: number, text: string): void => {
  const last = scanner.open.at(-1);
  if (!last) {
    stop(scanner, `unmatched '${text}'`, from, from);
    return;
  }
  if (closing[text] !== last.text) mismatch(scanner, from, text, last);
  scanner.open.pop();
  push(scanner, 'operator', from);
};

/** `:` right inside a field begins its format spec. */
export const colon = (scanner: Scanner): void => {
  const format = scanner.formats.at(-1);
  if (!format || !scanner.open.at(-1)?.field || formatHere(scanner)) return;
  format.specs.push(scanner.open.length);
};

/** Right inside a field, `:=` is a colon and `=`. */
export const isInField = (scanner: Scanner): boolean => scanner.open.at(-1)?.field === true;
