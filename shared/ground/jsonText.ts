/**
 * JSON as people write it: where it is none, and which keys stand twice. `JSON.parse` says the one in words that differ
 * from engine to engine and passes over the other, so that the second body of a name would silently replace the first.
 */
import type { Spot } from './decode.ts';
import { below, fault, rootSpot } from './decode.ts';
import type { Fault, Result } from './result.ts';
import { err, ok } from './result.ts';

const space = /[ \t\n\r]*/y;
const token = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;
const marks: ReadonlySet<string> = new Set('{}[],:');
/** Some five megabytes: longer and deeper texts, which no person writes, are not gone over to their end. */
const MOST_WORDS = 2_000_000;
const MOST_DEPTH = 1000;
const SPACE = 32;

const values = 'text in double quotes, a number, true, false, null, [ or {';
/** What may come next, in words. */
const expectations = {
  value: values,
  'value or ]': `${values}, or ]`,
  key: 'a key in double quotes',
  'key or }': 'a key in double quotes, or }',
  ':': ':',
  ', or ]': ', or ]',
  ', or }': ', or }',
  end: 'nothing more',
} as const;
type Expected = keyof typeof expectations;

interface Level {
  readonly spot: Spot;
  /** Of an object; null in a list. */
  readonly keys: Set<string> | null;
  /** Where its next value stands. */
  place: string | number;
}

interface Reader {
  readonly root: Spot;
  readonly levels: Level[];
  next: Expected;
}

const spotOf = ({ root, levels }: Reader): Spot => {
  const top = levels.at(-1);
  return top ? below(top.spot, top.place) : root;
};

const opened = (reader: Reader, isObject: boolean): void => {
  reader.levels.push({ spot: spotOf(reader), keys: isObject ? new Set() : null, place: isObject ? '' : 0 });
  reader.next = isObject ? 'key or }' : 'value or ]';
};

/** A value is complete. */
const closed = (reader: Reader): void => {
  const top = reader.levels.at(-1);
  if (!top) reader.next = 'end';
  else reader.next = top.keys ? ', or }' : ', or ]';
};

/** A text in quotes; undefined where it is none. Few hold anything that must be decoded. */
const textOf = (word: string): string | undefined => {
  if (!/[\\\p{Cc}]/u.test(word)) return word.slice(1, -1);
  try {
    return JSON.parse(word) as string;
  } catch {
    return undefined;
  }
};

const readKey = (reader: Reader, word: string): boolean => {
  const top = reader.levels.at(-1);
  const key = word.startsWith('"') ? textOf(word) : undefined;
  if (key === undefined || !top?.keys) return false;
  top.place = key;
  if (top.keys.has(key)) fault(spotOf(reader), 'repeated', 'each key once');
  top.keys.add(key);
  reader.next = ':';
  return true;
};

const readValue = (reader: Reader, word: string): boolean => {
  if (word === '{' || word === '[') opened(reader, word === '{');
  else if (/^[}\],:]/.test(word) || (word.startsWith('"') && textOf(word) === undefined)) return false;
  else closed(reader);
  return true;
};

const readComma = (reader: Reader): boolean => {
  const top = reader.levels.at(-1);
  if (typeof top?.place === 'number') top.place += 1;
  reader.next = top?.keys ? 'key' : 'value';
  return true;
};

/** Takes the word if it may stand here. */
const read = (reader: Reader, word: string): boolean => {
  const { next } = reader;
  if (next.endsWith(word) && /^[}\]]$/.test(word)) {
    reader.levels.pop();
    closed(reader);
    return true;
  }
  if (next.startsWith('key')) return readKey(reader, word);
  if (next.startsWith('value')) return readValue(reader, word);
  if (next.startsWith(',')) return word === ',' && readComma(reader);
  if (next !== ':' || word !== ':') return false;
  reader.next = 'value';
  return true;
};

/** The text in quotes that begins here, its last quote the first that no backslash makes a part of it. */
const quotedAt = (source: string, from: number): string => {
  for (let end = source.indexOf('"', from + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let slashes = 0;
    while (source[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return source.slice(from, end + 1);
  }
  return '';
};

const matched = (pattern: RegExp, source: string, from: number): string => {
  pattern.lastIndex = from;
  return pattern.exec(source)?.[0] ?? '';
};

const wordAt = (source: string, from: number): string => {
  const first = source[from] ?? '';
  if (first === '"') return quotedAt(source, from);
  return marks.has(first) ? first : matched(token, source, from);
};

const notJson = (expected: string): readonly Fault[] => [{ path: '', code: 'notJson', expected }];

const placeOf = (source: string, index: number): string => {
  const before = source.slice(0, index).split('\n');
  return `line ${before.length}, column ${(before.at(-1) ?? '').length + 1}`;
};

/** Goes over the text once, without recursion; stops where it is no JSON. Null: longer or deeper than what is worth the time. */
const faultsIn = (source: string): readonly Fault[] | null => {
  const root = rootSpot();
  const reader: Reader = { root, levels: [], next: 'value' };
  let index = 0;
  for (let words = 0; words < MOST_WORDS && reader.levels.length <= MOST_DEPTH; words += 1) {
    if (source.charCodeAt(index) <= SPACE) index += matched(space, source, index).length;
    if (index === source.length && reader.next === 'end') return root.faults;
    const word = wordAt(source, index);
    if (word === '' || !read(reader, word))
      return notJson(`JSON; at ${placeOf(source, index)}: ${expectations[reader.next]}`);
    index += word.length;
  }
  return null;
};

const parsed = (source: string): Result<unknown> => {
  try {
    return ok(JSON.parse(source) as unknown);
  } catch {
    return err(faultsIn(source) ?? notJson('valid JSON text'));
  }
};

/** The text of a file as JSON: `NaN`, comments and the like are no JSON. */
export const parseJson = (source: string): Result<unknown> => {
  if (source.trim() === '') return err(notJson('JSON; there is no text'));
  const value = parsed(source);
  const faults = value.ok ? faultsIn(source) : null;
  return faults && faults.length > 0 ? err(faults) : value;
};
