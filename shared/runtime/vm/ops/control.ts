/** Jumps, loops, calls, functions and classes, returns. */

import { op } from '../../../program/code.ts';
import type { Value } from '../../../program/value.ts';
import { alloc, cellIf, isBoxed, isRef } from '../../cells.ts';
import type { Frame, Namespace, Then } from '../../heap.ts';
import { raised } from '../../raise.ts';
import { typeNameOf } from '../../types.ts';
import { iterate, nextItem } from '../../values/iterate.ts';
import { truthOf } from '../../values/truth.ts';
import { answerNow, callMethod, invoke, simpleNative, start } from '../call.ts';
import { closeClass, openClass } from '../classes.ts';
import type { Done } from '../done.ts';
import { chargeNext } from '../efforts/iterators.ts';
import { deliver } from '../flow.ts';
import { exhausted, forLoop, resume, returned } from '../generators.ts';
import { isInstanceOfClass, ownMethod } from '../lookup.ts';
import { truth } from '../operators.ts';
import { type Call, handOver, leave, loadedOf, type Perform, pushed, type Run } from '../run.ts';
import { loosenLocals } from '../unawaited.ts';
import { pop, top } from './stack.ts';

const jump: Perform = (_run, frame, n) => {
  frame.at = n;
};
const loop: Perform = (run, frame, n) => {
  // First, so that what it may raise is raised here.
  handOver(run);
  frame.at = n;
};

/** True or false at once; null when a method has to say it, which then leaves its answer on the stack. */
function truthNow(run: Run, value: Value): boolean | null {
  if (typeof value === 'boolean') return value;
  return isInstanceOfClass(run, value) ? null : truthOf(run, value);
}

const jumping =
  (wanted: boolean): Perform =>
  (run, frame, n) => {
    const value = pop(frame);
    const is = truthNow(run, value);
    // CPython has True and False by themselves; of all else it asks the type.
    if (typeof value !== 'boolean') run.ns += run.cost[op.jumpIfTrue] as number;
    if (is === null) {
      frame.at -= 1;
      truth(run, value, pushed);
    } else if (is === wanted) frame.at = n;
  };

/** `and`, `or`: the value itself stays on the stack when it decides. */
const jumpingOrPop =
  (wanted: boolean): Perform =>
  (run, frame, n) => {
    const value = top(frame);
    const is = truthNow(run, value);
    if (is === null) truth(run, value, { do: 'try', name: 'jumpOrPop', values: [wanted, n], to: pushed });
    else if (is === wanted) frame.at = n;
    else frame.stack.pop();
  };

/** The iterator of anything, for `then`. */
export const iteratorOf = (run: Run, value: Value, to: Then): Done => {
  const method = ownMethod(run, value, '$__iter__');
  if (method === undefined || method === null) {
    if (ownMethod(run, value, '$__getitem__') !== undefined)
      return deliver(run, to, alloc(run, { t: 'iterator', of: 'iterator', over: [value], at: 0 }));
    return deliver(run, to, iterate(run, value));
  }
  const checked: Then = { do: 'try', name: 'iterator', values: [], to };
  callMethod(run, value, method, { args: [], named: null, to: checked });
};

const getIter: Perform = (run, frame) => {
  const value = pop(frame);
  const cell = isRef(value) ? run.heap.cells[value.v] : null;
  if (cell?.t === 'generator' && cell.kind !== 'generator')
    throw raised(run, 'TypeError', `'${typeNameOf(run, value)}' object is not iterable`);
  iteratorOf(run, value, pushed);
};

const forIter: Perform = (run, frame) => {
  const iterator = top(frame);
  const cell = isRef(iterator) ? run.heap.cells[iterator.v] : null;
  if (cell?.t === 'generator' && isRef(iterator)) {
    if (cell.state === 'closed') return exhausted(run, frame);
    return resume(run, iterator, null, forLoop);
  }
  if (cell?.t === 'object') return nextOfInstance(run, iterator);
  if (cell?.t === 'iterator' && cell.of === 'iterator') return nextByIndex(run, iterator, pushed);
  const item = nextItem(run, iterator);
  if (item === undefined) return exhausted(run, frame);
  frame.stack.push(item);
  chargeNext(run, cell?.t === 'iterator' ? cell.of : '');
};

function nextOfInstance(run: Run, iterator: Value): void {
  const method = ownMethod(run, iterator, '$__next__');
  if (method === undefined)
    throw raised(run, 'TypeError', `'${typeNameOf(run, iterator)}' object is not an iterator`);
  callMethod(run, iterator, method, { args: [], named: null, to: pushed });
}

/** The old protocol: `__getitem__` from 0 until IndexError. */
export function nextByIndex(run: Run, iterator: Value, result: Then): void {
  const cell = cellIf(run, iterator, 'iterator');
  const of = cell?.over[0] ?? null;
  const method = ownMethod(run, of, '$__getitem__');
  if (cell === null || method === undefined) return;
  cell.at += 1;
  const to: Then = { do: 'try', name: 'indexed', values: [], to: result };
  callMethod(run, of, method, { args: [cell.at - 1], named: null, to });
}

