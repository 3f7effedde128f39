/** The arguments of a call, and of a class definition. */
import type { Token } from '../text/token.ts';
import { clauses, isClause } from './comprehensions.ts';
import { missingComma } from './mistakes.ts';
import {
  accept,
  ahead,
  attempt,
  complain,
  expect,
  invalid,
  isName,
  isOperator,
  last,
  peek,
  type Reader,
  sees,
  spanFrom,
} from './reader.ts';
import type { Comprehension, Expression, Keyword } from './tree.ts';

export interface Arguments {
  readonly args: readonly Expression[];
  readonly keywords: readonly Keyword[];
}

interface Open {
  readonly args: Expression[];
  readonly keywords: Keyword[];
}

const meant = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";

const keyword = (reader: Reader): Keyword => {
  const token = peek(reader);
  reader.at += 1;
  const equals = expect(reader, '=');
  const both = { from: token.from, to: equals.to };
  if (token.text === 'True' || token.text === 'False' || token.text === 'None')
    complain(reader, both, `cannot assign to ${token.text}`);
  if (sees(reader, ',') || sees(reader, ')')) complain(reader, both, 'expected argument value expression');
  const value = reader.rules.expression(reader);
  if (isClause(reader)) complain(reader, both, meant);
  return { name: token.text, value, ...spanFrom(reader, token) };
};

const double = (reader: Reader): Keyword => {
  const stars = expect(reader, '**');
  const value = reader.rules.expression(reader);
  if (sees(reader, '=')) complain(reader, stars, 'cannot assign to keyword argument unpacking');
  return { name: null, value, ...spanFrom(reader, stars) };
};

const star = (reader: Reader, open: Open): void => {
  const token = expect(reader, '*');
  if (sees(reader, ',') || sees(reader, ')')) complain(reader, peek(reader), 'Invalid star expression');
  const value = reader.rules.expression(reader);
  if (open.keywords.some((one) => one.name === null)) {
    const comma = reader.tokens.indexOf(token) - 1;
    complain(
      reader,
      { from: reader.tokens[comma]?.from ?? token.from, to: value.to },
      'iterable argument unpacking follows keyword argument unpacking',
    );
  }
  open.args.push({ type: 'starred', value, ...spanFrom(reader, token) });
};

/** It begins and ends with the brackets of the call. */
const generator = (reader: Reader, element: Expression, open: Open, before: Token): Comprehension => {
  const list = clauses(reader);
  const { from } = element;
  const to = reader.tokens[reader.at - 1]?.to ?? element.to;
  const isAlone = open.args.length === 0 && open.keywords.length === 0;
  if (!isAlone || !sees(reader, ')'))
    if (sees(reader, ',') || sees(reader, ')'))
      complain(reader, { from, to }, 'Generator expression must be parenthesized');
  return {
    type: 'comprehension',
    kind: 'generator',
    element,
    value: null,
    clauses: list,
    from: before.from,
    to: peek(reader).to,
    line: before.line,
  };
};

const follows = (reader: Reader, open: Open): void => {
  const before = open.keywords.at(-1);
  if (!before) return;
  const isUnpacking = open.keywords.some((one) => one.name === null);
  // _PyPegen_arguments_parsing_error: it points at the last of the arguments, or at the closing bracket.
  attempt(reader, (now) => {
    while (accept(now, ',')) if (!sees(now, ')')) argument(now, { args: [], keywords: [] });
    return now;
  });
  const end = reader.tokens[reader.at - 1] ?? peek(reader);
  complain(
    reader,
    sees(reader, ')') ? peek(reader) : end,
    isUnpacking
      ? 'positional argument follows keyword argument unpacking'
      : 'positional argument follows keyword argument',
  );
};

const positional = (reader: Reader, open: Open): void => {
  const before = last(reader);
  const isWalrus = isName(peek(reader)) && isOperator(ahead(reader, 1), ':=');
  const value = isWalrus ? reader.rules.named(reader) : reader.rules.expression(reader);
  if (isOperator(peek(reader), '='))
    complain(
      reader,
      { from: value.from, to: peek(reader).to },
      'expression cannot contain assignment, perhaps you meant "=="?',
    );
  if (isClause(reader)) {
    open.args.push(generator(reader, value, open, before));
    return;
  }
  follows(reader, open);
  open.args.push(value);
};

const argument = (reader: Reader, open: Open): void => {
  const token = peek(reader);
  if (isOperator(token, '**')) open.keywords.push(double(reader));
  else if (isOperator(token, '*')) star(reader, open);
  else if (token.kind === 'name' && isOperator(ahead(reader, 1), '=')) open.keywords.push(keyword(reader));
  else positional(reader, open);
};

/** From the opening bracket to the closing one. */
export const args = (reader: Reader): Arguments => {
  expect(reader, '(');
  const open: Open = { args: [], keywords: [] };
  while (!accept(reader, ')')) {
    argument(reader, open);
    if (accept(reader, ',')) continue;
    if (accept(reader, ')')) break;
    missingComma(reader);
    invalid(reader);
  }
  return open;
};
