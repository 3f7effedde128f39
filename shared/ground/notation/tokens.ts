/** The pieces of a line of notation: words, quoted text and marks, each with its place. `#` begins a comment. */
import type { Fault } from '../result.ts';

/** Lines and columns count from 1, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Token extends Place {
  readonly kind: 'word' | 'quoted' | 'mark';
  readonly text: string;
}

const marks = '=:,;[]{}';
const piece = /\s+|#.*|"(?:[^"\\]|\\.)*"|[=:,;[\]{}]|[^\s"=:,;[\]{}#]+|./gsu;
const bareText = /^[^\s"=:,;[\]{}#]+$/u;
const bareWord = /^[\p{L}_$][^\s"=:,;[\]{}#]*$/u;
const literals: ReadonlySet<string> = new Set(['true', 'false', 'null']);

export const isNumber = (text: string): boolean => /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
export const isLiteral = (text: string): boolean => literals.has(text);

/** Text where only text may stand: quoted if it holds a mark or a space. */
export const writeText = (text: string): string => (bareText.test(text) ? text : JSON.stringify(text));

/** Text where a number could stand too: quoted if it could be mistaken. */
export const writeWord = (text: string): string =>
  bareWord.test(text) && !isLiteral(text) ? text : JSON.stringify(text);

export const faultAt = ({ line, column }: Place, code: string, expected: string): Fault => ({
  path: `${line}:${column}`,
  code,
  expected,
});

const unquoted = (quoted: string): string | undefined => {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return undefined;
  }
};

const tokenAt = (text: string, place: Place, faults: Fault[]): Token | undefined => {
  if (text.startsWith('"')) {
    const inner = unquoted(text);
    if (inner !== undefined) return { kind: 'quoted', text: inner, ...place };
    faults.push(faultAt(place, 'notText', 'text in double quotes, closed on its line'));
    return undefined;
  }
  return { kind: marks.includes(text) ? 'mark' : 'word', text, ...place };
};

/** The tokens of one line; what is none of them is filed. */
export const tokensOf = (source: string, line: number, faults: Fault[]): readonly Token[] =>
  [...source.matchAll(piece)].flatMap(({ 0: text, index }) => {
    if (text.startsWith('#') || text.trim() === '') return [];
    return tokenAt(text, { line, column: index + 1 }, faults) ?? [];
  });
