/** Statements that hold blocks: `if`, loops, `try`, `with`. */
import type { Token } from '../text/token.ts';
import {
  accept,
  ahead,
  attempt,
  complain,
  expect,
  expectForced,
  invalid,
  isKeyword,
  peek,
  type Reader,
  sees,
  spanFrom,
  takeName,
} from './reader.ts';
import { checkTarget, forTarget } from './targets.ts';
import type { Block, ExceptClause, Expression, Statement, WithItem } from './tree.ts';

/** `:`, then a block; without the colon at the end of a line, CPython says so. */
export const body = (reader: Reader, what: string, line: number): Block => {
  if (!sees(reader, ':')) {
    if (peek(reader).kind === 'newline') complain(reader, peek(reader), "expected ':'");
    invalid(reader);
  }
  expect(reader, ':');
  return reader.rules.block(reader, what, line);
};

const forcedBody = (reader: Reader, what: string, line: number): Block => {
  expectForced(reader, ':');
  return reader.rules.block(reader, what, line);
};

export const otherwise = (reader: Reader): Block => {
  const token = accept(reader, 'else');
  return token ? forcedBody(reader, "'else' statement", token.line) : [];
};

export const ifStatement = (reader: Reader, token: Token): Statement => {
  const branches = [];
  let word: Token | null = token;
  for (let name = "'if' statement"; word; name = "'elif' statement") {
    const condition = reader.rules.named(reader);
    branches.push({ condition, body: body(reader, name, word.line) });
    word = accept(reader, 'elif');
  }
  return { type: 'if', branches, otherwise: otherwise(reader), ...spanFrom(reader, token) };
};

export const whileStatement = (reader: Reader, token: Token): Statement => {
  const condition = reader.rules.named(reader);
  const block = body(reader, "'while' statement", token.line);
  return { type: 'while', condition, body: block, otherwise: otherwise(reader), ...spanFrom(reader, token) };
};

export const forStatement = (reader: Reader, token: Token, isAsync: boolean): Statement => {
  const target = forTarget(reader);
  if (!accept(reader, 'in')) invalid(reader);
  const iterable = reader.rules.expressions(reader);
  const block = body(reader, "'for' statement", token.line);
  const rest = otherwise(reader);
  return { type: 'for', isAsync, target, iterable, body: block, otherwise: rest, ...spanFrom(reader, token) };
};

const asTarget = (reader: Reader): Expression | null => {
  if (!accept(reader, 'as')) return null;
  const target = sees(reader, '*') ? invalid(reader) : reader.rules.bitwise(reader);
  checkTarget(reader, target, 'star');
  return target;
};

const withItem = (reader: Reader): WithItem => {
  const start = peek(reader);
  const manager = reader.rules.expression(reader);
  const target = asTarget(reader);
  return { manager, target, ...spanFrom(reader, start) };
};

const bracketedItems = (reader: Reader): WithItem[] => {
  expect(reader, '(');
  const items = [withItem(reader)];
  while (accept(reader, ',')) {
    if (sees(reader, ')')) break;
    items.push(withItem(reader));
  }
  expect(reader, ')');
  if (!sees(reader, ':')) invalid(reader);
  return items;
};

const withItems = (reader: Reader): WithItem[] => {
  const bracketed = sees(reader, '(') ? attempt(reader, bracketedItems) : null;
  if (bracketed) return bracketed;
  const items = [withItem(reader)];
  while (accept(reader, ',')) items.push(withItem(reader));
  return items;
};

export const withStatement = (reader: Reader, token: Token, isAsync: boolean): Statement => {
  const items = withItems(reader);
  const block = body(reader, "'with' statement", token.line);
  return { type: 'with', isAsync, items, body: block, ...spanFrom(reader, token) };
};

const manyTypes = (reader: Reader, first: Expression): void => {
  if (!sees(reader, ',')) return;
  const { at } = reader;
  const rest = attempt(reader, (now) => {
    expect(now, ',');
    const more = now.rules.expressions(now);
    if (accept(now, 'as')) now.at += 1;
    expect(now, ':');
    return more;
  });
  if (rest)
    complain(reader, { from: first.from, to: rest.to }, 'multiple exception types must be parenthesized');
  reader.at = at;
};

const handler = (reader: Reader, token: Token, isStar: boolean): ExceptClause => {
  const what = `'except${isStar ? '*' : ''}' statement`;
  const isBare = sees(reader, ':') || peek(reader).kind === 'newline';
  if (isBare && isStar) complain(reader, peek(reader), 'expected one or more exception types');
  const exception = isBare ? null : reader.rules.expression(reader);
  if (exception) manyTypes(reader, exception);
  const name = exception && accept(reader, 'as') ? takeName(reader).text : null;
  const block = body(reader, what, token.line);
  return { exception, name, body: block, ...spanFrom(reader, token) };
};

const handlers = (reader: Reader): { list: ExceptClause[]; isStar: boolean } => {
  const list: ExceptClause[] = [];
  let isStar = false;
  for (let token = accept(reader, 'except'); token; token = accept(reader, 'except')) {
    const star = accept(reader, '*');
    if (list.length > 0 && (star !== null) !== isStar)
      complain(
        reader,
        star ? { from: token.from, to: star.to } : token,
        "cannot have both 'except' and 'except*' on the same 'try'",
      );
    isStar = star !== null;
    list.push(handler(reader, token, isStar));
  }
  return { list, isStar };
};

export const tryStatement = (reader: Reader, token: Token): Statement => {
  const block = forcedBody(reader, "'try' statement", token.line);
  const { list, isStar } = handlers(reader);
  const rest = list.length > 0 ? otherwise(reader) : [];
  const finallyToken = accept(reader, 'finally');
  const final = finallyToken ? forcedBody(reader, "'finally' statement", finallyToken.line) : [];
  if (list.length === 0 && !finallyToken)
    complain(reader, peek(reader), "expected 'except' or 'finally' block");
  return {
    type: 'try',
    body: block,
    handlers: list,
    isStar,
    otherwise: rest,
    last: final,
    ...spanFrom(reader, token),
  };
};

export const isAsyncWord = (reader: Reader, word: string): boolean =>
  sees(reader, 'async') && isKeyword(ahead(reader, 1), word);
