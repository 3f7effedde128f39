/** Names, literals, and what stands in brackets. */
import type { Span } from '../text/source.ts';
import { keywords, type Token } from '../text/token.ts';
import { clauses, isClause, noTargetTuple } from './comprehensions.ts';
import { decimalDigits, maxDigits, numberValue } from './literals.ts';
import { missingComma } from './mistakes.ts';
import {
  accept,
  complain,
  deeper,
  expect,
  invalid,
  isName,
  isOperator,
  peek,
  type Reader,
  sees,
  spanFrom,
} from './reader.ts';
import { strings } from './strings.ts';
import type { DictItem, Expression, Starred } from './tree.ts';

const named: Readonly<Record<string, null | boolean>> = { None: null, True: true, False: false };

const number = (reader: Reader, token: Token): Expression => {
  const digits = decimalDigits(token.text);
  if (digits > maxDigits)
    complain(
      reader,
      token,
      `Exceeds the limit (${maxDigits} digits) for integer string conversion: value has ${digits} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.`,
    );
  reader.at += 1;
  const value = numberValue(token.text);
  const span = { from: token.from, to: token.to, line: token.line };
  // Imaginary: refused later, with every other construct that is not known here.
  if (value === null) return { type: 'constant', value: { k: 's', v: 'unset' }, of: 'number', ...span };
  return { type: 'constant', value, of: 'number', ...span };
};

export const starred = (reader: Reader): Starred => {
  const star = expect(reader, '*');
  const value = reader.rules.expression(reader);
  return { type: 'starred', value, ...spanFrom(reader, star) };
};

const element = (reader: Reader): Expression =>
  sees(reader, '*') ? starred(reader) : reader.rules.named(reader);

const comprehended = (
  reader: Reader,
  open: Token,
  closing: string,
  made: { kind: 'list' | 'set' | 'dict' | 'generator'; element: Expression; value: Expression | null },
): Expression => {
  if (made.element.type === 'starred')
    complain(reader, made.element, 'iterable unpacking cannot be used in comprehension');
  const list = clauses(reader);
  closeWith(reader, closing);
  return { type: 'comprehension', ...made, clauses: list, ...spanFrom(reader, open) };
};

const closeWith = (reader: Reader, closing: string): void => {
  if (accept(reader, closing)) return;
  missingComma(reader);
  invalid(reader);
};

/** What follows the first element of a list, tuple or set, up to its bracket. */
const moreItems = (reader: Reader, first: Expression, closing: string): Expression[] => {
  const items = [first];
  while (accept(reader, ',')) {
    if (sees(reader, closing)) break;
    if (isClause(reader)) noTargetTuple(reader, items);
    items.push(element(reader));
    if (isClause(reader)) noTargetTuple(reader, items);
  }
  closeWith(reader, closing);
  return items;
};

const afterParenthesis = (reader: Reader, open: Token): Expression => {
  if (accept(reader, ')')) return { type: 'tuple', items: [], ...spanFrom(reader, open) };
  if (sees(reader, 'yield')) {
    const value = reader.rules.yielding(reader);
    expect(reader, ')');
    return value;
  }
  if (sees(reader, '**')) doubleStarred(reader);
  const first = element(reader);
  if (isClause(reader))
    return comprehended(reader, open, ')', { kind: 'generator', element: first, value: null });
  if (sees(reader, ',')) {
    const items = moreItems(reader, first, ')');
    return { type: 'tuple', items, ...spanFrom(reader, open) };
  }
  if (!accept(reader, ')')) closeWith(reader, ')');
  if (first.type === 'starred') complain(reader, first, 'cannot use starred expression here');
  return first;
};

const doubleStarred = (reader: Reader): void => {
  const star = expect(reader, '**');
  reader.rules.expression(reader);
  expect(reader, ')');
  complain(reader, star, 'cannot use double starred expression here');
};

const afterBracket = (reader: Reader, open: Token): Expression => {
  if (accept(reader, ']')) return { type: 'list', items: [], ...spanFrom(reader, open) };
  const first = element(reader);
  if (isClause(reader)) return comprehended(reader, open, ']', { kind: 'list', element: first, value: null });
  const items = moreItems(reader, first, ']');
  return { type: 'list', items, ...spanFrom(reader, open) };
};

