/**
 * Unknown becomes typed, or every fault is named. A decoder answers `undefined` when it has filed a fault:
 * JSON holds no `undefined`, so the two cannot be mistaken.
 */
import type { Fault } from './result.ts';

/** Where in the input we stand; the path is only written out when there is a fault to tell. */
export interface Spot {
  readonly parent: Spot | null;
  readonly key: string | number;
  readonly faults: Fault[];
}

export type Decoder<Value> = (input: unknown, at: Spot) => Value | undefined;

/** A thousand faults tell as much as a million. */
const FAULT_LIMIT = 1000;

const plainKey = /^[A-Za-z_$][\w$-]*$/;
const step = (key: string | number): string => {
  if (typeof key === 'number') return `[${key}]`;
  return plainKey.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
};

export const pathOf = (at: Spot): string => {
  let path = '';
  for (let spot: Spot | null = at; spot?.parent; spot = spot.parent) path = step(spot.key) + path;
  return path.startsWith('.') ? path.slice(1) : path;
};

export const rootSpot = (): Spot => ({ parent: null, key: '', faults: [] });
export const below = (at: Spot, key: string | number): Spot => ({ parent: at, key, faults: at.faults });

/** Files a fault; the value is `undefined`, so `return fault(...)` ends a decoder. */
export const fault = (at: Spot, code: string, expected: string): undefined => {
  const { length } = at.faults;
  if (length < FAULT_LIMIT - 1) at.faults.push({ path: pathOf(at), code, expected });
  else if (length < FAULT_LIMIT)
    at.faults.push({
      path: '',
      code: 'tooManyFaults',
      expected: `fewer than ${FAULT_LIMIT}; no more are told`,
    });
  return undefined;
};

export const integer =
  (least: number, most: number): Decoder<number> =>
  (input, at) => {
    const range = `an integer from ${least} to ${most}`;
    if (typeof input !== 'number' || !Number.isInteger(input) || Object.is(input, -0))
      return fault(at, 'notInteger', range);
    if (input < least) return fault(at, 'tooSmall', range);
    if (input > most) return fault(at, 'tooLarge', range);
    return input;
  };

/** Lone halves of surrogate pairs are no text, and neither stores nor travels. */
const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export const text =
  (most: number, least = 1): Decoder<string> =>
  (input, at) => {
    const length = `text of ${least} to ${most} characters`;
    if (typeof input !== 'string' || loneSurrogate.test(input)) return fault(at, 'notText', length);
    if (input.length < least) return fault(at, 'empty', length);
    if (input.length > most) return fault(at, 'tooLong', length);
    return input;
  };

/** A name that becomes a key of a record; what JavaScript itself keeps under a key is refused. */
export const name: Decoder<string> = (input, at) => {
  const value = text(100)(input, at);
  if (value === '__proto__') return fault(at, 'badName', 'a name other than __proto__');
  return value;
};

export const truth: Decoder<boolean> = (input, at) =>
  typeof input === 'boolean' ? input : fault(at, 'notBoolean', 'true or false');

export const oneOf =
  <const Choice extends string | number | boolean>(choices: readonly Choice[]): Decoder<Choice> =>
  (input, at) => {
    const found = choices.find((choice) => choice === input);
    if (found !== undefined) return found;
    return fault(at, 'unknownValue', choices.map((choice) => JSON.stringify(choice)).join(' or '));
  };

export const list =
  <Item>(item: Decoder<Item>, most: number, least = 0): Decoder<readonly Item[]> =>
  (input, at) => {
    const length = `a list of ${least} to ${most} entries`;
    if (!Array.isArray(input)) return fault(at, 'notList', length);
    if (input.length < least) return fault(at, 'empty', length);
    if (input.length > most) return fault(at, 'tooLong', length);
    const decoded = input.map((entry, index) => item(entry, below(at, index)));
    return decoded.every((entry) => entry !== undefined) ? (decoded as Item[]) : undefined;
  };

export const isRecord = (input: unknown): input is Readonly<Record<string, unknown>> =>
  typeof input === 'object' && input !== null && !Array.isArray(input);

/** An object used as a table: any name, one kind of value. */
export const table =
  <Value>(value: Decoder<Value>, most: number): Decoder<Readonly<Record<string, Value>>> =>
  (input, at) => {
    if (!isRecord(input)) return fault(at, 'notObject', 'an object');
    const keys = Object.keys(input);
    if (keys.length > most) return fault(at, 'tooLong', `at most ${most} entries`);
    const rows = keys.map((key) => {
      const spot = below(at, key);
      return [name(key, spot), value(input[key], spot)] as const;
    });
    if (rows.some(([key, row]) => key === undefined || row === undefined)) return undefined;
    return Object.fromEntries(rows as [string, Value][]);
  };
