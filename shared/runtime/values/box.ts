/** Making values and looking into them. Nothing here knows the heap. */
import type { Boxed, Value } from '../../program/value.ts';

export type Float = Extract<Boxed, { readonly k: 'f' }>;
export type Tuple = Extract<Boxed, { readonly k: 't' }>;
export type Bytes = Extract<Boxed, { readonly k: 'b' }>;
export type Range = { readonly k: 'g'; readonly v: readonly [Value, Value, Value] };
export type Slice = { readonly k: 'l'; readonly v: readonly [Value, Value, Value] };

const namedFloats = { nan: Number.NaN, inf: Infinity, '-inf': -Infinity, '-0': -0 } as const;

const floatName = (x: number): 'nan' | 'inf' | '-inf' | '-0' =>
  x === 0 ? '-0' : x > 0 ? 'inf' : x < 0 ? '-inf' : 'nan';

export const floatOf = (x: number): Float =>
  Number.isFinite(x) && (x !== 0 || 1 / x > 0) ? { k: 'f', v: x } : { k: 'f', v: floatName(x) };
export const numberOf = (value: Float): number =>
  typeof value.v === 'number' ? value.v : namedFloats[value.v];

export const hexOf = (x: bigint): string => (x < 0n ? `-${(-x).toString(16)}` : x.toString(16));
const safest = BigInt(Number.MAX_SAFE_INTEGER);

/** An int of any size, in the one way it is written. */
export const intOf = (x: bigint): Value =>
  x <= safest && x >= -safest ? Number(x) : { k: 'i', v: hexOf(x) };
/** The same from a whole double. */
export const wholeOf = (x: number): Value => (Number.isSafeInteger(x) ? x + 0 : intOf(BigInt(x)));

export const unhex = (text: string): bigint =>
  text.startsWith('-') ? -BigInt(`0x${text.slice(1)}`) : BigInt(`0x${text}`);

/** The number of an int or a bool (bool is a kind of int): a plain one where it fits, else null. */
export const smallOf = (value: Value): number | null =>
  typeof value === 'number' ? value : typeof value === 'boolean' ? Number(value) : null;
export const bigOf = (value: Value): bigint | null => {
  const small = smallOf(value);
  if (small !== null) return BigInt(small);
  return value !== null && typeof value === 'object' && value.k === 'i' ? unhex(value.v) : null;
};

export const isBox = (value: Value): value is Boxed => value !== null && typeof value === 'object';
export const isFloat = (value: Value): value is Float => isBox(value) && value.k === 'f';
export const isTuple = (value: Value): value is Tuple => isBox(value) && value.k === 't';
export const isBytes = (value: Value): value is Bytes => isBox(value) && value.k === 'b';
export const isRange = (value: Value): value is Range => isBox(value) && value.k === 'g';
export const isSlice = (value: Value): value is Slice => isBox(value) && value.k === 'l';
export const isInt = (value: Value): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || (isBox(value) && value.k === 'i');

export const tupleOf = (items: readonly Value[]): Tuple => ({ k: 't', v: items });
export const bytesOf = (text: string): Bytes => ({ k: 'b', v: text });
export const native = (name: string): Boxed => ({ k: 'n', v: name });
export const builtinType = (name: string): Boxed => ({ k: 'y', v: name });
export const NotImplemented: Boxed = { k: 's', v: 'NotImplemented' };
export const Ellipsis: Boxed = { k: 's', v: 'Ellipsis' };
