/** The pieces of a text that the grammar speaks of. */
import type { Span } from './source.ts';

export const tokenKinds = [
  'name',
  'number',
  'string',
  'fstringStart',
  'fstringMiddle',
  'fstringEnd',
  'operator',
  'newline',
  'indent',
  'dedent',
  'end',
] as const;
export type TokenKind = (typeof tokenKinds)[number];

export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

export const keywords: ReadonlySet<string> = new Set(
  (
    'False None True and as assert async await break class continue def del elif else except finally for from global if import ' +
    'in is lambda nonlocal not or pass raise return try while with yield'
  ).split(' '),
);

/** Longest first within a first character. */
export const operators: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...'+-*/%@&|^=<>!~.,:;()[]{}'].map((first) => [
    first,
    '**= //= >>= <<= ... += -= *= /= %= @= &= |= ^= == != <= >= <> -> := ** // << >> + - * / % @ & | ^ = < > ! ~ . , : ; ( ) [ ] { }'
      .split(' ')
      .filter((operator) => operator.startsWith(first)),
  ]),
);
