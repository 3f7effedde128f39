/** Text to tree, by CPython's grammar (Grammar/python.gram, 3.13). */
import { err, ok, type Result } from '../../ground/result.ts';
import { isRefused, type SourceFault } from '../fault.ts';
import { openSource, type Source } from '../text/source.ts';
import type { Token } from '../text/token.ts';
import { tokenize } from '../text/tokenize.ts';
import {
  forStatement,
  ifStatement,
  isAsyncWord,
  tryStatement,
  whileStatement,
  withStatement,
} from './compound.ts';
import { bareHead, classDefinition, decorated, functionDefinition } from './definitions.ts';
import { expression, expressions, named, yielding } from './expressions.ts';
import { bitwise, disjunction } from './operators.ts';
import { matchStatement } from './patterns.ts';
import { complain, invalid, isOperator, peek, type Reader } from './reader.ts';
import { simpleStatements } from './simple.ts';
import type { Block, Statement } from './tree.ts';

export interface Parsed {
  readonly source: Source;
  readonly body: Block;
}

type Read = (reader: Reader, token: Token) => Statement;

const byKeyword: Readonly<Record<string, Read>> = {
  if: ifStatement,
  while: whileStatement,
  for: (reader, token) => forStatement(reader, token, false),
  with: (reader, token) => withStatement(reader, token, false),
  try: tryStatement,
  def: (reader, token) => functionDefinition(reader, token, false, bareHead(token)),
  class: (reader, token) => classDefinition(reader, token, bareHead(token)),
};

const afterAsync = (reader: Reader, token: Token): Statement | null => {
  for (const word of ['def', 'for', 'with'])
    if (isAsyncWord(reader, word)) {
      reader.at += 2;
      if (word === 'def') return functionDefinition(reader, token, true, bareHead(token));
      return word === 'for' ? forStatement(reader, token, true) : withStatement(reader, token, true);
    }
  reader.at += 1;
  return invalid(reader);
};

const compound = (reader: Reader, token: Token): Statement | null => {
  if (isOperator(token, '@')) return decorated(reader);
  if (token.kind !== 'name') return null;
  if (token.text === 'async') return afterAsync(reader, token);
  if (token.text === 'match') return matchStatement(reader);
  const read = Object.hasOwn(byKeyword, token.text) ? byKeyword[token.text] : undefined;
  if (!read) return null;
  reader.at += 1;
  return read(reader, token);
};

const statements = (reader: Reader): Statement[] => {
  const token = peek(reader);
  const one = compound(reader, token);
  return one ? [one] : simpleStatements(reader);
};

const block = (reader: Reader, after: string, line: number): Block => {
  if (peek(reader).kind !== 'newline') return simpleStatements(reader);
  reader.at += 1;
  if (peek(reader).kind !== 'indent')
    complain(
      reader,
      peek(reader),
      `expected an indented block after ${after} on line ${line}`,
      'indentation',
    );
  reader.at += 1;
  const list: Statement[] = [];
  while (peek(reader).kind !== 'dedent') {
    if (peek(reader).kind === 'end') invalid(reader);
    list.push(...statements(reader));
  }
  reader.at += 1;
  return list;
};

const rules = { expression, disjunction, bitwise, named, expressions, yielding, block };

const program = (source: Source): Block => {
  const found = tokenize(source);
  const row = { from: -1, begins: -1, ends: -1 };
  const reader: Reader = { source, tokens: found.list, found, rules, at: 0, depth: 0, row };
  const body: Statement[] = [];
  while (peek(reader).kind !== 'end') body.push(...statements(reader));
  return body;
};

const tooDeep = (): SourceFault => ({ line: 1, column: 1, endColumn: 1, code: 'tooDeep' });

/** The tree, or the fault CPython would report. */
export const parsePython = (text: string): Result<Parsed, readonly SourceFault[]> => {
  const source = openSource(text);
  try {
    return ok({ source, body: program(source) });
  } catch (thrown) {
    if (isRefused(thrown)) return err([thrown.refused]);
    // Whatever shape of nesting the depth counter does not see.
    if (thrown instanceof RangeError) return err([tooDeep()]);
    throw thrown;
  }
};
