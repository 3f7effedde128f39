/** Values within values, which lie in no heap: how deep they go is limited, for all that goes through them goes by calls. */
import type { Boxed, Value } from '../../program/value.ts';
import { raised } from '../raise.ts';
import type { Run } from './run.ts';

/** CPython sets no limit to making them, only to showing and comparing them. */
const mostDepth = 500;

const known = new WeakMap<Boxed, number>();

const isDeep = (value: Value | undefined): value is Extract<Boxed, { readonly k: 't' | 'm' | 'g' | 'l' }> =>
  typeof value === 'object' &&
  value !== null &&
  (value.k === 't' || value.k === 'm' || value.k === 'g' || value.k === 'l');

function depthOf(value: Value): number {
  if (!isDeep(value)) return 0;
  const found = known.get(value);
  if (found !== undefined) return found;
  let most = 0;
  for (const each of value.v) if (isDeep(each)) most = Math.max(most, depthOf(each));
  if (most > 0) known.set(value, most + 1);
  return most + 1;
}

/** Of a tuple, a slice or a bound method that was just made. */
export function checkDepth<Kind extends Value>(run: Run, value: Kind): Kind {
  if (isDeep(value) && depthOf(value) > mostDepth)
    throw raised(run, 'RecursionError', 'maximum recursion depth exceeded');
  return value;
}
