/** Results on their way: what a frame, a native or the machine gave goes where it is wanted. */

import type { Value } from '../../program/value.ts';
import { cellIf, cellOf } from '../cells.ts';
import type { Frame, Namespace, Then } from '../heap.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import type { Done } from './done.ts';
import { loadedOf, type Run } from './run.ts';

/** Hands a result over. With no frame left the strand is over and this was its result. */
export const deliver = (run: Run, to: Then, value: Value): Done => {
  switch (to.do) {
    case 'push':
      if (run.frame === null) end(run, value);
      else run.frame.stack.push(value);
      return;
    case 'drop':
      if (run.frame === null) end(run, null);
      return;
    case 'make':
      return made(run, to, value);
    case 'try':
      return continued(run, to, value);
    case 'module':
      return loadedModule(run, to.push);
    default:
  }
};

function end(run: Run, value: Value): void {
  run.strand.result = value;
  run.after = { do: 'ended', result: value, raised: null };
}

const made = (run: Run, to: Extract<Then, { do: 'make' }>, value: Value): void => {
  if (value !== null)
    throw raised(run, 'TypeError', `__init__() should return None, not '${typeNameOf(run, value)}'`);
  deliver(run, to.to, to.object);
};

function continued(run: Run, to: Extract<Then, { do: 'try' }>, value: Value): void {
  run.continuations[to.name]?.(run, to.values, value, to.to);
}

function loadedModule(run: Run, module: Value): void {
  const cell = cellIf(run, module, 'module');
  if (cell !== null) cell.loaded = true;
}

/** A value that waits in a list of values for a `try` to go on. */
export const packNamed = (named: Namespace | null): Value =>
  named === null ? null : { k: 't', v: Object.entries(named).flat() };

export function unpackNamed(packed: Value | undefined): Namespace | null {
  if (typeof packed !== 'object' || packed === null || packed.k !== 't') return null;
  const named: Namespace = {};
  for (let index = 0; index < packed.v.length; index += 2)
    named[String(packed.v[index])] = packed.v[index + 1] ?? null;
  return named;
}

/** What a captured variable holds. */
export const valueOfCell = (run: Run, cell: Value | undefined): Value =>
  cellIf(run, cell, 'cell')?.value ?? null;

export const isUnset = (value: Value | undefined): boolean =>
  value === undefined ||
  (typeof value === 'object' && value !== null && value.k === 's' && value.v === 'unset');

/** A slot by its name, cell or no cell; undefined where there is none or nothing in it. */
export function localOf(run: Run, frame: Frame, name: string): Value | undefined {
  const slot = loadedOf(run, frame.code).code.locals.indexOf(name);
  const held = slot < 0 ? undefined : frame.locals[slot];
  const cell = cellOf(run, held);
  const value = cell !== null && cell.t === 'cell' ? cell.value : held;
  return isUnset(value) ? undefined : value;
}
