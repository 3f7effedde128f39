/** What follows an atom: calls, subscripts, names after dots. */
import { keywords } from '../text/token.ts';
import { args } from './arguments.ts';
import { atom, starred } from './atoms.ts';
import { missingComma } from './mistakes.ts';
import {
  accept,
  deeper,
  expect,
  invalid,
  maxRow,
  peek,
  type Reader,
  sees,
  spanFrom,
  tooDeep,
} from './reader.ts';
import type { Expression } from './tree.ts';

const slice = (reader: Reader): Expression => {
  const start = peek(reader);
  if (sees(reader, '*')) return starred(reader);
  const first = sees(reader, ':') ? null : reader.rules.named(reader);
  if (first && !sees(reader, ':')) return first;
  expect(reader, ':');
  const second = isSliceEnd(reader) ? null : reader.rules.expression(reader);
  const third = accept(reader, ':') && !isSliceEnd(reader) ? reader.rules.expression(reader) : null;
  return { type: 'slice', start: first, stop: second, step: third, ...spanFrom(reader, start) };
};

const isSliceEnd = (reader: Reader): boolean => sees(reader, ':') || sees(reader, ']') || sees(reader, ',');

const key = (reader: Reader): Expression => {
  const start = peek(reader);
  const first = slice(reader);
  if (!sees(reader, ',') && first.type !== 'starred') return first;
  const items = [first];
  while (accept(reader, ',')) {
    if (sees(reader, ']')) break;
    items.push(slice(reader));
  }
  return { type: 'tuple', items, ...spanFrom(reader, start) };
};

const subscript = (reader: Reader, object: Expression, from: number): Expression => {
  expect(reader, '[');
  const found = deeper(reader, key);
  if (!accept(reader, ']')) {
    missingComma(reader);
    invalid(reader);
  }
  return { type: 'subscript', object, key: found, ...spanFrom(reader, { ...object, from }) };
};

const attribute = (reader: Reader, object: Expression, from: number): Expression => {
  expect(reader, '.');
  const token = peek(reader);
  if (token.kind !== 'name' || keywords.has(token.text)) invalid(reader);
  reader.at += 1;
  return {
    type: 'attribute',
    object,
    name: token.text,
    nameLine: token.line,
    ...spanFrom(reader, { ...object, from }),
  };
};

const call = (reader: Reader, callee: Expression, from: number): Expression => {
  const found = deeper(reader, args);
  return { type: 'call', callee, ...found, ...spanFrom(reader, { ...callee, from }) };
};

export const primary = (reader: Reader): Expression => {
  const start = peek(reader);
  let now = atom(reader);
  for (let row = 0; ; row += 1) {
    if (row > maxRow) tooDeep(reader, peek(reader));
    const token = peek(reader);
    if (token.kind !== 'operator') return now;
    if (token.text === '.') now = attribute(reader, now, start.from);
    else if (token.text === '(') now = call(reader, now, start.from);
    else if (token.text === '[') now = subscript(reader, now, start.from);
    else return now;
  }
};
