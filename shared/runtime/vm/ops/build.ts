/** Displays: tuples, lists, sets, dicts, texts; what goes into and out of them. */

import { op } from '../../../program/code.ts';
import type { Value } from '../../../program/value.ts';
import { alloc, cellIf, checkSize, isBoxed, newList } from '../../cells.ts';
import type { CellOf, Frame } from '../../heap.ts';
import { isRedirected } from '../../native.ts';
import { raised } from '../../raise.ts';
import { partOf, typeNameOf } from '../../types.ts';
import { isRange, type Range } from '../../values/box.ts';
import { putEntry } from '../../values/entries.ts';
import { setItem } from '../../values/items.ts';
import { listed } from '../../values/iterate.ts';
import { countOf, itemOfRange } from '../../values/ranges.ts';
import { addAll, literalSet } from '../../values/sets.ts';
import { needsPython } from '../../values/slow.ts';
import { invoke, libraryFunction } from '../call.ts';
import { checkDepth } from '../depth.ts';
import type { Done } from '../done.ts';
import { ownMethod } from '../lookup.ts';
import { dropped, loadedOf, type Perform, pushed, type Run } from '../run.ts';
import { chargeEntry } from './items.ts';
import { pop } from './stack.ts';

const take = (frame: Frame, n: number): Value[] => frame.stack.splice(frame.stack.length - n, n);

const buildTuple: Perform = (run, frame, n) => {
  frame.stack.push(checkDepth(run, { k: 't', v: take(frame, n) }));
};
const buildList: Perform = (run, frame, n) => {
  frame.stack.push(newList(run, n === 0 ? [] : take(frame, n)));
};

/** Where a key is hashed by Python code, the library does it again from the start. */
const orLibrary = (run: Run, name: string, args: readonly Value[], work: () => Value): Done => {
  let value: Value;
  try {
    value = work();
  } catch (thrown) {
    if (thrown !== needsPython && !isRedirected(thrown)) throw thrown;
    return invoke(run, libraryFunction(run, name), { args, named: null, to: pushed });
  }
  run.frame?.stack.push(value);
};

const buildSet: Perform = (run, frame, n) => {
  const items = take(frame, n);
  orLibrary(run, '_setOf', [{ k: 't', v: items }], () => literalSet(run, items));
};

const buildDict: Perform = (run, frame, n) => {
  const items = take(frame, 2 * n);
  orLibrary(run, '_dictOf', [{ k: 't', v: items }], () => {
    const dict = alloc(run, { t: 'dict', entries: {}, size: 0, keys: 0 });
    for (let index = 0; index < items.length; index += 2)
      setItem(run, dict, items[index] ?? null, items[index + 1] ?? null);
    return dict;
  });
};

const buildString: Perform = (_run, frame, n) => {
  frame.stack.push(take(frame, n).join(''));
};

const below = (frame: Frame, n: number): Value => frame.stack[frame.stack.length - n] ?? null;

const listAppend: Perform = (run, frame, n) => {
  const item = pop(frame);
  const cell = cellIf(run, below(frame, n), 'list');
  if (cell === null) return;
  checkSize(cell.items.length + 1);
  cell.items.push(item);
};

const setAdd: Perform = (run, frame, n) => {
  const item = pop(frame);
  const target = below(frame, n);
  const cell = cellIf(run, target, 'set');
  if (cell === null) return;
  try {
    addAll(run, cell, [item]);
  } catch (thrown) {
    if (thrown !== needsPython && !isRedirected(thrown)) throw thrown;
    const call = { args: [target, item], named: null, to: dropped };
    invoke(run, libraryFunction(run, '_setAdd'), call);
  }
};

const dictPut: Perform = (run, frame, n) => {
  const value = pop(frame);
  const key = pop(frame);
  const dict = below(frame, n);
  const before = cellIf(run, dict, 'dict')?.size ?? 0;
  setItem(run, dict, key, value);
  chargeEntry(run, dict, before);
};

