/**
 * A value of a Python program, as plain JSON. Small and immutable ones stand for themselves; what can be changed, or has an
 * identity, lies in its process's heap and is named by its place there.
 *
 * | Python | here |
 * |---|---|
 * | None, True, False, str | null, true, false, string |
 * | int | number while it is a safe integer (never -0), else `i` |
 * | float, bytes, tuple, range, slice | `f`, `b`, `t`, `g`, `l` |
 * | a built-in function or unbound method, a bound method, a built-in type | `n`, `m`, `y` |
 * | list, dict, set, function, class, instance, generator ... | `r` |
 */
export type Value = null | boolean | number | string | Boxed;

/** One shape for all, so that engines keep `k` and `v` where they are. */
export type Boxed =
  /** Those that JSON cannot write go by name. */
  | { readonly k: 'f'; readonly v: number | 'nan' | 'inf' | '-inf' | '-0' }
  /** Beyond 2^53: hexadecimal digits, with a sign if negative. */
  | { readonly k: 'i'; readonly v: string }
  /** A character a byte. */
  | { readonly k: 'b'; readonly v: string }
  | { readonly k: 't'; readonly v: readonly Value[] }
  | { readonly k: 'g' | 'l'; readonly v: readonly [start: Value, stop: Value, step: Value] }
  /** By its name in the table of natives: `len`, `math.sqrt`, `list.append`. */
  | { readonly k: 'n'; readonly v: string }
  | { readonly k: 'm'; readonly v: readonly [self: Value, callee: Value] }
  /** `int`, `str`, `object`, `ValueError` ... */
  | { readonly k: 'y'; readonly v: string }
  /** A place in the heap. */
  | { readonly k: 'r'; readonly v: number }
  /** `unset` marks a variable without a value; no program ever sees it. */
  | { readonly k: 's'; readonly v: 'Ellipsis' | 'NotImplemented' | 'unset' };

export type BoxedKind = Boxed['k'];
export type Ref = Extract<Boxed, { readonly k: 'r' }>;

export const unset: Value = { k: 's', v: 'unset' };
