/** `def`, `class` and what decorates them. */
import type { Token } from '../text/token.ts';
import { args } from './arguments.ts';
import { body } from './compound.ts';
import { functionParameters } from './parameters.ts';
import {
  accept,
  attempt,
  complain,
  expect,
  expectForced,
  invalid,
  peek,
  type Reader,
  sees,
  spanFrom,
  takeName,
} from './reader.ts';
import type { Expression, Statement } from './tree.ts';

/** `def f[T]()`: type parameters mean nothing at run time. */
const typeParameters = (reader: Reader): void => {
  if (!accept(reader, '[')) return;
  for (let depth = 1; depth > 0; reader.at += 1) {
    const token = peek(reader);
    if (token.kind === 'newline' || token.kind === 'end') invalid(reader);
    if (token.kind === 'operator' && token.text === '[') depth += 1;
    if (token.kind === 'operator' && token.text === ']') depth -= 1;
  }
};

interface Head {
  readonly decorators: readonly Expression[];
  /** Where the statement begins: at its first decorator. */
  readonly start: Token;
}

export const functionDefinition = (reader: Reader, token: Token, isAsync: boolean, head: Head): Statement => {
  const name = takeName(reader).text;
  typeParameters(reader);
  if (!sees(reader, '(')) expectForced(reader, '(');
  const parameters = functionParameters(reader);
  const arrow = accept(reader, '->');
  if (arrow && !attempt(reader, reader.rules.expression)) complain(reader, arrow, "expected ':'");
  expectForced(reader, ':');
  const block = reader.rules.block(reader, 'function definition', token.line);
  const { decorators, start } = head;
  return {
    type: 'function',
    name,
    isAsync,
    parameters,
    decorators,
    body: block,
    defLine: token.line,
    ...spanFrom(reader, start),
  };
};

export const classDefinition = (reader: Reader, token: Token, head: Head): Statement => {
  const name = takeName(reader).text;
  typeParameters(reader);
  const found = sees(reader, '(') ? args(reader) : { args: [], keywords: [] };
  const block = body(reader, 'class definition', token.line);
  const { decorators, start } = head;
  return {
    type: 'class',
    name,
    bases: found.args,
    keywords: found.keywords,
    decorators,
    body: block,
    defLine: token.line,
    ...spanFrom(reader, start),
  };
};

export const decorated = (reader: Reader): Statement => {
  const start = peek(reader);
  const decorators: Expression[] = [];
  while (accept(reader, '@')) {
    decorators.push(reader.rules.named(reader));
    if (peek(reader).kind !== 'newline') invalid(reader);
    reader.at += 1;
  }
  const head = { decorators, start };
  const token = peek(reader);
  if (accept(reader, 'class')) return classDefinition(reader, token, head);
  const isAsync = accept(reader, 'async') !== null;
  const word = expect(reader, 'def');
  return functionDefinition(reader, isAsync ? token : word, isAsync, head);
};

export const bareHead = (start: Token): Head => ({ decorators: [], start });