/** All items of anything. Those that Python code must give are listed first, and the instruction is done again. */
function itemsOf(
  run: Run,
  frame: Frame,
  value: Value,
  notIterable: (() => unknown) | null,
): readonly Value[] | null {
  const isOwn =
    ownMethod(run, value, '$__iter__') !== undefined || ownMethod(run, value, '$__getitem__') !== undefined;
  const items = isOwn ? undefined : listed(run, value);
  if (items !== undefined) return items;
  if (notIterable !== null && !isOwn && !isIterable(run, value)) throw notIterable();
  again(run, frame, '_list', [value]);
  return null;
}

const isIterable = (run: Run, value: Value): boolean => {
  if (!isBoxed(value) || value.k !== 'r') return false;
  const kind = run.heap.cells[value.v]?.t;
  return kind === 'generator' || kind === 'native' || kind === 'iterator' || partOf(run, value) !== value;
};

/** The library's function gives another operand; then this instruction begins again. */
function again(run: Run, frame: Frame, name: string, args: readonly Value[]): void {
  frame.at -= 1;
  invoke(run, libraryFunction(run, name), { args, named: null, to: pushed });
}

const filling: ReadonlySet<number> = new Set([
  op.loadFast,
  op.loadGlobal,
  op.const,
  op.listExtend,
  op.listAppend,
]);

/** Is the list that is being filled one of arguments? */
function isForCall(run: Run, frame: Frame): boolean {
  const { ops } = loadedOf(run, frame.code);
  let at = frame.at;
  while (filling.has(ops[at * 2] ?? -1)) at += 1;
  return ops[at * 2] === op.callEx || ops[at * 2] === op.buildDict;
}

const listExtend: Perform = (run, frame, n) => {
  const given = pop(frame);
  const fault = (): unknown => {
    const callee = isForCall(run, frame) ? `${calleeName(run, below(frame, n + 1))} argument` : 'Value';
    return raised(run, 'TypeError', `${callee} after * must be an iterable, not ${typeNameOf(run, given)}`);
  };
  const items = itemsOf(run, frame, given, fault);
  const cell = items === null ? null : cellIf(run, below(frame, n), 'list');
  if (cell === null || items === null) return;
  checkSize(cell.items.length + items.length);
  for (const item of items) cell.items.push(item);
};

const setUpdate: Perform = (run, frame, n) => {
  const items = itemsOf(run, frame, pop(frame), null);
  const cell = items === null ? null : cellIf(run, below(frame, n), 'set');
  if (cell !== null && items !== null) addAll(run, cell, items);
};

const isKeyed = (run: Run, value: Value): boolean =>
  ownMethod(run, value, '$keys') !== undefined && ownMethod(run, value, '$__getitem__') !== undefined;

/** A dict to merge; of another mapping the library makes one, and the instruction begins again. */
function mappingOf(run: Run, frame: Frame, fault: (given: Value) => unknown): CellOf<'dict'> | null {
  const given = pop(frame);
  const cell = cellIf(run, partOf(run, given), 'dict');
  if (cell !== null) return cell;
  if (!isKeyed(run, given)) throw fault(given);
  again(run, frame, '_dictFrom', [given]);
  return null;
}

const dictMerge: Perform = (run, frame, n) => {
  const fault = (given: Value): unknown =>
    raised(run, 'TypeError', `'${typeNameOf(run, given)}' object is not a mapping`);
  const from = mappingOf(run, frame, fault);
  const into = cellIf(run, below(frame, n), 'dict');
  if (from === null || into === null) return;
  for (const [key, [name, value]] of Object.entries(from.entries)) putEntry(into, key, name, value);
};

/** What a message calls the function that stands below its arguments. */
function calleeName(run: Run, callee: Value): string {
  if (isBoxed(callee) && callee.k === 'm') return calleeName(run, callee.v[1]);
  const cell = isBoxed(callee) && callee.k === 'r' ? run.heap.cells[callee.v] : null;
  if (cell?.t === 'function') {
    const { module, qualname } = loadedOf(run, cell.code).code;
    if (module === 'builtins') return `${qualname}()`;
    return `${module === '' ? '__main__' : module}.${qualname}()`;
  }
  if (cell?.t === 'class') return `${cell.module}.${cell.qualname}()`;
  return isBoxed(callee) && (callee.k === 'y' || callee.k === 'n') ? `${callee.v}()` : 'function';
}

