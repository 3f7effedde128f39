/** `for` and `if` within brackets. */
import { accept, ahead, complain, expect, invalid, isKeyword, peek, type Reader, sees } from './reader.ts';
import { forTarget } from './targets.ts';
import type { Clause, Expression } from './tree.ts';

export const isClause = (reader: Reader): boolean =>
  sees(reader, 'for') || (sees(reader, 'async') && isKeyword(ahead(reader, 1), 'for'));

const clause = (reader: Reader): Clause => {
  const isAsync = accept(reader, 'async') !== null;
  expect(reader, 'for');
  const place = forTarget(reader);
  if (!sees(reader, 'in')) complain(reader, peek(reader), "'in' expected after for-loop variables");
  expect(reader, 'in');
  const iterable = reader.rules.disjunction(reader);
  const conditions: Expression[] = [];
  while (accept(reader, 'if')) conditions.push(reader.rules.disjunction(reader));
  return { isAsync, target: place, iterable, conditions };
};

export const clauses = (reader: Reader): Clause[] => {
  const list: Clause[] = [];
  while (isClause(reader)) list.push(clause(reader));
  return list.length > 0 ? list : invalid(reader);
};

/** `[a, b for a, b in pairs]` */
export const noTargetTuple = (reader: Reader, items: readonly Expression[]): never => {
  const [first] = items;
  const end = items.length > 1 ? items.at(-1) : reader.tokens[reader.at - 1];
  if (!first || !end) return invalid(reader);
  return complain(
    reader,
    { from: first.from, to: end.to },
    'did you forget parentheses around the comprehension target?',
  );
};
