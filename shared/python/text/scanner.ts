/** Where a tokenizer stands: the text, what it has found, and what is open. */
import { beforeEnd, refuse, type Source, type SyntaxKind, syntaxFault } from './source.ts';
import type { Token, TokenKind } from './token.ts';

/** An open bracket; `field` is the one that began a replacement field of an f-string. */
export interface Open {
  readonly text: string;
  readonly from: number;
  readonly line: number;
  readonly field: boolean;
}

export interface FormatString {
  readonly from: number;
  readonly line: number;
  readonly quote: string;
  readonly raw: boolean;
  /** Brackets that were open where it began. */
  readonly depth: number;
  /** Brackets that are open in each of its format specs that is being read. */
  readonly specs: number[];
}

export interface Scanner {
  readonly source: Source;
  readonly text: string;
  at: number;
  line: number;
  readonly tokens: Token[];
  readonly indents: { column: number; tabless: number }[];
  readonly open: Open[];
  readonly formats: FormatString[];
  /** At the beginning of a line that is no continuation. */
  fresh: boolean;
}

export const push = (scanner: Scanner, kind: TokenKind, from: number, line = scanner.line): void => {
  const to = scanner.at;
  scanner.tokens.push({ kind, text: scanner.text.slice(from, to), from, to, line });
};

export const stop = (
  scanner: Scanner,
  message: string,
  from = scanner.at,
  to = from + 1,
  kind: SyntaxKind = 'syntax',
): never => refuse(syntaxFault(scanner.source, beforeEnd(scanner.source, { from, to }), message, kind));

/** The innermost f-string, if its text (and no field) goes on here. */
export const formatHere = (scanner: Scanner): FormatString | undefined => {
  const format = scanner.formats.at(-1);
  if (!format) return undefined;
  const depth = format.specs.at(-1) ?? format.depth;
  return scanner.open.length === depth ? format : undefined;
};
