/** The head of a line: how deep it stands, after Parser/tokenizer.c (tabs to 8 columns, and as 1 to see through mixtures). */
import { push, type Scanner, stop } from './scanner.ts';

const maxIndents = 99;

const measure = (scanner: Scanner): { column: number; tabless: number } => {
  let [column, tabless] = [0, 0];
  for (; ; scanner.at += 1) {
    const character = scanner.text[scanner.at];
    if (character === ' ') [column, tabless] = [column + 1, tabless + 1];
    else if (character === '\t') [column, tabless] = [(Math.floor(column / 8) + 1) * 8, tabless + 1];
    else if (character === '\f') [column, tabless] = [0, 0];
    else return { column, tabless };
  }
};

const mixed = (scanner: Scanner): never => {
  const from = scanner.text.lastIndexOf('\n', scanner.at - 1) + 1;
  return stop(scanner, 'inconsistent use of tabs and spaces in indentation', from, from, 'tabs');
};

const dedent = (scanner: Scanner, column: number, tabless: number): void => {
  const { indents } = scanner;
  while (indents.length > 1 && column < (indents.at(-1)?.column ?? 0)) {
    indents.pop();
    push(scanner, 'dedent', scanner.at);
  }
  const now = indents.at(-1) ?? { column: 0, tabless: 0 };
  if (column !== now.column) {
    const end = scanner.text.indexOf('\n', scanner.at);
    const to = end < 0 ? scanner.text.length : end;
    stop(scanner, 'unindent does not match any outer indentation level', to, to, 'indentation');
  }
  if (tabless !== now.tabless) mixed(scanner);
};

const indent = (scanner: Scanner, column: number, tabless: number, above: number): void => {
  if (scanner.indents.length > maxIndents)
    stop(scanner, 'too many levels of indentation', scanner.at, scanner.at, 'indentation');
  if (tabless <= above) mixed(scanner);
  scanner.indents.push({ column, tabless });
  push(scanner, 'indent', scanner.at);
};

/** Reads the white space at the head of a line; a blank line says nothing. */
export const readIndentation = (scanner: Scanner): void => {
  scanner.fresh = false;
  const { column, tabless } = measure(scanner);
  const next = scanner.text[scanner.at];
  if (next === '\n' || next === '#' || next === '\\' || next === undefined) return;
  const now = scanner.indents.at(-1) ?? { column: 0, tabless: 0 };
  if (column === now.column) {
    if (tabless !== now.tabless) mixed(scanner);
  } else if (column > now.column) indent(scanner, column, tabless, now.tabless);
  else dedent(scanner, column, tabless);
};
