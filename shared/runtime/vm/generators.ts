/**
 * Generators, coroutines and asynchronous generators: their frames go onto the strand while they run and back into their object when they
 * yield. A frame that delegates (`yield from`, `await`) has what it waits for on top of its stack and stands just behind that instruction.
 */

import { op } from '../../program/code.ts';
import { type Ref, unset, type Value } from '../../program/value.ts';
import { alloc, cellIf, cellOf, isBoxed, isRef } from '../cells.ts';
import type { CellOf, Frame, Then } from '../heap.ts';
import { extra } from '../prices.ts';
import { raised } from '../raise.ts';
import { isBuiltin, typeNameOf } from '../types.ts';
import { nextItem } from '../values/iterate.ts';
import { callMethod } from './call.ts';
import type { Done } from './done.ts';
import { deliver, isUnset } from './flow.ts';
import { ownMethod } from './lookup.ts';
import { enter, handOver, leave, loadedOf, pushed, type Run } from './run.ts';

export type GeneratorCell = CellOf<'generator'>;
export type By = Extract<Then, { do: 'generator' }>['by'];

/** What it is carried on for. */
export interface Use {
  readonly by: By;
  readonly result: Then;
}
export const forCall = (result: Then): Use => ({ by: 'call', result });
export const forLoop: Use = { by: 'for', result: pushed };
export const forDelegation: Use = { by: 'from', result: pushed };

const kindNames = { coroutine: 'coroutine', asyncGenerator: 'async generator' } as const;
export const kindName = (cell: GeneratorCell): string =>
  cell.kind === 'coroutine' || cell.kind === 'asyncGenerator' ? kindNames[cell.kind] : 'generator';

/** Puts its frame on top. Whoever calls this has seen that it is neither running nor closed. */
export function mount(run: Run, object: Ref, cell: GeneratorCell, use: Use): Frame {
  const frame = cell.frame;
  if (frame === null) throw raised(run, 'RuntimeError', `cannot reuse already awaited ${kindName(cell)}`);
  if (run.strand.frames.length >= 1000) {
    // That was its start, and its end.
    Object.assign(cell, { state: 'closed', frame: null });
    throw raised(run, 'RecursionError', 'maximum recursion depth exceeded');
  }
  const { by, result } = use;
  frame.to = { do: 'generator', object, by, result, before: run.strand.handling };
  if (!isUnset(cell.handling)) run.strand.handling = cell.handling;
  cell.handling = unset;
  cell.frame = null;
  cell.state = 'running';
  enter(run, frame);
  return frame;
}

/** Takes the frame on top back into its object. */
export function unmount(run: Run, frame: Frame, to: Extract<Then, { do: 'generator' }>): void {
  const cell = cellIf(run, to.object, 'generator');
  leave(run);
  if (cell === null) return;
  cell.handling = handlingWithin(run, to.before);
  run.strand.handling = to.before;
  cell.frame = frame;
  frame.to = pushed;
  cell.state = 'suspended';
}

const handlingWithin = (run: Run, before: Value): Value => {
  const { handling } = run.strand;
  return isBoxed(handling) && isBoxed(before) && handling.v === before.v
    ? unset
    : handling === before
      ? unset
      : handling;
};

/** Its frame has returned or been left by an exception. */
export function close(run: Run, to: Extract<Then, { do: 'generator' }>): void {
  const cell = cellIf(run, to.object, 'generator');
  run.strand.handling = to.before;
  if (cell === null) return;
  cell.state = 'closed';
  cell.frame = null;
}

/** The instruction that the frame is at: the one it has begun last. */
export const lastOp = (run: Run, frame: Frame): number =>
  frame.at === 0 ? -1 : (loadedOf(run, frame.code).ops[(frame.at - 1) * 2] ?? -1);

export const isDelegating = (run: Run, frame: Frame): boolean => {
  const last = lastOp(run, frame);
  return last === op.yieldFrom || last === op.await;
};

const resumeNs = (run: Run): number => (run.rate === 'inC' ? 10 : 4) * (run.cost[extra.resume] as number);

