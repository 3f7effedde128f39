/** `match` and its patterns. */
import type { Token } from '../text/token.ts';
import { atom } from './atoms.ts';
import { body } from './compound.ts';
import {
  accept,
  ahead,
  attempt,
  complain,
  expect,
  invalid,
  isName,
  isOperator,
  peek,
  type Reader,
  sees,
  spanFrom,
  takeName,
} from './reader.ts';
import type { Case, Expression, Pattern, Statement } from './tree.ts';

const capture = (reader: Reader, token: Token): Pattern => {
  reader.at += 1;
  const name = token.text === '_' ? null : token.text;
  return { type: 'capture', name, ...spanFrom(reader, token) };
};

const dotted = (reader: Reader, token: Token): Expression => {
  reader.at += 1;
  let now: Expression = { type: 'name', id: token.text, from: token.from, to: token.to, line: token.line };
  while (accept(reader, '.')) {
    const name = takeName(reader);
    now = {
      type: 'attribute',
      object: now,
      name: name.text,
      nameLine: name.line,
      ...spanFrom(reader, token),
    };
  }
  return now;
};

/** What it holds does not matter: it is refused. */
const skipBrackets = (reader: Reader): void => {
  let depth = 0;
  do {
    const token = peek(reader);
    if (token.kind === 'end') invalid(reader);
    if (token.kind === 'operator' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'operator' && ')]}'.includes(token.text)) depth -= 1;
    reader.at += 1;
  } while (depth > 0);
};

const named = (reader: Reader, token: Token): Pattern => {
  const next = ahead(reader, 1);
  if (!isOperator(next, '.') && !isOperator(next, '(')) return capture(reader, token);
  const value = dotted(reader, token);
  if (!sees(reader, '(')) return { type: 'literalPattern', value, by: '==', ...spanFrom(reader, token) };
  skipBrackets(reader);
  return { type: 'classPattern', ...spanFrom(reader, token) };
};

const literal = (reader: Reader, token: Token): Pattern => {
  const minus = accept(reader, '-');
  if (minus && peek(reader).kind !== 'number') invalid(reader);
  const found = atom(reader);
  const value: Expression = minus
    ? { type: 'unary', operator: '-', operand: found, ...spanFrom(reader, token) }
    : found;
  const by = found.type === 'constant' && found.of === 'name' ? 'is' : '==';
  return { type: 'literalPattern', value, by, ...spanFrom(reader, token) };
};

const starPattern = (reader: Reader): Pattern => {
  const star = expect(reader, '*');
  const name = takeName(reader).text;
  return { type: 'starPattern', name: name === '_' ? null : name, ...spanFrom(reader, star) };
};

const item = (reader: Reader): Pattern => (sees(reader, '*') ? starPattern(reader) : pattern(reader));

const sequence = (reader: Reader, open: Token, closing: string): Pattern => {
  const patterns: Pattern[] = [];
  let hasComma = false;
  while (!sees(reader, closing)) {
    patterns.push(item(reader));
    if (!accept(reader, ',')) break;
    hasComma = true;
  }
  expect(reader, closing);
  const [only] = patterns;
  if (closing === ')' && !hasComma && only && only.type !== 'starPattern') return only;
  return { type: 'sequencePattern', patterns, ...spanFrom(reader, open) };
};

const closed = (reader: Reader): Pattern => {
  const token = peek(reader);
  if (isName(token)) return named(reader, token);
  if (isOperator(token, '{')) {
    skipBrackets(reader);
    return { type: 'mappingPattern', ...spanFrom(reader, token) };
  }
  if (isOperator(token, '(') || isOperator(token, '[')) {
    reader.at += 1;
    return sequence(reader, token, token.text === '(' ? ')' : ']');
  }
  return literal(reader, token);
};

const alternatives = (reader: Reader): Pattern => {
  const start = peek(reader);
  const patterns = [closed(reader)];
  while (accept(reader, '|')) patterns.push(closed(reader));
  const [only] = patterns;
  return patterns.length === 1 && only ? only : { type: 'or', patterns, ...spanFrom(reader, start) };
};

const pattern = (reader: Reader): Pattern => {
  const start = peek(reader);
  const found = alternatives(reader);
  if (!accept(reader, 'as')) return found;
  const token = peek(reader);
  if (!isName(token)) complain(reader, token, 'invalid pattern target');
  if (token.text === '_') complain(reader, token, "cannot use '_' as a target");
  reader.at += 1;
  return { type: 'asPattern', pattern: found, name: token.text, ...spanFrom(reader, start) };
};

/** The whole of a case: commas make a sequence. */
const patterns = (reader: Reader): Pattern => {
  const start = peek(reader);
  const first = item(reader);
  if (!sees(reader, ',') && first.type !== 'starPattern') return first;
  const list = [first];
  while (accept(reader, ',')) {
    if (sees(reader, ':') || sees(reader, 'if')) break;
    list.push(item(reader));
  }
  return { type: 'sequencePattern', patterns: list, ...spanFrom(reader, start) };
};

const oneCase = (reader: Reader): Case => {
  const token = peek(reader);
  if (!accept(reader, 'case')) invalid(reader);
  const found = patterns(reader);
  const guard = accept(reader, 'if') ? reader.rules.named(reader) : null;
  const block = body(reader, "'case' statement", token.line);
  return { pattern: found, guard, body: block, ...spanFrom(reader, token) };
};

const head = (reader: Reader): Expression => {
  expect(reader, 'match');
  const subject = reader.rules.expressions(reader);
  expect(reader, ':');
  if (peek(reader).kind !== 'newline') invalid(reader);
  return subject;
};

const isOperand = (token: Token): boolean =>
  isName(token) || token.kind === 'number' || token.kind === 'string';

/** `match x` and the end of the line: it can be nothing else. */
const noColon = (reader: Reader, begins: number): void => {
  reader.at += 1;
  const subject = attempt(reader, reader.rules.expressions);
  if (subject && peek(reader).kind === 'newline') complain(reader, peek(reader), "expected ':'");
  reader.at = begins;
};

/** `match` is a name like any other unless a subject, a colon and an indented block follow. */
export const matchStatement = (reader: Reader): Statement | null => {
  const token = peek(reader);
  const next = ahead(reader, 1);
  if (isOperator(next, '=') || isOperator(next, '.') || isOperator(next, ')') || next.kind === 'newline')
    return null;
  const begins = reader.at;
  const subject = attempt(reader, head);
  if (!subject && isOperand(next)) noColon(reader, begins);
  if (!subject) return null;
  reader.at += 1;
  if (peek(reader).kind !== 'indent')
    complain(
      reader,
      peek(reader),
      `expected an indented block after 'match' statement on line ${token.line}`,
      'indentation',
    );
  reader.at += 1;
  const cases: Case[] = [];
  while (peek(reader).kind !== 'dedent') cases.push(oneCase(reader));
  reader.at += 1;
  return { type: 'match', subject, cases, ...spanFrom(reader, token) };
};
