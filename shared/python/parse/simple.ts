/** Statements of one line. */

import type { Token } from '../text/token.ts';
import { importFrom, importNames } from './imports.ts';
import { assignmentHere, kindName, legacyCall } from './mistakes.ts';
import {
  accept,
  attempt,
  complain,
  expect,
  invalid,
  isOperator,
  peek,
  type Reader,
  sees,
  spanFrom,
  takeName,
} from './reader.ts';
import { checkTarget, invalidTarget } from './targets.ts';
import type { Expression, Name, Statement } from './tree.ts';

type Read = (reader: Reader, token: Token) => Statement;

const right = (reader: Reader): Expression =>
  sees(reader, 'yield') ? reader.rules.yielding(reader) : reader.rules.expressions(reader);

const isAtEnd = (reader: Reader): boolean => {
  const token = peek(reader);
  return token.kind === 'newline' || token.kind === 'end' || isOperator(token, ';');
};

const annotated = (reader: Reader, target: Expression, isBare: boolean): Statement => {
  expect(reader, ':');
  const annotation = reader.rules.expression(reader);
  if (target.type === 'tuple' || target.type === 'list')
    complain(
      reader,
      isBare && target.type === 'tuple' ? (target.items[0] ?? target) : target,
      `only single target (not ${target.type}) can be annotated`,
    );
  if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'subscript')
    complain(reader, target, 'illegal target for annotation');
  const value = accept(reader, '=') ? right(reader) : null;
  const isSimple = isBare && target.type === 'name';
  return { type: 'annotated', target, annotation, value, isSimple, ...spanFrom(reader, target) };
};

/** CPython tries the first `=` as a comparison gone wrong, and only then says what cannot be assigned to. */
const checkTargets = (reader: Reader, targets: readonly Expression[], begins: number): void => {
  const wrong = targets.find((target) => invalidTarget(target, 'star') !== null);
  if (!wrong) return;
  const { at } = reader;
  reader.at = begins;
  const first = attempt(reader, reader.rules.expression);
  if (first) assignmentHere(reader, first, begins);
  reader.at = at;
  const isYield = wrong.type === 'yield' || wrong.type === 'yieldFrom';
  if (isYield && !/\(\s*$/.test(reader.source.text.slice(0, wrong.from).slice(-20)))
    complain(reader, wrong, 'assignment to yield expression not possible');
  checkTarget(reader, wrong, 'star');
};

const assign = (reader: Reader, first: Expression, begins: number): Statement => {
  const parts = [first];
  while (accept(reader, '=')) parts.push(right(reader));
  const value = parts.pop() ?? first;
  checkTargets(reader, parts, begins);
  for (const target of parts)
    if (target.type === 'starred')
      complain(reader, target, 'starred assignment target must be in a list or tuple');
  return { type: 'assign', targets: parts, value, ...spanFrom(reader, first) };
};

const augmented = (reader: Reader, target: Expression): Statement => {
  const operator = peek(reader).text.slice(0, -1);
  if (target.type !== 'name' && target.type !== 'attribute' && target.type !== 'subscript')
    complain(reader, target, `'${kindName(target)}' is an illegal expression for augmented assignment`);
  reader.at += 1;
  const value = right(reader);
  return { type: 'augmented', target, operator, value, ...spanFrom(reader, target) };
};

const isAugmented = (token: Token): boolean =>
  token.kind === 'operator' &&
  token.text.length > 1 &&
  token.text.endsWith('=') &&
  !['==', '!=', '<=', '>=', ':='].includes(token.text);

const expressionStatement = (reader: Reader): Statement => {
  const start = peek(reader);
  const begins = reader.at;
  const first = right(reader);
  const token = peek(reader);
  if (isOperator(token, '=')) return assign(reader, first, begins);
  if (isOperator(token, ':')) return annotated(reader, first, !isOperator(start, '('));
  if (isAugmented(token)) return augmented(reader, first);
  if (!isAtEnd(reader)) legacyCall(reader, first);
  return { type: 'expression', value: first, ...spanFrom(reader, start) };
};

const deleted = (reader: Reader, token: Token): Statement => {
  if (isAtEnd(reader)) invalid(reader);
  const targets = reader.rules.expressions(reader);
  checkTarget(reader, targets, 'del');
  const isBare = reader.source.text[targets.from] !== '(' && targets.type === 'tuple';
  const list = isBare ? targets.items : [targets];
  return { type: 'delete', targets: list, ...spanFrom(reader, token) };
};

const raised = (reader: Reader, token: Token): Statement => {
  if (isAtEnd(reader)) return { type: 'raise', exception: null, cause: null, ...spanFrom(reader, token) };
  const exception = reader.rules.expression(reader);
  const cause = accept(reader, 'from') ? reader.rules.expression(reader) : null;
  return { type: 'raise', exception, cause, ...spanFrom(reader, token) };
};

const asserted = (reader: Reader, token: Token): Statement => {
  const condition = reader.rules.expression(reader);
  const message = accept(reader, ',') ? reader.rules.expression(reader) : null;
  return { type: 'assert', condition, message, ...spanFrom(reader, token) };
};

const declared =
  (type: 'global' | 'nonlocal'): Read =>
  (reader, token) => {
    const names: Name[] = [];
    do {
      const { text, from, to, line } = takeName(reader);
      names.push({ type: 'name', id: text, from, to, line });
    } while (accept(reader, ','));
    return { type, names, ...spanFrom(reader, token) };
  };

const simple =
  (type: 'pass' | 'break' | 'continue'): Read =>
  (reader, token) => ({ type, ...spanFrom(reader, token) });

const returned: Read = (reader, token) => {
  const value = isAtEnd(reader) ? null : reader.rules.expressions(reader);
  return { type: 'return', value, ...spanFrom(reader, token) };
};

const byKeyword: Readonly<Record<string, Read>> = {
  pass: simple('pass'),
  break: simple('break'),
  continue: simple('continue'),
  return: returned,
  del: deleted,
  raise: raised,
  assert: asserted,
  global: declared('global'),
  nonlocal: declared('nonlocal'),
  import: importNames,
  from: importFrom,
};

const typeAlias = (reader: Reader): Statement | null => {
  const [token, name, next] = [0, 1, 2].map((by) => reader.tokens[reader.at + by]);
  const isAlias =
    token?.text === 'type' && name?.kind === 'name' && (next?.text === '=' || next?.text === '[');
  if (!isAlias || !token || !name) return null;
  while (!isAtEnd(reader)) reader.at += 1;
  return { type: 'typeAlias', name: name.text, ...spanFrom(reader, token) };
};

export const simpleStatement = (reader: Reader): Statement => {
  const token = peek(reader);
  const read =
    token.kind === 'name' && Object.hasOwn(byKeyword, token.text) ? byKeyword[token.text] : undefined;
  if (!read) return typeAlias(reader) ?? expressionStatement(reader);
  reader.at += 1;
  return read(reader, token);
};

/** One or more with semicolons, to the end of the line. */
export const simpleStatements = (reader: Reader): Statement[] => {
  const list = [simpleStatement(reader)];
  while (accept(reader, ';')) {
    if (isAtEnd(reader)) break;
    list.push(simpleStatement(reader));
  }
  if (peek(reader).kind !== 'newline') invalid(reader);
  reader.at += 1;
  return list;
};
