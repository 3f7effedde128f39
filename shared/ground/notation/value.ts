/** Values in a line of notation: numbers, truths, words, quoted text, `[a, b]` and `{key: value}`. JSON is one way to write them. */
import type { Fault } from '../result.ts';
import type { Place, Token } from './tokens.ts';
import { faultAt, isLiteral, isNumber, writeWord } from './tokens.ts';

/** How far a line has been read. */
export interface Cursor {
  readonly tokens: readonly Token[];
  /** Where the line ends, for faults about what is missing. */
  readonly end: Place;
  readonly faults: Fault[];
  next: number;
}

export const peek = (cursor: Cursor, ahead = 0): Token | undefined => cursor.tokens[cursor.next + ahead];
export const isMark = (token: Token | undefined, text: string): boolean =>
  token?.kind === 'mark' && token.text === text;

/** Takes the mark if it comes next. */
export const takeMark = (cursor: Cursor, text: string): boolean => {
  if (!isMark(peek(cursor), text)) return false;
  cursor.next += 1;
  return true;
};

/** Files a fault at the next token; what is left of the line is not read. */
export const giveUp = (cursor: Cursor, code: string, expected: string): undefined => {
  cursor.faults.push(faultAt(peek(cursor) ?? cursor.end, code, expected));
  cursor.next = cursor.tokens.length;
  return undefined;
};

const MOST_NESTING = 32;

const scalarOf = ({ kind, text }: Token): unknown => {
  if (kind === 'quoted') return text;
  if (isNumber(text)) return Number(text);
  return isLiteral(text) ? (JSON.parse(text) as unknown) : text;
};

/** Entries between commas up to the closing mark. */
const readEntries = (cursor: Cursor, close: string, entry: () => unknown): boolean => {
  if (takeMark(cursor, close)) return true;
  for (;;) {
    if (entry() === undefined) return false;
    if (takeMark(cursor, close)) return true;
    if (!takeMark(cursor, ',')) {
      giveUp(cursor, 'unclosed', `, or ${close}`);
      return false;
    }
  }
};

const readList = (cursor: Cursor, depth: number): unknown => {
  const list: unknown[] = [];
  const isRead = readEntries(cursor, ']', () => {
    const value = readValue(cursor, depth + 1);
    if (value !== undefined) list.push(value);
    return value;
  });
  return isRead ? list : undefined;
};

const readRecord = (cursor: Cursor, depth: number): unknown => {
  const rows: [string, unknown][] = [];
  const isRead = readEntries(cursor, '}', () => {
    const key = peek(cursor);
    if (!key || key.kind === 'mark') return giveUp(cursor, 'missing', 'a key');
    if (rows.some(([known]) => known === key.text)) return giveUp(cursor, 'repeated', 'each key once');
    cursor.next += 1;
    if (!takeMark(cursor, ':')) return giveUp(cursor, 'missing', ':');
    const value = readValue(cursor, depth + 1);
    if (value !== undefined) rows.push([key.text, value]);
    return value;
  });
  return isRead ? Object.fromEntries(rows) : undefined;
};

/** The value that comes next; `undefined` when a fault was filed. */
export const readValue = (cursor: Cursor, depth = 0): unknown => {
  if (depth > MOST_NESTING) return giveUp(cursor, 'tooDeep', `at most ${MOST_NESTING} levels of nesting`);
  const token = peek(cursor);
  if (!token) return giveUp(cursor, 'missing', 'a value');
  if (takeMark(cursor, '[')) return readList(cursor, depth);
  if (takeMark(cursor, '{')) return readRecord(cursor, depth);
  if (token.kind === 'mark') return giveUp(cursor, 'unexpected', 'a value');
  cursor.next += 1;
  return scalarOf(token);
};

export const writeValue = (value: unknown): string => {
  if (typeof value === 'string') return writeWord(value);
  if (Array.isArray(value)) return `[${value.map(writeValue).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const rows = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${rows.map(([key, entry]) => `${writeWord(key)}: ${writeValue(entry)}`).join(', ')}}`;
};
