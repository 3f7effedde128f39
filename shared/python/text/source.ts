/** A program's text, and where its lines begin. */
import type { Refused, SourceFault } from '../fault.ts';

export interface Source {
  readonly text: string;
  /** Offset of each line's first character. */
  readonly starts: readonly number[];
}

/** What every node and token knows of its place: offsets in the text, and its first line. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** As CPython reads a file: no byte order mark, and every end of line is one newline. */
export const openSource = (written: string): Source => {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return { text, starts };
};

/** The line, from 1, of an offset. */
export const lineAt = (source: Source, offset: number): number => {
  let [low, high] = [0, source.starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
};

export const lineText = (source: Source, line: number): string => {
  const from = source.starts[line - 1] ?? source.text.length;
  const next = source.starts[line];
  return source.text.slice(from, next === undefined ? source.text.length : next - 1);
};

const pair = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;

/** From 1, in characters, not in halves of them. */
export const columnAt = (source: Source, line: number, offset: number): number => {
  const before = source.text.slice(source.starts[line - 1] ?? 0, offset);
  return before.length - (before.match(pair)?.length ?? 0) + 1;
};

/** What is missing at the end of a text is missing at the end of its last line. */
export const beforeEnd = (source: Source, span: Pick<Span, 'from' | 'to'>): Pick<Span, 'from' | 'to'> => {
  const { length } = source.text;
  if (span.from < length || !source.text.endsWith('\n')) return span;
  return { from: length - 1, to: length - 1 };
};

export const faultAt = (
  source: Source,
  span: { readonly from: number; readonly to: number },
  facts: Pick<SourceFault, 'code' | 'what' | 'instead' | 'message'>,
): SourceFault => {
  const line = lineAt(source, span.from);
  const endLine = lineAt(source, Math.max(span.from, span.to - 1));
  return {
    line,
    column: columnAt(source, line, span.from),
    ...(endLine > line ? { endLine } : {}),
    endColumn: columnAt(source, endLine, span.to),
    ...facts,
    text: lineText(source, line),
  };
};

/** CPython's three kinds of syntax error, by the code they have here. */
export type SyntaxKind = 'syntax' | 'indentation' | 'tabs';

export const syntaxFault = (
  source: Source,
  span: { readonly from: number; readonly to: number },
  message: string,
  code: SyntaxKind = 'syntax',
): SourceFault => faultAt(source, span, { code, message });

export const refuse = (fault: SourceFault): never => {
  throw { refused: fault } satisfies Refused;
};
