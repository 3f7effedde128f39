/** Operators, from `or` down to the power, by their precedence (Grammar/python.gram). */
import {
  accept,
  ahead,
  bothOf,
  deeper,
  isKeyword,
  maxRow,
  peek,
  type Reader,
  sees,
  spanFrom,
  tooDeep,
} from './reader.ts';
import { primary } from './trailers.ts';
import type { Compare, Expression, Unary } from './tree.ts';

/** Binary operators by how strongly they bind; all of them to the left. */
const binds: Readonly<Record<string, number>> = {
  '|': 1,
  '^': 2,
  '&': 3,
  '<<': 4,
  '>>': 4,
  '+': 5,
  '-': 5,
  '*': 6,
  '/': 6,
  '//': 6,
  '%': 6,
  '@': 6,
};

const awaited = (reader: Reader): Expression => {
  const token = accept(reader, 'await');
  if (!token) return primary(reader);
  const value = primary(reader);
  return { type: 'await', value, ...spanFrom(reader, token) };
};

const power = (reader: Reader): Expression => {
  const left = awaited(reader);
  if (!accept(reader, '**')) return left;
  const right = deeper(reader, factor);
  return { type: 'binary', operator: '**', left, right, ...bothOf(left, right) };
};

const signs: readonly string[] = ['-', '+', '~'];

const factor = (reader: Reader): Expression => {
  const token = peek(reader);
  if (token.kind !== 'operator' || !signs.includes(token.text)) return power(reader);
  reader.at += 1;
  const operand = deeper(reader, factor);
  return { type: 'unary', operator: token.text as Unary['operator'], operand, ...spanFrom(reader, token) };
};

const binary = (reader: Reader, least: number): Expression => {
  const { at } = reader;
  const start = peek(reader);
  let left = factor(reader);
  for (;;) {
    const token = peek(reader);
    const strength = token.kind === 'operator' ? (binds[token.text] ?? 0) : 0;
    if (strength < least || strength === 0) return left;
    if (reader.at - at > maxRow * 4 && rowLength(left) > maxRow) tooDeep(reader, token);
    reader.at += 1;
    const right = binary(reader, strength + 1);
    left = {
      type: 'binary',
      operator: token.text,
      left,
      right,
      from: start.from,
      to: right.to,
      line: start.line,
    };
  }
};

const rowLength = (expression: Expression): number => {
  let length = 0;
  for (let now = expression; now.type === 'binary'; now = now.left) length += 1;
  return length;
};

export const bitwise = (reader: Reader): Expression => binary(reader, 1);

const simpleComparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'in']);

/** Takes a comparison operator, of one word or two. */
const comparison = (reader: Reader): string | null => {
  const token = peek(reader);
  if (simpleComparisons.has(token.text) && (token.kind === 'operator' || token.text === 'in')) {
    reader.at += 1;
    return token.text;
  }
  if (isKeyword(token, 'not') && isKeyword(ahead(reader, 1), 'in')) {
    reader.at += 2;
    return 'not in';
  }
  if (!accept(reader, 'is')) return null;
  return accept(reader, 'not') ? 'is not' : 'is';
};

const compared = (reader: Reader): Expression => {
  const left = bitwise(reader);
  const rest: { operator: string; right: Expression }[] = [];
  for (let operator = comparison(reader); operator !== null; operator = comparison(reader))
    rest.push({ operator, right: bitwise(reader) });
  const end = rest.at(-1);
  if (!end) return left;
  return { type: 'compare', left, rest, ...bothOf(left, end.right) } satisfies Compare;
};

const inversion = (reader: Reader): Expression => {
  const token = accept(reader, 'not');
  if (!token) return compared(reader);
  const operand = deeper(reader, inversion);
  return { type: 'unary', operator: 'not', operand, ...bothOf(token, operand) };
};

const logical = (
  reader: Reader,
  operator: 'and' | 'or',
  part: (reader: Reader) => Expression,
): Expression => {
  const first = part(reader);
  if (!sees(reader, operator)) return first;
  const values = [first];
  while (accept(reader, operator)) values.push(part(reader));
  return { type: 'logical', operator, values, ...bothOf(first, values.at(-1) ?? first) };
};

const conjunction = (reader: Reader): Expression => logical(reader, 'and', inversion);
export const disjunction = (reader: Reader): Expression => logical(reader, 'or', conjunction);