const dictValue = (reader: Reader, key: Expression): Expression => {
  const colon = accept(reader, ':');
  if (!colon) {
    missingComma(reader);
    return complain(reader, { from: key.to - 1, to: key.to }, "':' expected after dictionary key");
  }
  if (sees(reader, '}') || sees(reader, ','))
    complain(reader, colon, "expression expected after dictionary key and ':'");
  const star = peek(reader);
  if (isOperator(star, '*')) {
    starred(reader);
    complain(reader, spanFrom(reader, star), 'cannot use a starred expression in a dictionary value');
  }
  return reader.rules.expression(reader);
};

const dictItem = (reader: Reader): DictItem => {
  if (accept(reader, '**')) return { key: null, value: reader.rules.expression(reader) };
  const key = reader.rules.expression(reader);
  return { key, value: dictValue(reader, key) };
};

const dict = (reader: Reader, open: Token, first: DictItem): Expression => {
  const items = [first];
  if (isClause(reader)) {
    if (first.key === null)
      return complain(reader, peek(reader), 'dict unpacking cannot be used in dict comprehension');
    return comprehended(reader, open, '}', { kind: 'dict', element: first.key, value: first.value });
  }
  while (accept(reader, ',')) {
    if (sees(reader, '}')) break;
    items.push(dictItem(reader));
  }
  closeWith(reader, '}');
  return { type: 'dict', items, ...spanFrom(reader, open) };
};

const unpackedFirst = (reader: Reader, open: Token): Expression => {
  const stars = expect(reader, '**');
  const value = reader.rules.expression(reader);
  if (isClause(reader)) complain(reader, stars, 'dict unpacking cannot be used in dict comprehension');
  return dict(reader, open, { key: null, value });
};

const afterBrace = (reader: Reader, open: Token): Expression => {
  if (accept(reader, '}')) return { type: 'dict', items: [], ...spanFrom(reader, open) };
  if (sees(reader, '**')) return unpackedFirst(reader, open);
  const begins = reader.at;
  const first = element(reader);
  const isBareWalrus = first.type === 'walrus' && first.from === reader.tokens[begins]?.from;
  if (sees(reader, ':') && first.type !== 'starred' && !isBareWalrus)
    return dict(reader, open, { key: first, value: dictValue(reader, first) });
  if (isClause(reader)) return comprehended(reader, open, '}', { kind: 'set', element: first, value: null });
  const items = moreItems(reader, first, '}');
  return { type: 'set', items, ...spanFrom(reader, open) };
};

const brackets: Readonly<Record<string, (reader: Reader, open: Token) => Expression>> = {
  '(': afterParenthesis,
  '[': afterBracket,
  '{': afterBrace,
};

const bracketed = (reader: Reader, token: Token): Expression | null => {
  const read = brackets[token.text];
  if (!read) return null;
  reader.at += 1;
  return deeper(reader, () => read(reader, token));
};

const operatorAtom = (reader: Reader, token: Token): Expression => {
  const inBrackets = bracketed(reader, token);
  if (inBrackets) return inBrackets;
  if (token.text !== '...') return invalid(reader);
  reader.at += 1;
  return { type: 'constant', value: { k: 's', v: 'Ellipsis' }, of: 'ellipsis', ...spanFrom(reader, token) };
};

export const plainSpan = (token: Token): Span => ({ from: token.from, to: token.to, line: token.line });

export const atom = (reader: Reader): Expression => {
  const token = peek(reader);
  if (isName(token)) {
    reader.at += 1;
    return { type: 'name', id: token.text, from: token.from, to: token.to, line: token.line };
  }
  if (token.kind === 'number') return number(reader, token);
  if (token.kind === 'string' || token.kind === 'fstringStart') return strings(reader);
  if (token.kind === 'operator') return operatorAtom(reader, token);
  if (token.kind === 'name' && keywords.has(token.text) && token.text in named) {
    reader.at += 1;
    return { type: 'constant', value: named[token.text] ?? null, of: 'name', ...plainSpan(token) };
  }
  return invalid(reader);
};
