/** Decoders of objects: known keys only, each with its own decoder; and of unions by their tag. */
import type { Decoder, Spot } from './decode.ts';
import { below, fault, isRecord, rootSpot } from './decode.ts';

interface Optional<Value> {
  readonly kind: 'optional';
  readonly decoder: Decoder<Value>;
}
interface Filled<Value> {
  readonly kind: 'filled';
  readonly decoder: Decoder<Value>;
  readonly fallback: Value;
}
interface Dropped {
  readonly kind: 'dropped';
  readonly decoder: Decoder<unknown>;
}
type Field = Decoder<unknown> | Optional<unknown> | Filled<unknown> | Dropped;
export type Fields = Readonly<Record<string, Field>>;

/** May be left out, and then stays left out. */
export const optional = <Value>(decoder: Decoder<Value>): Optional<Value> => ({ kind: 'optional', decoder });
/** May be left out, and then means `fallback`. */
export const orElse = <Value>(decoder: Decoder<Value>, fallback: NoInfer<Value>): Filled<Value> => ({
  kind: 'filled',
  decoder,
  fallback,
});
/** May be there, is checked, and says nothing. */
export const dropped = (decoder: Decoder<unknown>): Dropped => ({ kind: 'dropped', decoder });

type OptionalKey<Set extends Fields> = {
  [Key in keyof Set]: Set[Key] extends Optional<unknown> ? Key : never;
}[keyof Set];
type DroppedKey<Set extends Fields> = {
  [Key in keyof Set]: Set[Key] extends Dropped ? Key : never;
}[keyof Set];
type ValueOf<One> =
  One extends Decoder<infer Value>
    ? Value
    : One extends Optional<infer Value>
      ? Value
      : One extends Filled<infer Value>
        ? Value
        : never;
type Flat<Shape> = { readonly [Key in keyof Shape]: Shape[Key] };

export type Shaped<Set extends Fields> = Flat<
  { readonly [Key in Exclude<keyof Set, OptionalKey<Set> | DroppedKey<Set>>]: ValueOf<Set[Key]> } & {
    readonly [Key in OptionalKey<Set>]?: ValueOf<Set[Key]>;
  }
>;

const refuseUnknown = (
  input: Readonly<Record<string, unknown>>,
  known: ReadonlySet<string>,
  at: Spot,
): void => {
  for (const key of Object.keys(input))
    if (!known.has(key)) fault(below(at, key), 'unknownKey', `one of ${[...known].join(', ')}`);
};

/** What a decoder would have liked to find. */
const wishOf = (decoder: Decoder<unknown>): string => {
  const spot = rootSpot();
  decoder(undefined, spot);
  const [first] = spot.faults;
  return first ? `this key: ${first.expected}` : 'this key';
};

const decodeField = (
  field: Field,
  input: Readonly<Record<string, unknown>>,
  key: string,
  at: Spot,
): unknown => {
  const present = Object.hasOwn(input, key);
  const spot = below(at, key);
  if (typeof field === 'function')
    return present ? field(input[key], spot) : fault(spot, 'missing', wishOf(field));
  if (present) return field.decoder(input[key], spot);
  return field.kind === 'filled' ? field.fallback : undefined;
};

/** An object of exactly these fields. */
export const shape = <const Set extends Fields>(fields: Set): Decoder<Shaped<Set>> => {
  const entries = Object.entries(fields);
  const known: ReadonlySet<string> = new Set(Object.keys(fields));
  return (input, at) => {
    if (!isRecord(input)) return fault(at, 'notObject', 'an object');
    const before = at.faults.length;
    refuseUnknown(input, known, at);
    const rows: [string, unknown][] = [];
    for (const [key, field] of entries) {
      const value = decodeField(field, input, key, at);
      const kept = typeof field === 'function' || field.kind !== 'dropped';
      if (value !== undefined && kept) rows.push([key, value]);
    }
    return at.faults.length > before ? undefined : (Object.fromEntries(rows) as Shaped<Set>);
  };
};

type AnyOf<Rows extends Readonly<Record<string, Decoder<unknown>>>> = {
  [Tag in keyof Rows]: ValueOf<Rows[Tag]>;
}[keyof Rows];

/** A union told apart by the text under `tag`; each row decodes its whole object. */
export const union = <Rows extends Readonly<Record<string, Decoder<unknown>>>>(
  tag: string,
  rows: Rows,
  unknown: { readonly code: string; readonly expected: string },
): Decoder<AnyOf<Rows>> => {
  const byTag: ReadonlyMap<unknown, Decoder<unknown>> = new Map(Object.entries(rows));
  return (input, at) => {
    if (!isRecord(input)) return fault(at, 'notObject', 'an object');
    const spot = below(at, tag);
    if (!Object.hasOwn(input, tag)) return fault(spot, 'missing', `this key: ${unknown.expected}`);
    const row = byTag.get(input[tag]);
    if (!row) return fault(spot, unknown.code, unknown.expected);
    return row(input, at) as AnyOf<Rows> | undefined;
  };
};