/** A function that takes just these: its slots are filled from the stack. */
function callPlain(run: Run, frame: Frame, callee: Value, n: number): boolean {
  const isMethod = isBoxed(callee) && callee.k === 'm';
  const inner = isMethod ? callee.v[1] : callee;
  const cell = isRef(inner) ? run.heap.cells[inner.v] : null;
  const count = isMethod ? n + 1 : n;
  if (cell?.t !== 'function') return false;
  const { plain, blank } = loadedOf(run, cell.code);
  if (plain !== count) return false;
  const { stack } = frame;
  const locals: Value[] = isMethod ? [callee.v[0]] : [];
  const from = stack.length - n;
  for (let index = from; index < from + n; index += 1) locals.push(stack[index] as Value);
  for (let slot = count; slot < blank.length; slot += 1) locals.push(blank[slot] as Value);
  for (const each of cell.closure) locals.push(each);
  stack.length = from - 1;
  start(run, cell, locals, pushed);
  return true;
}

/** A native that needs nothing of the interpreter. */
function callNative(run: Run, frame: Frame, callee: Value, n: number): boolean {
  const name = isBoxed(callee) && callee.k === 'm' ? callee.v[1] : callee;
  if (!isBoxed(name) || name.k !== 'n') return false;
  const native = simpleNative(run, name.v);
  if (native === null) return false;
  const { stack } = frame;
  const args: Value[] = isBoxed(callee) && callee.k === 'm' ? [callee.v[0]] : [];
  for (let index = stack.length - n; index < stack.length; index += 1) args.push(stack[index] as Value);
  if (hasPart(run, args[0])) return false;
  stack.length -= n + 1;
  answerNow(run, native, name.v, args);
  handOver(run);
  return true;
}

const hasPart = (run: Run, self: Value | undefined): boolean =>
  isRef(self) && run.heap.cells[self.v]?.t === 'object';

const call: Perform = (run, frame, n) => {
  const { stack } = frame;
  const callee = stack[stack.length - n - 1] ?? null;
  if (callPlain(run, frame, callee, n) || callNative(run, frame, callee, n)) return;
  const args = n === 0 ? [] : stack.splice(stack.length - n, n);
  stack.pop();
  invoke(run, callee, { args, named: null, to: pushed });
  handOver(run);
};

const callKw: Perform = (run, frame, n) => {
  const shape = loadedOf(run, frame.code).consts[n] ?? null;
  const [positional = 0, ...names] = isBoxed(shape) && shape.k === 't' ? shape.v : [];
  const count = Number(positional);
  const values = frame.stack.splice(frame.stack.length - names.length, names.length);
  const args = frame.stack.splice(frame.stack.length - count, count);
  const named: Namespace = {};
  names.forEach((name, index) => {
    named[`$${String(name)}`] = values[index] ?? null;
  });
  const callee = pop(frame);
  invoke(run, callee, { args, named, to: pushed });
  handOver(run);
};

const callEx: Perform = (run, frame, n) => {
  const given = n === 1 ? cellIf(run, pop(frame), 'dict') : null;
  const args = cellIf(run, pop(frame), 'list')?.items ?? [];
  const callee = pop(frame);
  let named: Namespace | null = null;
  for (const [name, value] of Object.values(given?.entries ?? {})) {
    if (typeof name !== 'string') throw raised(run, 'TypeError', 'keywords must be strings');
    named ??= {};
    named[`$${name}`] = value;
  }
  const all: Call = { args: args.slice(), named, to: pushed };
  invoke(run, callee, all);
  handOver(run);
};

const makeFunction: Perform = (run, frame, n) => {
  const [closure, keywords, defaults] = [pop(frame), pop(frame), pop(frame)];
  const entries = cellIf(run, keywords, 'dict')?.entries ?? {};
  const keywordDefaults: Namespace = {};
  for (const [name, value] of Object.values(entries)) keywordDefaults[`$${String(name)}`] = value;
  frame.stack.push(
    alloc(run, {
      t: 'function',
      code: n,
      globals: frame.globals,
      defaults: isBoxed(defaults) && defaults.k === 't' ? defaults.v : [],
      keywordDefaults,
      closure: isBoxed(closure) && closure.k === 't' ? closure.v : [],
      attributes: {},
    }),
  );
};

const buildClass: Perform = (run, frame, n) => {
  const bases = frame.stack.splice(frame.stack.length - n, n);
  const name = pop(frame);
  openClass(run, pop(frame), String(name), bases);
};

/** Leaves the frame with this. */
const leaveWith: Perform = (run, frame) => {
  const value = pop(frame);
  const { to } = frame;
  loosenLocals(run, frame);
  if (to.do === 'generator') return returned(run, frame, to, value);
  leave(run);
  if (to.do === 'class') closeClass(run, frame, to);
  else deliver(run, to, value);
};

export const controlOps = {
  jump,
  loop,
  jumpIfFalse: jumping(false),
  jumpIfTrue: jumping(true),
  jumpIfFalseOrPop: jumpingOrPop(false),
  jumpIfTrueOrPop: jumpingOrPop(true),
  getIter,
  forIter,
  call,
  callKw,
  callEx,
  makeFunction,
  buildClass,
  return: leaveWith,
};
