/** `yield`, `yield from`, `await`, `async for`; imports. */

import type { Ref, Value } from '../../../program/value.ts';
import { cellIf, cellOf, isBoxed } from '../../cells.ts';
import type { Frame, Then } from '../../heap.ts';
import { raised } from '../../raise.ts';
import { typeNameOf } from '../../types.ts';
import { findAttribute } from '../attributes.ts';
import { callMethod, enterFrame } from '../call.ts';
import type { Done } from '../done.ts';
import { asyncStep, finishDelegation, sendOn, yieldValue } from '../generators.ts';
import { ownMethod } from '../lookup.ts';
import { moduleCell } from '../modules.ts';
import { loadedOf, type Perform, pushed, type Run } from '../run.ts';
import { pop, top } from './stack.ts';

const yieldOp: Perform = (run, frame) => yieldValue(run, frame, pop(frame));

const yieldFrom: Perform = (run, frame) => {
  const value = pop(frame);
  sendOn(run, frame, value);
};

/** See shared/runtime/strands.ts for what can be awaited. */
const awaitOp: Perform = (run, frame) => {
  const given = top(frame);
  const cell = cellOf(run, given);
  if (cell?.t === 'generator' && cell.kind === 'coroutine') {
    if (cell.state === 'running' || cell.state === 'suspended')
      throw raised(run, 'RuntimeError', 'coroutine is being awaited already');
    return sendOn(run, frame, null);
  }
  if (cell?.t === 'iterator' && cell.of === 'async_generator_asend') return sendOn(run, frame, null);
  const method = ownMethod(run, given, '$__await__');
  if (method === undefined || method === null)
    throw raised(run, 'TypeError', `object ${typeNameOf(run, given)} can't be used in 'await' expression`);
  const to: Then = { do: 'try', name: 'await', values: [isOfLibrary(run, method)], to: pushed };
  callMethod(run, given, method, { args: [], named: null, to });
};

/** What a plain function of the library gives is the result itself. */
function isOfLibrary(run: Run, method: Value): boolean {
  const cell = cellIf(run, method, 'function');
  if (cell === null) return isBoxed(method) && method.k === 'n';
  const { code } = loadedOf(run, cell.code);
  return code.module !== '' && code.kind === 'function';
}

/** `__await__` has given this; what was awaited still lies on the stack. */
export const awaitIterator = (run: Run, iterator: Value, isResult: boolean): Done => {
  const { frame } = run;
  if (frame === null) return;
  if (isResult) return finishDelegation(run, iterator);
  const cell = cellOf(run, iterator);
  if (cell?.t === 'generator' && cell.kind === 'coroutine')
    throw raised(run, 'TypeError', '__await__() returned a coroutine');
  const canGoOn =
    cell?.t === 'generator' || cell?.t === 'iterator' || ownMethod(run, iterator, '$__next__') !== undefined;
  if (!canGoOn)
    throw raised(
      run,
      'TypeError',
      `__await__() returned non-iterator of type '${typeNameOf(run, iterator)}'`,
    );
  frame.stack[frame.stack.length - 1] = iterator;
  sendOn(run, frame, null);
};

const getAsyncIter: Perform = (run, frame) => {
  const given = pop(frame);
  const cell = cellOf(run, given);
  if (cell?.t === 'generator' && cell.kind === 'asyncGenerator') {
    frame.stack.push(given);
    return;
  }
  const method = ownMethod(run, given, '$__aiter__');
  if (method === undefined || method === null)
    throw raised(
      run,
      'TypeError',
      `'async for' requires an object with __aiter__ method, got ${typeNameOf(run, given)}`,
    );
  const to: Then = { do: 'try', name: 'asyncIterator', values: [], to: pushed };
  callMethod(run, given, method, { args: [], named: null, to });
};

const asyncNext: Perform = (run, frame) => {
  const iterator = top(frame);
  const cell = cellOf(run, iterator);
  if (cell?.t === 'generator') {
    frame.stack.push(asyncStep(run, iterator, 'send', null));
    return;
  }
  const method = ownMethod(run, iterator, '$__anext__');
  if (method === undefined || method === null)
    throw raised(
      run,
      'TypeError',
      `'async for' requires an iterator with __anext__ method, got ${typeNameOf(run, iterator)}`,
    );
  callMethod(run, iterator, method, { args: [], named: null, to: pushed });
};

const isLoaded = (run: Run, name: string): boolean => {
  const place = run.heap.modules[name];
  const cell = place === undefined ? null : cellIf(run, { k: 'r', v: place }, 'module');
  return cell !== null;
};

const moduleRef = (run: Run, name: string): Ref => ({ k: 'r', v: moduleCell(run.heap, name) });

/** Packages first, each body once; then the topmost is the result. */
const importName: Perform = (run, frame, n) => {
  const name = (loadedOf(run, frame.code).names[n] ?? '$').slice(1);
  const parts = name.split('.');
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const module = parts.slice(0, depth).join('.');
    if (isLoaded(run, module)) continue;
    frame.at -= 1;
    return runModule(run, module);
  }
  frame.stack.push(moduleRef(run, parts[0] ?? ''));
};

/** Runs its body; then the import is done again. */
export function runModule(run: Run, name: string): void {
  const code = Object.hasOwn(run.program.modules, name) ? run.program.modules[name] : undefined;
  if (code === undefined) {
    if (run.frame !== null) run.frame.at += 1;
    throw raised(run, 'ModuleNotFoundError', `No module named '${name}'`);
  }
  const module = moduleRef(run, name);
  const dot = name.lastIndexOf('.');
  if (dot > 0) bindInPackage(run, name.slice(0, dot), name.slice(dot + 1), module);
  const frame: Frame = {
    code,
    globals: module.v,
    at: 0,
    stack: [],
    locals: loadedOf(run, code).blank.slice(),
    names: null,
    to: { do: 'module', push: module },
  };
  enterFrame(run, frame);
}

function bindInPackage(run: Run, parent: string, name: string, module: Ref): void {
  const place = run.heap.modules[parent];
  const cell = place === undefined ? null : cellIf(run, { k: 'r', v: place }, 'module');
  if (cell !== null) cell.attributes[`$${name}`] = module;
}

const importFrom: Perform = (run, frame, n) => {
  const name = loadedOf(run, frame.code).names[n] ?? '$';
  const module = top(frame);
  const found = findAttribute(run, module, name);
  if (found !== undefined) {
    frame.stack.push(found.value);
    return;
  }
  const cell = cellIf(run, module, 'module');
  const full = `${cell?.name ?? ''}.${name.slice(1)}`;
  if (!isLoaded(run, full) && Object.hasOwn(run.program.modules, full)) {
    frame.at -= 1;
    return runModule(run, full);
  }
  throw raised(
    run,
    'ImportError',
    `cannot import name '${name.slice(1)}' from '${cell?.name ?? ''}' (unknown location)`,
  );
};

export const waitingOps = {
  yield: yieldOp,
  yieldFrom,
  await: awaitOp,
  getAsyncIter,
  asyncNext,
  importName,
  importFrom,
};