const kwMerge: Perform = (run, frame, n) => {
  const callee = (): string => calleeName(run, below(frame, n + 2));
  const fault = (given: Value): unknown =>
    raised(
      run,
      'TypeError',
      `${callee()} argument after ** must be a mapping, not ${typeNameOf(run, given)}`,
    );
  const from = mappingOf(run, frame, fault);
  const into = cellIf(run, below(frame, n), 'dict');
  if (from === null || into === null) return;
  for (const [key, [name, value]] of Object.entries(from.entries)) {
    if (into.entries[key] !== undefined)
      throw raised(
        run,
        'TypeError',
        `${callee()} got multiple values for keyword argument '${String(name)}'`,
      );
    putEntry(into, key, name, value);
  }
};

const listToTuple: Perform = (run, frame) => {
  const cell = cellIf(run, pop(frame), 'list');
  frame.stack.push(checkDepth(run, { k: 't', v: cell?.items ?? [] }));
};

/** a, b = x: at most one item more than wanted is taken from what Python code gives. */
function unpackable(run: Run, frame: Frame, most: number): readonly Value[] | null {
  const given = pop(frame);
  if (isBoxed(given) && given.k === 't') return given.v;
  const list = cellIf(run, given, 'list');
  if (list !== null) return list.items;
  const isOwn =
    ownMethod(run, given, '$__iter__') !== undefined || ownMethod(run, given, '$__getitem__') !== undefined;
  const kind = isBoxed(given) && given.k === 'r' ? run.heap.cells[given.v]?.t : null;
  if (isRange(given)) return rangeStart(given, most);
  const items = isOwn || kind === 'iterator' ? undefined : listed(run, given);
  if (items !== undefined) return items;
  if (!isOwn && !isIterable(run, given))
    throw raised(run, 'TypeError', `cannot unpack non-iterable ${typeNameOf(run, given)} object`);
  again(run, frame, '_take', [given, most]);
  return null;
}

const rangeStart = (range: Range, most: number): readonly Value[] => {
  const length = Math.min(most, countOf(range));
  checkSize(length);
  return Array.from({ length }, (_, at) => itemOfRange(range, at));
};

const unpack: Perform = (run, frame, n) => {
  const items = unpackable(run, frame, n + 1);
  if (items === null) return;
  if (items.length > n) throw raised(run, 'ValueError', `too many values to unpack (expected ${n})`);
  if (items.length < n)
    throw raised(run, 'ValueError', `not enough values to unpack (expected ${n}, got ${items.length})`);
  for (let index = n - 1; index >= 0; index -= 1) frame.stack.push(items[index] ?? null);
};

const unpackEx: Perform = (run, frame, n) => {
  const [before, after] = [n % 256, Math.floor(n / 256)];
  const items = unpackable(run, frame, Number.MAX_SAFE_INTEGER);
  if (items === null) return;
  const least = before + after;
  if (items.length < least)
    throw raised(
      run,
      'ValueError',
      `not enough values to unpack (expected at least ${least}, got ${items.length})`,
    );
  const end = items.length - after;
  for (let index = items.length - 1; index >= end; index -= 1) frame.stack.push(items[index] ?? null);
  frame.stack.push(newList(run, items.slice(before, end)));
  for (let index = before - 1; index >= 0; index -= 1) frame.stack.push(items[index] ?? null);
};

export const buildOps = {
  buildTuple,
  buildList,
  buildSet,
  buildDict,
  buildString,
  listAppend,
  setAdd,
  dictPut,
  listExtend,
  setUpdate,
  dictMerge,
  kwMerge,
  listToTuple,
  unpack,
  unpackEx,
};
