/** Canonical JSON and its 64-bit hash: the same text and the same number on every engine. Not for secrets. */

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Printable ASCII without quote and backslash needs no escape. */
const plain = /^[ !#-[\]-~]*$/;
const quoted = (text: string): string => (plain.test(text) ? `"${text}"` : JSON.stringify(text));

/** Keys as they are written: the same few come at every event. Bounded, since what people send has keys of its own. */
const written = new Map<string, string>();
const mostWritten = 500;
const asKey = (key: string): string => {
  const known = written.get(key);
  if (known !== undefined) return known;
  const text = `${quoted(key)}:`;
  if (written.size < mostWritten) written.set(key, text);
  return text;
};

/** By code units, in place. By insertion: lists of five to ten keys are sorted at every event, and sort() costs more. */
const inOrder = (keys: string[]): readonly string[] => {
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] ?? '';
    let index = end;
    for (; index > 0 && (keys[index - 1] ?? '') > key; index -= 1) keys[index] = keys[index - 1] ?? '';
    keys[index] = key;
  }
  return keys;
};

/** Up to here insertion is the faster way. */
const few = 16;
const sorted = (keys: string[]): readonly string[] => (keys.length > few ? keys.sort() : inOrder(keys));

const writeObject = (value: Readonly<Record<string, unknown>>): string => {
  let body = '';
  for (const key of sorted(Object.keys(value))) {
    const entry = value[key];
    if (entry === undefined) continue;
    body += `${body === '' ? '' : ','}${asKey(key)}${canonical(entry)}`;
  }
  return `{${body}}`;
};

const writeList = (list: readonly unknown[]): string => {
  let body = '';
  for (const entry of list) body += `${body === '' ? '' : ','}${canonical(entry)}`;
  return `[${body}]`;
};

/** JSON without spaces, keys in code-unit order. */
export const canonical = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') return Number.isFinite(value) ? `${value}` : 'null';
  if (Array.isArray(value)) return writeList(value);
  return isObject(value) ? writeObject(value) : JSON.stringify(value);
};

/** Two 32-bit lanes with multipliers of their own, finalised across each other as in MurmurHash3 (Appleby, public domain). */
const mix = (high: number, low: number, source: string): readonly [number, number] => {
  let a = high;
  let b = low;
  for (let index = 0; index < source.length; index += 1) {
    const unit = source.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x9e3779b1);
    b = Math.imul(b ^ unit, 0x5f356495);
  }
  const crossed = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  return [crossed, Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(crossed ^ (crossed >>> 13), 0xc2b2ae35)];
};

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
const lanes = (hash: string): readonly [number, number] => [
  Number.parseInt(hash.slice(0, 8), 16) | 0,
  Number.parseInt(hash.slice(8), 16) | 0,
];

/** The hash of nothing: where every chain begins. */
export const EMPTY_HASH = '0000000000000000';

/** 16 hex digits; key order does not matter. */
export const digest = (value: unknown): string => chain(EMPTY_HASH, [value]);

/** Carries `hash` on over a list. Chaining two lists in turn is chaining them at once. */
export const chain = (hash: string, list: readonly unknown[]): string => {
  let [high, low] = lanes(hash);
  for (const entry of list) [high, low] = mix(high, low, canonical(entry));
  return hex(high) + hex(low);
};
