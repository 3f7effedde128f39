/** Attributes, items, operators, comparisons. */

import type { Value } from '../../../program/value.ts';
import { cellIf, isBoxed } from '../../cells.ts';
import type { Then } from '../../heap.ts';
import { extra } from '../../prices.ts';
import { raised } from '../../raise.ts';
import { partOf, typeNameOf } from '../../types.ts';
import { isSame } from '../../values/compare.ts';
import { deleteItem as deletePlain, getItem as getPlain, setItem as setPlain } from '../../values/items.ts';
import { asciiOf, formatOf, reprOf, textOf } from '../../values/text.ts';
import { readAttribute } from '../attributes.ts';
import { callMethod, computed, invoke, libraryFunction } from '../call.ts';
import { deleteAttribute, writeAttribute } from '../change.ts';
import { checkDepth } from '../depth.ts';
import type { Done } from '../done.ts';
import { chargeFormat, chargeItem } from '../efforts/operators.ts';
import { deliver } from '../flow.ts';
import { inClass, isInstanceOfClass, ownMethod } from '../lookup.ts';
import { binary as binaryOn, compare as compareOn, isIn, truth, unary as unaryOn } from '../operators.ts';
import { dropped, loadedOf, type Perform, pushed, type Run } from '../run.ts';
import { pop } from './stack.ts';

const nameAt = (run: Run, code: number, n: number): string => loadedOf(run, code).names[n] ?? '';

const loadAttr: Perform = (run, frame, n) => readAttribute(run, pop(frame), nameAt(run, frame.code, n));
const storeAttr: Perform = (run, frame, n) => {
  const self = pop(frame);
  writeAttribute(run, self, nameAt(run, frame.code, n), pop(frame));
};
const deleteAttr: Perform = (run, frame, n) => deleteAttribute(run, pop(frame), nameAt(run, frame.code, n));

/** A method of the class of `self`, if it is the program's; None stands for "not at all". */
function own(run: Run, self: Value, name: string): Value | undefined {
  const method = ownMethod(run, self, name);
  return method === null ? undefined : method;
}

function cannot(run: Run, self: Value, what: string): void {
  if (isInstanceOfClass(run, self) && partOf(run, self) === self)
    throw raised(run, 'TypeError', `'${typeNameOf(run, self)}' object ${what}`);
}

/** x[key] for `then`. */
export const item = (run: Run, self: Value, key: Value, to: Then): Done => {
  const method = own(run, self, '$__getitem__');
  if (method !== undefined) return callMethod(run, self, method, { args: [key], named: null, to });
  if (isBoxed(self) && (self.k === 'y' || self.k === 'r')) {
    const generic = itemOfClass(run, self, key, to);
    if (generic) return;
  }
  cannot(run, self, 'is not subscriptable');
  const missing = own(run, self, '$__missing__');
  if (missing !== undefined)
    return invoke(run, libraryFunction(run, '_item'), { args: [self, key], named: null, to });
  chargeItem(run, self, key);
  deliver(run, to, getPlain(run, partOf(run, self), key));
};

/** `list[int]` and `Box[int]` are for annotations: the class itself will do. */
function itemOfClass(run: Run, self: Value, key: Value, to: Then): boolean {
  if (!isBoxed(self)) return false;
  const cell = self.k === 'r' ? run.heap.cells[self.v] : null;
  if (self.k !== 'y' && cell?.t !== 'class') return false;
  const method = inClass(run, self, '$__class_getitem__');
  if (method === undefined) {
    if (self.k !== 'y')
      throw raised(run, 'TypeError', `type '${cell?.t === 'class' ? cell.name : ''}' is not subscriptable`);
    deliver(run, to, self);
  } else {
    const inner = isBoxed(method) && method.k === 'r' ? run.heap.cells[method.v] : null;
    const callee = inner?.t === 'object' ? (inner.attributes.function ?? method) : method;
    invoke(run, callee, { args: [self, key], named: null, to });
  }
  return true;
}

const getItem: Perform = (run, frame) => {
  const key = pop(frame);
  item(run, pop(frame), key, pushed);
};
const setItem: Perform = (run, frame) => {
  const [key, self, value] = [pop(frame), pop(frame), pop(frame)];
  const method = own(run, self, '$__setitem__');
  if (method !== undefined)
    return callMethod(run, self, method, { args: [key, value], named: null, to: dropped });
  cannot(run, self, 'does not support item assignment');
  const part = partOf(run, self);
  const before = cellIf(run, part, 'dict')?.size;
  setPlain(run, part, key, value);
  if (before !== undefined) chargeEntry(run, part, before);
};
/** A dict was filled: it had so many keys before. */
export function chargeEntry(run: Run, dict: Value, before: number): void {
  run.ns += run.cost[extra.lookup] as number;
  if (cellIf(run, dict, 'dict')?.size !== before) run.ns += run.cost[extra.entry] as number;
}

const deleteItem: Perform = (run, frame) => {
  const [key, self] = [pop(frame), pop(frame)];
  const method = own(run, self, '$__delitem__');
  if (method !== undefined) return callMethod(run, self, method, { args: [key], named: null, to: dropped });
  cannot(run, self, "doesn't support item deletion");
  deletePlain(run, partOf(run, self), key);
};
const buildSlice: Perform = (run, frame) => {
  const [step, stop, start] = [pop(frame), pop(frame), pop(frame)];
  frame.stack.push(checkDepth(run, { k: 'l', v: [start, stop, step] }));
};

const negate: Then = { do: 'try', name: 'not', values: [], to: pushed };
const unary: Perform = (run, frame, n) => {
  const x = pop(frame);
  if (n === 3) truth(run, x, negate);
  else unaryOn(run, n, x);
};
const binary: Perform = (run, frame, n) => {
  const y = pop(frame);
  binaryOn(run, n, [pop(frame), y], false);
};
const inplace: Perform = (run, frame, n) => {
  const y = pop(frame);
  binaryOn(run, n, [pop(frame), y], true);
};
const compare: Perform = (run, frame, n) => {
  const y = pop(frame);
  const x = pop(frame);
  if (n < 6) compareOn(run, n, [x, y]);
  else if (n < 8) frame.stack.push(isSame(x, y) === (n === 6));
  else isIn(run, x, y, n === 8 ? pushed : negate);
};

const conversions = [textOf, textOf, reprOf, asciiOf];

/** f'{x!r:>10}': texts of instances come from their methods. */
const format: Perform = (run, frame, n) => {
  const spec = n >= 4 ? pop(frame) : '';
  const x = pop(frame);
  if (n % 4 === 0) {
    if (typeof x === 'string' && spec === '') frame.stack.push(x);
    else if (own(run, x, '$__format__') !== undefined)
      invoke(run, libraryFunction(run, '_format'), { args: [x, spec], named: null, to: pushed });
    else {
      chargeFormat(run, x, n >= 4);
      frame.stack.push(formatOf(run, x, String(spec)));
    }
    return;
  }
  const to: Then = { do: 'try', name: 'formatted', values: [spec], to: pushed };
  computed(run, n >= 4 ? to : pushed, () => (conversions[n % 4] ?? textOf)(run, x));
};

export const itemOps = {
  loadAttr,
  storeAttr,
  deleteAttr,
  getItem,
  setItem,
  deleteItem,
  buildSlice,
  unary,
  binary,
  inplace,
  compare,
  format,
};
