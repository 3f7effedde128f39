/** Instructions on the stack and on variables. What they do to the stack stands in shared/program/code.ts. */
import { unset, type Value } from '../../../program/value.ts';
import { alloc, cellIf } from '../../cells.ts';
import type { Frame, Namespace } from '../../heap.ts';
import { loosen } from '../../loose.ts';
import { raised } from '../../raise.ts';
import { hashKey, putEntry } from '../../values/entries.ts';
import { isUnset } from '../flow.ts';
import { builtinNamed, hintFor } from '../names.ts';
import { loadedOf, type Perform, type Run } from '../run.ts';
import { tellUnawaited } from '../unawaited.ts';

export const top = (frame: Frame): Value => frame.stack[frame.stack.length - 1] ?? null;
export const pop = (frame: Frame): Value => frame.stack.pop() ?? null;

const localName = (run: Run, frame: Frame, n: number): string =>
  loadedOf(run, frame.code).code.locals[n] ?? '';

const unboundLocal = (run: Run, frame: Frame, n: number): unknown =>
  raised(
    run,
    'UnboundLocalError',
    `cannot access local variable '${localName(run, frame, n)}' where it is not associated with a value`,
  );

const unboundCell = (run: Run, frame: Frame, n: number): unknown => {
  const { locals, free } = loadedOf(run, frame.code).code;
  if (n < locals.length - free) return unboundLocal(run, frame, n);
  const text = `cannot access free variable '${locals[n]}' where it is not associated with a value in enclosing scope`;
  return raised(run, 'NameError', text);
};

const nop: Perform = () => {};
const drop: Perform = (run, frame) => {
  loosen(run.heap, frame.stack.pop());
  tellUnawaited(run, frame);
};
const dup: Perform = (_run, frame) => {
  frame.stack.push(top(frame));
};
const dup2: Perform = (_run, frame) => {
  const { stack } = frame;
  stack.push(stack[stack.length - 2] ?? null, stack[stack.length - 1] ?? null);
};
const swap: Perform = (_run, frame) => {
  const [y, x] = [pop(frame), pop(frame)];
  frame.stack.push(y, x);
};
const rot3: Perform = (_run, frame) => {
  const [z, y, x] = [pop(frame), pop(frame), pop(frame)];
  frame.stack.push(z, x, y);
};
const constant: Perform = (run, frame, n) => {
  frame.stack.push(loadedOf(run, frame.code).consts[n] ?? null);
};
const loadFast: Perform = (run, frame, n) => {
  const value = frame.locals[n];
  if (isUnset(value)) throw unboundLocal(run, frame, n);
  frame.stack.push(value ?? null);
};
const storeFast: Perform = (run, frame, n) => {
  const before = frame.locals[n];
  frame.locals[n] = pop(frame);
  if (run.watched) lost(run, frame, before);
};
/** A variable has another value now, or none. */
const lost = (run: Run, frame: Frame, before: Value | undefined): void => {
  loosen(run.heap, before);
  tellUnawaited(run, frame);
};
const deleteFast: Perform = (run, frame, n) => {
  const before = frame.locals[n];
  if (isUnset(before)) throw unboundLocal(run, frame, n);
  frame.locals[n] = unset;
  lost(run, frame, before);
};
const makeCell: Perform = (run, frame, n) => {
  const value = frame.locals[n];
  frame.locals[n] = alloc(run, { t: 'cell', value: value === undefined ? unset : value });
};
const loadCell: Perform = (run, frame, n) => {
  const value = cellIf(run, frame.locals[n], 'cell')?.value;
  if (isUnset(value)) throw unboundCell(run, frame, n);
  frame.stack.push(value ?? null);
};
const storeCell: Perform = (run, frame, n) => {
  const cell = cellIf(run, frame.locals[n], 'cell');
  if (cell !== null) cell.value = pop(frame);
};
const deleteCell: Perform = (run, frame, n) => {
  const cell = cellIf(run, frame.locals[n], 'cell');
  if (cell === null || isUnset(cell.value)) throw unboundCell(run, frame, n);
  cell.value = unset;
};
const pushCell: Perform = (_run, frame, n) => {
  frame.stack.push(frame.locals[n] ?? null);
};

const globalsOf = (run: Run, frame: Frame): Namespace => {
  const cell = run.heap.cells[frame.globals];
  return cell?.t === 'module' ? cell.attributes : {};
};
const nameAt = (run: Run, frame: Frame, n: number): string => loadedOf(run, frame.code).names[n] ?? '';

const notDefined = (run: Run, frame: Frame, name: string): unknown => {
  const error = raised(run, 'NameError', `name '${name.slice(1)}' is not defined`);
  const cell = cellIf(run, error.raised, 'object');
  if (cell !== null)
    Object.assign(cell.attributes, { name: name.slice(1), hint: hintFor(run, frame, name.slice(1)) });
  return error;
};

const loadGlobal: Perform = (run, frame, n) => {
  const name = nameAt(run, frame, n);
  const found = globalsOf(run, frame)[name];
  const value = found === undefined ? builtinNamed(run, frame, name) : found;
  if (value === undefined) throw notDefined(run, frame, name);
  frame.stack.push(value);
};
const storeGlobal: Perform = (run, frame, n) => {
  storeIn(run, frame, globalsOf(run, frame), n);
};
const storeIn = (run: Run, frame: Frame, names: Namespace, n: number): void => {
  const name = nameAt(run, frame, n);
  const before = names[name];
  names[name] = pop(frame);
  if (run.watched) lost(run, frame, before);
};
const deleteGlobal: Perform = (run, frame, n) => {
  const name = nameAt(run, frame, n);
  const names = globalsOf(run, frame);
  const before = names[name];
  if (before === undefined) throw notDefined(run, frame, name);
  delete names[name];
  lost(run, frame, before);
};
const loadName: Perform = (run, frame, n) => {
  const own = frame.names?.[nameAt(run, frame, n)];
  if (own === undefined) loadGlobal(run, frame, n);
  else frame.stack.push(own);
};
const storeName: Perform = (run, frame, n) => {
  storeIn(run, frame, frame.names ?? globalsOf(run, frame), n);
};
const deleteName: Perform = (run, frame, n) => {
  const name = nameAt(run, frame, n);
  const names = frame.names ?? globalsOf(run, frame);
  const before = names[name];
  if (before === undefined) throw notDefined(run, frame, name);
  delete names[name];
  lost(run, frame, before);
};
/** `__annotations__` of the class: a dict of texts, in order. */
const annotate: Perform = (run, frame, n) => {
  const names = frame.names ?? globalsOf(run, frame);
  const text = pop(frame);
  const name = nameAt(run, frame, n).slice(1);
  names.$__annotations__ ??= alloc(run, { t: 'dict', entries: {}, size: 0, keys: 0 });
  const cell = cellIf(run, names.$__annotations__, 'dict');
  if (cell !== null) putEntry(cell, hashKey(run, name), name, text);
};

export const stackOps = {
  nop,
  pop: drop,
  dup,
  dup2,
  swap,
  rot3,
  const: constant,
  loadFast,
  storeFast,
  deleteFast,
  makeCell,
  loadCell,
  storeCell,
  deleteCell,
  pushCell,
  loadGlobal,
  storeGlobal,
  deleteGlobal,
  loadName,
  storeName,
  deleteName,
  annotate,
};
