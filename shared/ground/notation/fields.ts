/**
 * A statement as a record: first the fields that a row names, in its order and without their keys, then any others as
 * `key=value`. A row makes a line short; without one every field is written with its key.
 */
import type { Spot } from '../decode.ts';
import { below, pathOf } from '../decode.ts';
import type { Statement } from './outline.ts';
import type { Place, Token } from './tokens.ts';
import { writeText } from './tokens.ts';
import type { Cursor } from './value.ts';
import { giveUp, isMark, peek, readValue, takeMark, writeValue } from './value.ts';

/** `text`: never a number, whatever it looks like. `texts`: all that is left of the line; such a field comes last. */
export type FieldKind = 'text' | 'value' | 'texts';
export type Row = Readonly<Record<string, FieldKind>>;

/** Where each part of what was read stands in the text, by its path. */
export type Places = Map<string, Place>;

export interface Reading {
  readonly cursor: Cursor;
  readonly at: Spot;
  readonly places: Places;
}

/** A map, since a line may write any key. */
type Draft = Map<string, unknown>;

/** A line may write any key, also one that JavaScript keeps for itself. */
const kindOf = (row: Row, key: string): FieldKind =>
  Object.hasOwn(row, key) ? (row[key] ?? 'value') : 'value';

const isPlain = (token: Token | undefined): token is Token => token !== undefined && token.kind !== 'mark';
const isKey = (cursor: Cursor): boolean => isPlain(peek(cursor)) && isMark(peek(cursor, 1), '=');

const readText = (cursor: Cursor): unknown => {
  const token = peek(cursor);
  if (!isPlain(token)) return giveUp(cursor, 'unexpected', 'a name');
  cursor.next += 1;
  return token.text;
};

const readTexts = (cursor: Cursor): unknown => {
  const texts: unknown[] = [];
  while (isPlain(peek(cursor)) && !isKey(cursor)) texts.push(readText(cursor));
  return texts;
};

const readers: Readonly<Record<FieldKind, (cursor: Cursor) => unknown>> = {
  text: readText,
  texts: readTexts,
  value: readValue,
};

const keep = (reading: Reading, draft: Draft, key: string, kind: FieldKind): void => {
  const { cursor, at, places } = reading;
  const place = peek(cursor) ?? cursor.end;
  const value = readers[kind](cursor);
  if (value === undefined) return;
  draft.set(key, value);
  places.set(pathOf(below(at, key)), place);
};

const readKeyed = (reading: Reading, draft: Draft, row: Row): void => {
  const { cursor } = reading;
  while (peek(cursor)) {
    if (!isKey(cursor)) {
      giveUp(cursor, 'unexpected', 'key=value');
      return;
    }
    const key = peek(cursor)?.text ?? '';
    if (draft.has(key)) {
      giveUp(cursor, 'repeated', 'each key once');
      return;
    }
    cursor.next += 1;
    takeMark(cursor, '=');
    keep(reading, draft, key, kindOf(row, key));
  }
};

/** The rest of a statement as a record; faults of writing are filed, what is in it is for a decoder to judge. */
export const readFields = (reading: Reading, row: Row): Readonly<Record<string, unknown>> => {
  const draft: Draft = new Map();
  const { cursor } = reading;
  for (const [key, kind] of Object.entries(row)) {
    if (kind !== 'texts' && (!peek(cursor) || isKey(cursor))) break;
    keep(reading, draft, key, kind);
  }
  readKeyed(reading, draft, row);
  return Object.fromEntries(draft);
};

/** Where a path stands: its own place, or that of the nearest part around it that was read. */
export const placeOf = (places: Places, path: string): Place => {
  for (let length = path.length; length >= 0; length -= 1) {
    const place = places.get(path.slice(0, length));
    if (place) return place;
  }
  return { line: 1, column: 1 };
};

export const cursorOf = ({ tokens, end }: Statement, faults: Cursor['faults']): Cursor => ({
  tokens,
  end,
  faults,
  next: 0,
});

const writeField = (value: unknown, kind: FieldKind): string => {
  if (kind === 'text' && typeof value === 'string') return writeText(value);
  if (kind === 'texts' && Array.isArray(value)) return value.map((text) => writeText(String(text))).join(' ');
  return writeValue(value);
};

/** The fields of a record as words; those that are undefined are left out. */
export const writeFields = (record: Readonly<Record<string, unknown>>, row: Row): readonly string[] => {
  const words: string[] = [];
  const written = new Set<string>();
  for (const [key, kind] of Object.entries(row)) {
    const value = record[key];
    if (value === undefined) break;
    written.add(key);
    words.push(writeField(value, kind));
  }
  const others = Object.entries(record).filter(([key, value]) => !written.has(key) && value !== undefined);
  return [
    ...words.filter((word) => word !== ''),
    ...others.map(([key, value]) => `${writeText(key)}=${writeField(value, kindOf(row, key))}`),
  ];
};
