/** Mistakes that CPython has words for (the `invalid_` rules of Grammar/python.gram, 3.13). */
import { ahead, attempt, complain, isName, peek, type Reader } from './reader.ts';
import type { Expression } from './tree.ts';

const softKeywords: ReadonlySet<string> = new Set(['match', 'case', 'type', '_']);

/** Within brackets: one expression, and right behind it another. */
export const missingComma = (reader: Reader): void => {
  const { begins, ends, from } = reader.row;
  const first = reader.tokens[begins];
  if (ends !== reader.at || !first) return;
  if (isName(first) && softKeywords.has(first.text)) return;
  if (isName(first) && reader.tokens[begins + 1]?.kind === 'string') return;
  if (isLegacy(reader, begins, ends)) return;
  const { at } = reader;
  const second = attempt(reader, reader.rules.expression);
  reader.at = second ? reader.at : at;
  if (second) complain(reader, { from, to: second.to }, 'invalid syntax. Perhaps you forgot a comma?');
};

const isLegacy = (reader: Reader, begins: number, ends: number): boolean => {
  const text = reader.tokens[begins]?.text;
  return ends === begins + 1 && (text === 'print' || text === 'exec');
};

/** `print x` */
export const legacyCall = (reader: Reader, callee: Expression): void => {
  if (callee.type !== 'name' || (callee.id !== 'print' && callee.id !== 'exec')) return;
  const { at } = reader;
  const args = attempt(reader, reader.rules.expressions);
  if (args)
    complain(
      reader,
      { from: callee.from, to: args.to },
      `Missing parentheses in call to '${callee.id}'. Did you mean ${callee.id}(...)?`,
    );
  reader.at = at;
};

/** What CPython calls an expression in `cannot assign to ...` (Parser/pegen.c, _PyPegen_get_expr_name). */
export const kindName = (expression: Expression): string => {
  if (expression.type === 'constant') return constantName(expression.of, expression.value);
  if (expression.type === 'comprehension')
    return expression.kind === 'generator' ? 'generator expression' : `${expression.kind} comprehension`;
  return kindNames[expression.type] ?? expression.type;
};

const constantName = (of: string, value: unknown): string => {
  if (of === 'ellipsis') return 'ellipsis';
  if (of !== 'name') return 'literal';
  return value === null ? 'None' : value === true ? 'True' : 'False';
};

const kindNames: Readonly<Record<string, string>> = {
  formatted: 'f-string expression',
  dict: 'dict literal',
  set: 'set display',
  unary: 'expression',
  binary: 'expression',
  logical: 'expression',
  compare: 'comparison',
  call: 'function call',
  conditional: 'conditional expression',
  await: 'await expression',
  yield: 'yield expression',
  yieldFrom: 'yield expression',
  walrus: 'named expression',
};

/** `if x = 3:` and the like, where a name or an expression stands before `=`. */
export const assignmentHere = (reader: Reader, left: Expression, begins: number): void => {
  const equals = peek(reader);
  if (equals.kind !== 'operator' || equals.text !== '=') return;
  const { at } = reader;
  reader.at += 1;
  const right = attempt(reader, reader.rules.bitwise);
  const after = ahead(reader, 0);
  const isMore = after.kind === 'operator' && (after.text === '=' || after.text === ':=');
  reader.at = at;
  if (!right || isMore) return;
  if (left.type === 'name' && at === begins + 1)
    complain(
      reader,
      { from: left.from, to: right.to },
      "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
    );
  if (isDisplay(left) || !(isBitwise(left) || isGroup(reader, left, begins))) return;
  complain(reader, left, `cannot assign to ${kindName(left)} here. Maybe you meant '==' instead of '='?`);
};

/** In brackets of its own. */
const isGroup = (reader: Reader, node: Expression, begins: number): boolean =>
  (reader.tokens[begins]?.from ?? 0) < node.from && (reader.tokens[reader.at - 1]?.to ?? 0) > node.to;

const isDisplay = (expression: Expression): boolean =>
  expression.type === 'list' ||
  expression.type === 'tuple' ||
  (expression.type === 'comprehension' && expression.kind === 'generator') ||
  (expression.type === 'constant' && expression.of === 'name');

/** From `|` downwards: no comparison, no `not`, `and`, `or`, no conditional. */
const isBitwise = (expression: Expression): boolean =>
  !['compare', 'logical', 'conditional', 'lambda', 'walrus'].includes(expression.type) &&
  !(expression.type === 'unary' && expression.operator === 'not');