/** `send`: carries it on with this value. */
export const resume = (run: Run, object: Ref, value: Value, use: Use): Done => {
  const cell = cellIf(run, object, 'generator');
  if (cell === null) return;
  if (cell.state === 'running') throw raised(run, 'ValueError', `${kindName(cell)} already executing`);
  if (cell.state === 'created' && value !== null)
    throw raised(run, 'TypeError', `can't send non-None value to a just-started ${kindName(cell)}`);
  const created = cell.state === 'created';
  const frame = mount(run, object, cell, use);
  if (loadedOf(run, frame.code).rate !== 'tight') run.ns += resumeNs(run);
  if (!created && isDelegating(run, frame)) return sendOn(run, frame, value);
  if (!created) frame.stack.push(value);
  handOver(run);
};

/** To what the frame on top waits for. */
export const sendOn = (run: Run, frame: Frame, value: Value): Done => {
  const inner = frame.stack[frame.stack.length - 1] ?? null;
  const cell = cellOf(run, inner);
  if (cell?.t === 'generator' && isRef(inner)) return sendToGenerator(run, frame, { inner, cell, value });
  if (cell?.t === 'iterator') return sendToIterator(run, frame, { inner, cell, value });
  const [name, args] = value === null ? ['$__next__', []] : ['$send', [value]];
  const method = ownMethod(run, inner, name);
  if (method === undefined)
    throw raised(
      run,
      'AttributeError',
      `'${typeNameOf(run, inner)}' object has no attribute '${name.slice(1)}'`,
    );
  callMethod(run, inner, method, {
    args,
    named: null,
    to: { do: 'try', name: 'yieldOn', values: [], to: pushed },
  });
};

interface Sending<Cell> {
  readonly inner: Value;
  readonly cell: Cell;
  readonly value: Value;
}

function sendToGenerator(run: Run, frame: Frame, sending: Sending<GeneratorCell>): void {
  const { inner, cell, value } = sending;
  if (!isRef(inner)) return;
  if (cell.state === 'closed') {
    if (cell.kind === 'coroutine')
      throw raised(run, 'RuntimeError', 'cannot reuse already awaited coroutine');
    frame.stack.pop();
    frame.stack.push(null);
    return;
  }
  resume(run, inner, value, forDelegation);
}

const sendToIterator = (run: Run, frame: Frame, sending: Sending<CellOf<'iterator'>>): Done => {
  const { inner, cell, value } = sending;
  const [target = null, mode = null, given = null] = cell.over;
  if (cell.of === 'coroutine_wrapper') return sendOnTo(run, frame, target, value);
  if (cell.of === 'async_generator_asend')
    return sendToAsync(run, cell, { target, mode, value: cell.at === 0 ? given : value });
  const item = nextItem(run, inner);
  if (item === undefined) {
    frame.stack.pop();
    frame.stack.push(null);
  } else yieldValue(run, frame, item);
};

/** In place of the wrapper that `__await__` of a coroutine gave. */
function sendOnTo(run: Run, frame: Frame, target: Value, value: Value): void {
  frame.stack[frame.stack.length - 1] = target;
  sendOn(run, frame, value);
}

const sendToAsync = (
  run: Run,
  step: CellOf<'iterator'>,
  sending: { readonly target: Value; readonly mode: Value; readonly value: Value },
): Done => {
  const { target, mode, value } = sending;
  const cell = cellIf(run, target, 'generator');
  if (cell === null || !isRef(target)) return;
  const first = step.at === 0;
  step.at += 1;
  if (first && mode !== 'send') return throwIntoAsync(run, cell, { target, mode, value });
  if (cell.state === 'closed') throw raised(run, 'StopAsyncIteration');
  resume(run, target, value, forDelegation);
};

const throwIntoAsync = (
  run: Run,
  cell: GeneratorCell,
  { target, mode, value }: { readonly target: Ref; readonly mode: Value; readonly value: Value },
): Done => {
  if (cell.state === 'closed') {
    if (mode === 'throw') throw { raised: value };
    return finishDelegation(run, null);
  }
  if (mode === 'close' && cell.state === 'created') {
    cell.state = 'closed';
    cell.frame = null;
    return finishDelegation(run, null);
  }
  throwInto(run, target, value, forDelegation);
};

/** What the frame on top waited for is done: this is the value of its `await`. */
export function finishDelegation(run: Run, value: Value): void {
  const { frame } = run;
  if (frame === null) return;
  frame.stack.pop();
  frame.stack.push(value);
}

