/** Whole expressions: conditionals, lambdas, `:=`, and lists of them with commas. */
import { assignmentHere, kindName } from './mistakes.ts';
import { disjunction } from './operators.ts';
import { lambdaParameters } from './parameters.ts';
import {
  accept,
  ahead,
  bothOf,
  complain,
  deeper,
  expect,
  isName,
  isOperator,
  peek,
  type Reader,
  sees,
  spanFrom,
} from './reader.ts';
import type { Expression } from './tree.ts';

const lambda = (reader: Reader): Expression => {
  const token = expect(reader, 'lambda');
  const parameters = lambdaParameters(reader);
  const colon = expect(reader, ':');
  if (peek(reader).kind === 'fstringMiddle')
    complain(
      reader,
      { from: token.from, to: colon.to },
      'f-string: lambda expressions are not allowed without parentheses',
    );
  const body = deeper(reader, expression);
  return { type: 'lambda', parameters, body, ...spanFrom(reader, token) };
};

const conditional = (reader: Reader, whenTrue: Expression): Expression => {
  if (!accept(reader, 'if')) return whenTrue;
  const condition = disjunction(reader);
  if (!sees(reader, 'else')) {
    if (sees(reader, ':')) expect(reader, 'else');
    complain(reader, { from: whenTrue.from, to: condition.to }, "expected 'else' after 'if' expression");
  }
  expect(reader, 'else');
  const whenFalse = deeper(reader, expression);
  return { type: 'conditional', condition, whenTrue, whenFalse, ...bothOf(whenTrue, whenFalse) };
};

export const expression = (reader: Reader): Expression => {
  if (sees(reader, 'lambda')) return lambda(reader);
  const begins = reader.at;
  const start = peek(reader);
  const value = disjunction(reader);
  reader.row = { from: start.from, begins, ends: reader.at };
  return conditional(reader, value);
};

export const named = (reader: Reader): Expression => {
  const token = peek(reader);
  const begins = reader.at;
  if (isName(token) && isOperator(ahead(reader, 1), ':=')) {
    reader.at += 2;
    const value = expression(reader);
    const target = {
      type: 'name',
      id: token.text,
      from: token.from,
      to: token.to,
      line: token.line,
    } as const;
    return { type: 'walrus', target, value, ...spanFrom(reader, token) };
  }
  const value = expression(reader);
  if (isOperator(peek(reader), ':='))
    complain(reader, value, `cannot use assignment expressions with ${kindName(value)}`);
  if (isOperator(peek(reader), '=')) assignmentHere(reader, value, begins);
  return value;
};

const starOr = (reader: Reader): Expression => {
  const star = accept(reader, '*');
  if (!star) return expression(reader);
  const value = reader.rules.bitwise(reader);
  return { type: 'starred', value, ...spanFrom(reader, star) };
};

const ends: ReadonlySet<string> = new Set([')', ']', '}', '=', ':', ';', '!']);

const isEnd = (reader: Reader): boolean => {
  const token = peek(reader);
  if (token.kind === 'operator') return ends.has(token.text) || token.text.endsWith('=');
  return token.kind === 'newline' || token.kind === 'end' || (token.kind === 'name' && token.text === 'in');
};

/** One, or a tuple without brackets. */
export const expressions = (reader: Reader): Expression => {
  const start = peek(reader);
  const first = starOr(reader);
  if (!sees(reader, ',')) return first;
  const items = [first];
  while (accept(reader, ',')) {
    if (isEnd(reader)) break;
    items.push(starOr(reader));
  }
  return { type: 'tuple', items, ...spanFrom(reader, start) };
};

/** `yield`, `yield x`, `yield from x`. */
export const yielding = (reader: Reader): Expression => {
  const token = expect(reader, 'yield');
  if (accept(reader, 'from')) {
    const value = expression(reader);
    return { type: 'yieldFrom', value, ...spanFrom(reader, token) };
  }
  const value = isEnd(reader) ? null : expressions(reader);
  return { type: 'yield', value, ...spanFrom(reader, token) };
};
