/** A reader of tokens: looks at the next, takes it, or says what is wrong in CPython's words. */
import type { SourceFault } from '../fault.ts';
import { beforeEnd, refuse, type Source, type Span, type SyntaxKind, syntaxFault } from '../text/source.ts';
import { keywords, type Token } from '../text/token.ts';
import type { Tokens } from '../text/tokenize.ts';
import type { Block, Expression } from './tree.ts';

/** Rules that rules below them need: the grammar is a circle, imports are not. */
export interface Rules {
  /** `expression` of CPython's grammar. */
  readonly expression: (reader: Reader) => Expression;
  readonly disjunction: (reader: Reader) => Expression;
  /** From `|` downwards: what may be a target before `in`. */
  readonly bitwise: (reader: Reader) => Expression;
  /** The same, or `name := expression`. */
  readonly named: (reader: Reader) => Expression;
  /** One or more with commas; stars allowed. */
  readonly expressions: (reader: Reader) => Expression;
  readonly yielding: (reader: Reader) => Expression;
  readonly block: (reader: Reader, after: string, line: number) => Block;
}

export interface Reader {
  readonly source: Source;
  readonly tokens: readonly Token[];
  readonly found: Tokens;
  readonly rules: Rules;
  at: number;
  /** Expressions within expressions, now. */
  depth: number;
  /** The last disjunction that was read as an expression: its place, and the tokens it begins and ends at. */
  row: { readonly from: number; readonly begins: number; readonly ends: number };
}

/** Brackets alone may go 200 deep; what needs no bracket (`not not ...`, `- - ...`) must end somewhere too. */
const maxDepth = 1200;

const nowhere: Token = { kind: 'end', text: '', from: 0, to: 0, line: 1 };

export const peek = (reader: Reader): Token => {
  const token = reader.tokens[reader.at];
  if (token) return token;
  if (reader.found.fault) return refuse(reader.found.fault);
  return reader.tokens.at(-1) ?? nowhere;
};

export const ahead = (reader: Reader, by: number): Token =>
  reader.tokens[reader.at + by] ?? reader.tokens.at(-1) ?? nowhere;

export const last = (reader: Reader): Token => reader.tokens[reader.at - 1] ?? nowhere;

export const isOperator = (token: Token, text: string): boolean =>
  token.kind === 'operator' && token.text === text;
export const isKeyword = (token: Token, text: string): boolean =>
  token.kind === 'name' && token.text === text;
export const isName = (token: Token): boolean => token.kind === 'name' && !keywords.has(token.text);

export const sees = (reader: Reader, text: string): boolean => {
  const token = peek(reader);
  return (token.kind === 'operator' || token.kind === 'name') && token.text === text;
};

export const accept = (reader: Reader, text: string): Token | null => {
  if (!sees(reader, text)) return null;
  const token = peek(reader);
  reader.at += 1;
  return token;
};

/** Where what was read ends: what ends a line or a block does not count. */
const endOf = (reader: Reader): number => {
  let at = reader.at - 1;
  for (let token = reader.tokens[at]; token; token = reader.tokens[--at])
    if (token.kind !== 'newline' && token.kind !== 'dedent') return token.to;
  return 0;
};

/** From the beginning of one to the end of the token read last. */
export const spanFrom = (reader: Reader, start: Span): Span => ({
  from: start.from,
  to: endOf(reader),
  line: start.line,
});

export const bothOf = (first: Span, second: Span): Span => ({
  from: first.from,
  to: second.to,
  line: first.line,
});

/** _PyPegen_tokenize_full_source_to_check_for_errors: what the tokenizer would yet stumble over goes first. */
const orTokenizer = (reader: Reader, fault: SourceFault): SourceFault => {
  if (reader.found.fault) return reader.found.fault;
  const { unclosed } = reader.found;
  const furthest = peek(reader);
  if (!unclosed || unclosed.field) return fault;
  if (furthest.kind === 'newline' || furthest.kind === 'end' || furthest.line > unclosed.line)
    return neverClosed(reader, unclosed.from, unclosed.text);
  return fault;
};

const neverClosed = (reader: Reader, from: number, text: string): SourceFault =>
  syntaxFault(reader.source, { from, to: from }, `'${text}' was never closed`);

export const complain = (
  reader: Reader,
  span: { readonly from: number; readonly to: number },
  message: string,
  kind: SyntaxKind = 'syntax',
): never =>
  refuse(orTokenizer(reader, syntaxFault(reader.source, beforeEnd(reader.source, span), message, kind)));

/** Nothing fits: what CPython says of the token it could not get past. */
export const invalid = (reader: Reader): never => {
  const token = peek(reader);
  if (token.kind === 'indent' || token.kind === 'dedent') {
    const message = token.kind === 'indent' ? 'unexpected indent' : 'unexpected unindent';
    const at = Math.max(token.from - 1, 0);
    return refuse(syntaxFault(reader.source, { from: at, to: at }, message, 'indentation'));
  }
  return complain(reader, token, 'invalid syntax');
};

export const expect = (reader: Reader, text: string): Token => accept(reader, text) ?? invalid(reader);

/** `&&':'` of the grammar: named when it is missing. */
export const expectForced = (reader: Reader, text: string): Token =>
  accept(reader, text) ?? complain(reader, peek(reader), `expected '${text}'`);

export const takeName = (reader: Reader): Token => {
  const token = peek(reader);
  if (!isName(token)) invalid(reader);
  reader.at += 1;
  return token;
};

/** Reads one level further in; a text too deep for the machine underneath is refused. */
export const deeper = <Result>(reader: Reader, read: (reader: Reader) => Result): Result => {
  reader.depth += 1;
  if (reader.depth > maxDepth) tooDeep(reader, peek(reader));
  const result = read(reader);
  reader.depth -= 1;
  return result;
};

export const tooDeep = (reader: Reader, span: Span): never =>
  refuse({
    ...syntaxFault(reader.source, span, 'too many levels of nesting in an expression'),
    code: 'tooDeep',
  });

/** Operators and trailers in one row: a tree that leans to the left is as deep. */
export const maxRow = 1000;

/** Tries to read; where that fails, everything is as before. */
export const attempt = <Result>(reader: Reader, read: (reader: Reader) => Result): Result | null => {
  const { at, depth } = reader;
  try {
    return read(reader);
  } catch (thrown) {
    if (typeof thrown !== 'object' || thrown === null || !('refused' in thrown)) throw thrown;
    reader.at = at;
    reader.depth = depth;
    return null;
  }
};