/** The frame on top yields: to the loop, the call or the delegating frame that carried it on. */
export function yieldValue(run: Run, frame: Frame, value: Value): void {
  const { to } = frame;
  if (to.do !== 'generator') throw raised(run, 'RuntimeError', 'await outside of a task');
  unmount(run, frame, to);
  const below = run.frame;
  if (to.by === 'from') {
    if (below === null) return;
    if (isAsyncStep(run, frame)) finishDelegation(run, value);
    else yieldValue(run, below, value);
  } else deliver(run, to.by === 'for' ? pushed : to.result, value);
}

/** An asynchronous generator has two ways out: `yield` gives an item to whoever awaits it, `await` suspends both. */
const isAsyncStep = (run: Run, frame: Frame): boolean =>
  loadedOf(run, frame.code).code.kind === 'asyncGenerator' && lastOp(run, frame) === op.yield;

/** Its frame on top has returned this. */
export const returned = (
  run: Run,
  frame: Frame,
  to: Extract<Then, { do: 'generator' }>,
  value: Value,
): Done => {
  leave(run);
  close(run, to);
  const below = run.frame;
  if (loadedOf(run, frame.code).code.kind === 'asyncGenerator') throw raised(run, 'StopAsyncIteration');
  if (to.by === 'from') return finishDelegation(run, value);
  const [closing, orLast] = [tryNamed(to.result, 'closing'), tryNamed(to.result, 'orLast')];
  if (closing !== null) return deliver(run, closing.to, value);
  if (orLast !== null) return deliver(run, orLast.to, orLast.values[0] ?? null);
  if (to.by === 'for' && below !== null) return exhausted(run, below);
  const error = value === null ? raised(run, 'StopIteration') : raised(run, 'StopIteration', value);
  throw error;
};

/** `closing`: for `close()`, when nothing more must come; `orLast`: for `next` with a default. */
export const tryNamed = (to: Then, name: string): Extract<Then, { do: 'try' }> | null =>
  to.do === 'try' && to.name === name ? to : null;

/** The `for` that the frame stands at is over: its iterator goes, and on behind the loop. */
export function exhausted(run: Run, frame: Frame): void {
  frame.stack.pop();
  frame.at = loadedOf(run, frame.code).ops[(frame.at - 1) * 2 + 1] ?? frame.at;
}

/** `throw`: raises this where it stands. */
export const throwInto = (run: Run, object: Ref, exception: Value, use: Use): Done => {
  const cell = cellIf(run, object, 'generator');
  if (cell === null) return;
  if (cell.state === 'running') throw raised(run, 'ValueError', `${kindName(cell)} already executing`);
  if (cell.state === 'closed') {
    if (cell.kind === 'coroutine')
      throw raised(run, 'RuntimeError', 'cannot reuse already awaited coroutine');
    throw { raised: exception };
  }
  const suspended = cell.state === 'suspended';
  const frame = mount(run, object, cell, use);
  if (suspended && isDelegating(run, frame)) return throwOn(run, frame, exception);
  throw { raised: exception };
};

/** To what the frame on top waits for; with nobody to take it, it is raised in the frame itself. */
const throwOn = (run: Run, frame: Frame, exception: Value): Done => {
  const inner = frame.stack[frame.stack.length - 1] ?? null;
  const cell = cellOf(run, inner);
  const target = cell?.t === 'iterator' ? (cell.over[0] ?? null) : inner;
  const generator = cellIf(run, target, 'generator');
  if (generator !== null && isRef(target) && generator.state === 'suspended') {
    if (cell?.t === 'iterator') cell.at += 1;
    return throwInto(run, target, exception, forDelegation);
  }
  const method = ownMethod(run, inner, '$throw');
  if (method === undefined || isBuiltin(run, exception, 'GeneratorExit')) throw { raised: exception };
  callMethod(run, inner, method, {
    args: [exception],
    named: null,
    to: { do: 'try', name: 'yieldOn', values: [], to: pushed },
  });
};

/** One step of an asynchronous generator, to be awaited. */
export const asyncStep = (run: Run, target: Value, mode: 'send' | 'throw' | 'close', value: Value): Ref =>
  alloc(run, { t: 'iterator', of: 'async_generator_asend', over: [target, mode, value], at: 0 });
