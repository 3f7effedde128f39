/** `import` and `from ... import`. */
import type { Token } from '../text/token.ts';
import {
  accept,
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
import type { Alias, Statement } from './tree.ts';

const dotted = (reader: Reader): string => {
  let name = takeName(reader).text;
  while (accept(reader, '.')) name += `.${takeName(reader).text}`;
  return name;
};

const alias = (reader: Reader, name: (reader: Reader) => string): Alias => {
  const start = peek(reader);
  const found = name(reader);
  const as = accept(reader, 'as') ? takeName(reader).text : null;
  return { name: found, as, ...spanFrom(reader, start) };
};

const plainName = (reader: Reader): string => takeName(reader).text;

const noNames = (reader: Reader): void => {
  if (peek(reader).kind === 'newline')
    complain(reader, peek(reader), "Expected one or more names after 'import'");
};

export const importNames = (reader: Reader, token: Token): Statement => {
  noNames(reader);
  const names = [alias(reader, dotted)];
  while (accept(reader, ',')) names.push(alias(reader, dotted));
  if (accept(reader, 'from')) {
    dotted(reader);
    complain(reader, spanFrom(reader, token), "Did you mean to use 'from ... import ...' instead?");
  }
  return { type: 'import', names, ...spanFrom(reader, token) };
};

const names = (reader: Reader): Alias[] => {
  const star = accept(reader, '*');
  if (star) return [{ name: '*', as: null, from: star.from, to: star.to, line: star.line }];
  const isOpen = accept(reader, '(') !== null;
  if (!isOpen) noNames(reader);
  const list = [alias(reader, plainName)];
  while (accept(reader, ',')) {
    if (isOpen && sees(reader, ')')) break;
    if (!isOpen && peek(reader).kind === 'newline')
      complain(reader, peek(reader), 'trailing comma not allowed without surrounding parentheses');
    list.push(alias(reader, plainName));
  }
  if (isOpen) expect(reader, ')');
  return list;
};

const dots = (reader: Reader): number => {
  let level = 0;
  for (let token = peek(reader); isOperator(token, '.') || isOperator(token, '...'); token = peek(reader)) {
    level += token.text.length;
    reader.at += 1;
  }
  return level;
};

export const importFrom = (reader: Reader, token: Token): Statement => {
  const start = peek(reader);
  const level = dots(reader);
  const module = level > 0 && sees(reader, 'import') ? '' : dotted(reader);
  const moduleSpan = spanFrom(reader, start);
  if (!sees(reader, 'import')) invalid(reader);
  expect(reader, 'import');
  return { type: 'importFrom', level, module, moduleSpan, names: names(reader), ...spanFrom(reader, token) };
};
