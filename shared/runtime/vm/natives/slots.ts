/** Operators of built-in types called as methods: `super().__getitem__(key)`, `object.__eq__(a, b)`, `int.__add__`. */
import type { Value } from '../../../program/value.ts';
import { alloc, cellIf, isBoxed } from '../../cells.ts';
import { raised } from '../../raise.ts';
import { isBuiltin, partOf, typeNameOf } from '../../types.ts';
import { compareOf, contains, isSame } from '../../values/compare.ts';
import { hashKey } from '../../values/entries.ts';
import { deleteItem, getItem, lengthOf, setItem } from '../../values/items.ts';
import { iterate } from '../../values/iterate.ts';
import { binaryOf, inplaceOf, unaryOf } from '../../values/operate.ts';
import { formatOf, reprOf, textOf } from '../../values/text.ts';
import { truthOf } from '../../values/truth.ts';
import { computed, withoutFirst } from '../call.ts';
import { deliver } from '../flow.ts';
import { initBuiltin, newOf } from '../instances.ts';
import type { Operation, Run } from '../run.ts';
import { binaryMethods, compareMethods, unaryMethods } from '../slots.ts';

const notImplemented: Value = { k: 's', v: 'NotImplemented' };
type Slot = (run: Run, self: Value, args: readonly Value[]) => Value;

const slots: Record<string, Slot> = {
  __len__: (run, self) => lengthOf(run, self),
  __getitem__: (run, self, [key = null]) => getItem(run, self, key),
  __setitem__: (run, self, [key = null, value = null]) => {
    setItem(run, self, key, value);
    return null;
  },
  __delitem__: (run, self, [key = null]) => {
    deleteItem(run, self, key);
    return null;
  },
  __contains__: (run, self, [item = null]) => contains(run, self, item),
  __iter__: (run, self) => iterate(run, self),
  __bool__: (run, self) => truthOf(run, self),
  __index__: (_run, self) => self,
  __hash__: (run, self) => hashOf(run, self),
  __format__: (run, self, [spec = '']) => formatOf(run, self, String(spec)),
};

/** Of `object`: by identity. Of others the same as `hash(x)` would be costly here: their key decides nothing more. */
function hashOf(run: Run, self: Value): Value {
  if (isBoxed(self) && self.k === 'r') return self.v * 16 + 16;
  let hash = 0;
  for (const letter of hashKey(run, self)) hash = (Math.imul(hash, 31) + (letter.codePointAt(0) ?? 0)) | 0;
  return hash;
}

binaryMethods.forEach(([left, right, inplace], operator) => {
  slots[left.slice(1)] = (run, self, [other = null]) =>
    binaryOf(run, operator, self, other) ?? notImplemented;
  slots[right.slice(1)] = (run, self, [other = null]) =>
    binaryOf(run, operator, other, self) ?? notImplemented;
  slots[inplace.slice(1)] = (run, self, [other = null]) =>
    inplaceOf(run, operator, self, other) ?? notImplemented;
});
compareMethods.forEach(([left], operator) => {
  slots[left.slice(1)] = (run, self, [other = null]) =>
    compareOf(run, operator, self, partOf(run, other)) ??
    (operator === 0 && isSame(self, other) ? true : notImplemented);
});
unaryMethods.forEach((name, operator) => {
  slots[name.slice(1)] = (run, self) => unaryOf(run, operator, self) ?? notImplemented;
});

/** Of an instance without a built-in part. */
const ofObject: Readonly<Record<string, Slot>> = {
  __eq__: (_run, self, [other = null]) => (isSame(self, other) ? true : notImplemented),
  __ne__: (_run, self, [other = null]) => (isSame(self, other) ? false : notImplemented),
  __lt__: () => notImplemented,
  __le__: () => notImplemented,
  __gt__: () => notImplemented,
  __ge__: () => notImplemented,
  __hash__: (run, self) => hashOf(run, self),
};

/** [name, self, arguments] of a method that is no native of its own. */
const slot: Operation = (run, call) => {
  const name = String(call.args[0]);
  const [, self = null, ...args] = call.args;
  const dot = name.indexOf('.');
  const [type, method] = [name.slice(0, dot), name.slice(dot + 1)];
  if (method === '__new__') return newOf(run, call);
  if (method === '__init__') return initBuiltin(run, withoutFirst(call));
  if (method === '__init_subclass__') return deliver(run, call.to, null);
  const part = type === 'object' ? self : partOf(run, self);
  const work = type === 'object' ? (ofObject[method] ?? textual(method)) : (slots[method] ?? textual(method));
  if (work === undefined) throw raised(run, 'SystemError', `no native ${name}`);
  computed(run, call.to, () => work(run, part, args));
};

const textual = (method: string): Slot | undefined => texts[method];

/** `__repr__` and `__str__` as the built-in type has them, whatever the instance's class says. */
const texts: Readonly<Record<string, Slot>> = {
  __repr__: (run, self) => plainRepr(run, self),
  __str__: (run, self) => (isInstanceCell(run, self) ? plainText(run, self) : textOf(run, self)),
  __format__: (run, self, [spec = '']) => formatOf(run, self, String(spec)),
};

const isInstanceCell = (run: Run, self: Value): boolean => cellIf(run, self, 'object') !== null;

/** The same instance as if its class had no methods of its own. */
function bare(run: Run, self: Value): Value {
  const cell = cellIf(run, self, 'object');
  const type = cell === null ? null : cellIf(run, cell.type, 'class');
  if (cell === null || type === null) return self;
  const named = alloc(run, {
    ...type,
    attributes: {},
    mro: type.mro.filter((each) => isBoxed(each) && each.k === 'y'),
  });
  return alloc(run, { t: 'object', type: named, attributes: cell.attributes });
}

function plainRepr(run: Run, self: Value): Value {
  if (!isInstanceCell(run, self)) return reprOf(run, self);
  return isBuiltin(run, self, 'BaseException') ? reprOf(run, bare(run, self)) : addressed(run, self);
}

const plainText = (run: Run, self: Value): Value =>
  isBuiltin(run, self, 'BaseException') ? textOf(run, bare(run, self)) : reprOf(run, self);

/** `<__main__.Shop object at 0x7f...>`: the place stands for the address. */
function addressed(run: Run, self: Value): Value {
  const type = cellIf(run, cellIf(run, self, 'object')?.type, 'class');
  if (type === null || !isBoxed(self)) return `<${typeNameOf(run, self)} object>`;
  return reprOf(run, bare(run, self));
}

export const slotOperations: Readonly<Record<string, Operation>> = { slot };
