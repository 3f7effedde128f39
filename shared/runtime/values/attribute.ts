/** Attributes of built-in values and types: methods by the table of natives, and the few that are values. */
import type { Value } from '../../program/value.ts';
import { cellIf } from '../cells.ts';
import type { Vm } from '../native.ts';
import { statics } from '../natives/define.ts';
import { natives } from '../natives/index.ts';
import { builtinMro, builtinTypeOf } from '../types.ts';
import { bigOf, floatOf, intOf, isBox, isFloat, isRange, isSlice, native } from './box.ts';

const ofNumber = (value: Value, name: string): Value | undefined => {
  const whole = isFloat(value) ? null : bigOf(value);
  if (name === 'real') return whole === null ? value : intOf(whole);
  if (name === 'imag') return whole === null ? floatOf(0) : 0;
  if (whole === null) return undefined;
  return name === 'numerator' ? intOf(whole) : name === 'denominator' ? 1 : undefined;
};

const data = (vm: Vm, value: Value, name: string): Value | undefined => {
  if (name === 'maxlen') return cellIf(vm, value, 'deque')?.most;
  if (isRange(value) || isSlice(value)) {
    const at = ['start', 'stop', 'step'].indexOf(name);
    return at < 0 ? undefined : (value.v[at] ?? null);
  }
  return isFloat(value) || bigOf(value) !== null ? ofNumber(value, name) : undefined;
};

/** `str.upper` of `str` or of one of its bases. */
const methodOf = (type: string, name: string): string | undefined =>
  builtinMro(type)
    .map((each) => `${each}.${name}`)
    .find((full) => natives[full] !== undefined && !full.startsWith('object.'));

const ofIterator = (vm: Vm, value: Value, name: string): Value | undefined => {
  if (cellIf(vm, value, 'iterator') === null || (name !== '__next__' && name !== '__iter__'))
    return undefined;
  return { k: 'm', v: [value, native(name === '__next__' ? 'next' : 'iter')] };
};

/** `name` without `$`; undefined where there is none. */
export const attributeOf = (vm: Vm, value: Value, name: string): Value | undefined => {
  if (isBox(value) && value.k === 'y') {
    const found = methodOf(value.v, name);
    return found === undefined ? undefined : native(found);
  }
  const own = ofIterator(vm, value, name);
  if (own !== undefined) return own;
  const known = data(vm, value, name);
  if (known !== undefined) return known;
  const method = methodOf(builtinTypeOf(vm, value), name);
  if (method === undefined) return undefined;
  return statics.has(method) ? native(method) : { k: 'm', v: [value, native(method)] };
};
