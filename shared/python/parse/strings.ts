/** String literals side by side become one; f-strings become their text and fields. */
import { isRefused } from '../fault.ts';
import { faultAt, refuse, type Span, syntaxFault } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { type BrokenEscape, bytesText, stringText, unknownName } from './literals.ts';
import { missingComma } from './mistakes.ts';
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
} from './reader.ts';
import type { Constant, Expression, Field, FormattedText } from './tree.ts';

type Part = string | Field;

const literal = /^([a-zA-Z]*)('''|"""|'|")([\s\S]*)\2$/;

/** CPython's codecs count bytes of the literal's own text. */
const brokenIn =
  (reader: Reader, span: Span) =>
  (broken: BrokenEscape): never => {
    if (broken.reason === unknownName)
      return refuse(faultAt(reader.source, span, { code: 'characterName', what: broken.text }));
    const message =
      broken.reason === 'x'
        ? `(value error) invalid \\x escape at position ${broken.from}`
        : `(unicode error) 'unicodeescape' codec can't decode bytes in position ${broken.from}-${broken.to}: ${broken.reason}`;
    return refuse(syntaxFault(reader.source, span, message));
  };

const plain = (reader: Reader, token: Token): { text: string; isBytes: boolean } => {
  const [, prefix = '', , body = ''] = literal.exec(token.text) ?? [];
  const isBytes = /b/i.test(prefix);
  if (isBytes && /[^\0-\x7f]/.test(body))
    complain(reader, token, 'bytes can only contain ASCII literal characters');
  if (/r/i.test(prefix)) return { text: body, isBytes };
  const fail = brokenIn(reader, token);
  return { text: isBytes ? bytesText(body, fail) : stringText(body, fail), isBytes };
};

/** In the text of an f-string, doubled braces are single ones; in a format spec they are not doubled. */
const middle = (reader: Reader, token: Token, isRaw: boolean, inSpec: boolean): string => {
  const text = inSpec ? token.text : token.text.replaceAll('{{', '{').replaceAll('}}', '}');
  return isRaw ? text : stringText(text, brokenIn(reader, token));
};

const conversion = (reader: Reader): 's' | 'r' | 'a' | null => {
  const mark = accept(reader, '!');
  if (!mark) return null;
  const token = peek(reader);
  if (token.kind !== 'name' || token.from !== mark.to)
    return complain(
      reader,
      token.kind === 'name' ? bothEnds(mark, token) : token,
      token.kind === 'name'
        ? 'f-string: conversion type must come right after the exclamation mark'
        : isOperator(token, ':') || isOperator(token, '}')
          ? 'f-string: missing conversion character'
          : 'f-string: invalid conversion character',
    );
  if (token.text !== 's' && token.text !== 'r' && token.text !== 'a')
    return complain(
      reader,
      token,
      `f-string: invalid conversion character '${token.text}': expected 's', 'r', or 'a'`,
    );
  reader.at += 1;
  return token.text;
};

const bothEnds = (first: Span, second: Span): Span => ({ from: first.from, to: second.to, line: first.line });

const emptyField = (reader: Reader): void => {
  const token = peek(reader);
  for (const mark of ['}', ':', '!', '='])
    if (isOperator(token, mark))
      complain(reader, token, `f-string: valid expression required before '${mark}'`);
};

const spec = (reader: Reader, isRaw: boolean): FormattedText => {
  const start = peek(reader);
  const parts: Part[] = [];
  for (;;) {
    const token = peek(reader);
    if (token.kind === 'fstringMiddle') {
      parts.push(middle(reader, token, isRaw, true));
      reader.at += 1;
    } else if (isOperator(token, '{')) parts.push(...field(reader, isRaw));
    else return { type: 'formatted', parts, ...spanFrom(reader, start) };
  }
};

const endField = (reader: Reader, hasSpec: boolean): void => {
  if (accept(reader, '}')) return;
  const token = peek(reader);
  if (token.kind === 'newline' || token.kind === 'end') complain(reader, token, "f-string: expecting '}'");
  if (reader.found.fault) refuse(reader.found.fault);
  missingComma(reader);
  complain(reader, token, hasSpec ? "f-string: expecting '}', or format specs" : unexpected);
};

const anyValue = (reader: Reader): Expression =>
  sees(reader, 'yield') ? reader.rules.yielding(reader) : reader.rules.expressions(reader);

/** Tokens that are tried again at most, to find where an expression that fails would have been whole. */
const patience = 60;

/** As CPython's parser backs out of `{a + }`: the part before the operator is an expression, and what follows it was not expected. */
const fieldValue = (reader: Reader): Expression => {
  const begins = reader.at;
  try {
    return anyValue(reader);
  } catch (thrown) {
    if (!isRefused(thrown) || thrown.refused.message !== 'invalid syntax') throw thrown;
    const furthest = Math.min(reader.at, begins + patience);
    for (let end = furthest; end > begins; end -= 1)
      if (isWhole(reader, begins, end))
        return complain(reader, reader.tokens[end] ?? peek(reader), unexpected);
    reader.at = begins;
    return complain(reader, peek(reader), "f-string: expecting a valid expression after '{'");
  }
};

const unexpected = "f-string: expecting '=', or '!', or ':', or '}'";

const isWhole = (reader: Reader, begins: number, end: number): boolean => {
  const tokens = reader.tokens.slice(0, end);
  const last = tokens.at(-1);
  if (!last) return false;
  const stop: Token = { ...last, kind: 'end', text: '' };
  const part: Reader = { ...reader, tokens: [...tokens.slice(begins), stop], at: 0 };
  return attempt(part, anyValue) !== null && part.at === end - begins;
};

/** One replacement field; `=` puts its own text before it. */
const field = (reader: Reader, isRaw: boolean): Part[] => {
  const open = expect(reader, '{');
  emptyField(reader);
  const value = fieldValue(reader);
  const equals = accept(reader, '=');
  const shown = equals ? reader.source.text.slice(open.to, peek(reader).from) : null;
  const how = conversion(reader);
  const form = accept(reader, ':') ? spec(reader, isRaw) : null;
  endField(reader, form !== null);
  const byDefault = shown !== null && form === null ? 'r' : null;
  return [
    { type: 'field', value, conversion: how ?? byDefault, spec: form, shown, ...spanFrom(reader, open) },
  ];
};

const formatString = (reader: Reader): Part[] => {
  const start = peek(reader);
  const isRaw = /r/i.test(start.text);
  reader.at += 1;
  const parts: Part[] = [];
  for (;;) {
    const token = peek(reader);
    if (token.kind === 'fstringMiddle') {
      parts.push(middle(reader, token, isRaw, false));
      reader.at += 1;
    } else if (isOperator(token, '{')) parts.push(...field(reader, isRaw));
    else if (token.kind === 'fstringEnd') break;
    else invalid(reader);
  }
  reader.at += 1;
  return parts;
};

const joined = (parts: readonly Part[]): Part[] => {
  const result: Part[] = [];
  for (const part of parts) {
    const before = result.at(-1);
    if (typeof part === 'string' && typeof before === 'string') result[result.length - 1] = before + part;
    else if (part !== '') result.push(part);
  }
  return result;
};

const constant = (reader: Reader, start: Span, text: string, isBytes: boolean): Constant => ({
  type: 'constant',
  value: isBytes ? { k: 'b', v: text } : text,
  of: isBytes ? 'bytes' : 'str',
  ...spanFrom(reader, start),
});

/** One or more string literals. */
export const strings = (reader: Reader): Expression => {
  const start = peek(reader);
  const parts: Part[] = [];
  let kinds = 0;
  let formatted = false;
  for (;;) {
    const token = peek(reader);
    if (token.kind === 'string') {
      const { text, isBytes } = plain(reader, token);
      parts.push(text);
      kinds |= isBytes ? 2 : 1;
      reader.at += 1;
    } else if (token.kind === 'fstringStart') {
      parts.push(...formatString(reader));
      kinds |= 1;
      formatted = true;
    } else break;
  }
  if (kinds === 3) complain(reader, peek(reader), 'cannot mix bytes and nonbytes literals');
  if (!formatted) return constant(reader, start, parts.join(''), kinds === 2);
  return { type: 'formatted', parts: joined(parts), ...spanFrom(reader, start) };
};
