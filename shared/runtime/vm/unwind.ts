/** Exceptions on their way: to the guard that catches them, frame by frame, or out of the strand. */

import { op } from '../../program/code.ts';
import type { Ref, Value } from '../../program/value.ts';
import { cellIf, isBoxed, memoryIsFull } from '../cells.ts';
import type { CellOf, Frame, Then } from '../heap.ts';
import { isRaised, isRedirected } from '../native.ts';
import { exception } from '../raise.ts';
import { isBuiltin } from '../types.ts';
import { collect } from './collect.ts';
import type { Done } from './done.ts';
import { deliver } from './flow.ts';
import { close, exhausted, finishDelegation, isDelegating, lastOp, tryNamed } from './generators.ts';
import { leave, loadedOf, type Run } from './run.ts';
import { endWith } from './shown.ts';
import { tracebackText } from './traceback.ts';
import { loosenAll, loosenLocals } from './unawaited.ts';

/** How an exception comes: new (a context and a line of traceback), raised again as it is, or out of a frame. */
type Coming = 'new' | 'again' | 'out';

/** Thrown by `reraise` and a bare `raise`: no new context, no new line. */
export interface Again {
  readonly again: Value;
}
const isAgain = (thrown: unknown): thrown is Again =>
  typeof thrown === 'object' && thrown !== null && 'again' in thrown;

/** What was thrown takes the host as long as so many instructions, and counts as such in what a run may carry out. */
const instructionsAThrow = 40;

/** What was thrown by an operation: a Python exception goes its way, a fault of ours goes on up. */
export const unwindThrown = (run: Run, thrown: unknown): Done => {
  run.count += instructionsAThrow;
  if (isRaised(thrown)) return unwind(run, thrown.raised, 'new');
  if (isAgain(thrown)) return unwind(run, thrown.again, 'again');
  if (thrown === memoryIsFull) return unwind(run, outOfMemory(run), 'new');
  if (thrown instanceof RangeError && !isRedirected(thrown)) return unwind(run, ofEngine(run, thrown), 'new');
  throw thrown;
};

function outOfMemory(run: Run): Value {
  collect(run.heap);
  try {
    return exception(run, 'MemoryError', []);
  } catch {
    run.heap.cells.push(null);
    run.heap.free.push(run.heap.cells.length - 1);
    return exception(run, 'MemoryError', []);
  }
}

/** The engine's own limits: too deep within a native, or a text or array that is too long. */
function ofEngine(run: Run, error: RangeError): Value {
  if (!/call stack/.test(error.message)) return outOfMemory(run);
  const compares = run.frame !== null && lastOp(run, run.frame) === op.compare;
  const where = compares ? ' in comparison' : '';
  return exception(run, 'RecursionError', [`maximum recursion depth exceeded${where}`]);
}

function unwind(run: Run, error: Value, coming: Coming): void {
  let how = coming;
  let current = error;
  if (how === 'new') setContext(run, current, run.strand.handling);
  while (run.frame !== null) {
    const frame: Frame = run.frame;
    if (how !== 'again') addLine(run, frame, current);
    if (takenAt(run, frame, current)) return;
    leave(run);
    loosenLocals(run, frame);
    const next = leftFrame(run, frame, current);
    if (next === null) return;
    if (next !== current) how = 'new';
    else how = 'out';
    current = next;
    if (isThrownOut(run)) setContext(run, current, run.strand.handling);
  }
  endWith(run, current);
}

/** Out of a coroutine into which something was thrown (natives/strand.ts, goOnWith): the next one is entered by a throw, too. */
const isThrownOut = ({ strand }: Run): boolean =>
  typeof strand.own.$thrownAt === 'number' && strand.frames.length < strand.own.$thrownAt;

/** Objects/exceptions.c: what was being handled is the context, unless it is the exception itself; no circles. */
export function setContext(run: Run, error: Value, handling: Value): void {
  const cell = cellIf(run, error, 'object');
  if (cell === null || !isBoxed(handling) || sameRef(error, handling)) return;
  let link = cellIf(run, handling, 'object');
  for (let step = 0; link !== null && step < 10_000; step += 1) {
    const context = link.attributes.context ?? null;
    if (sameRef(context, error)) {
      link.attributes.context = null;
      break;
    }
    link = cellIf(run, context, 'object');
  }
  cell.attributes.context = handling;
}

const sameRef = (a: Value, b: Value): boolean =>
  isBoxed(a) && isBoxed(b) && a.k === 'r' && a.k === b.k && a.v === b.v;

/** (module, line, name, number of the code), innermost first. */
function addLine(run: Run, frame: Frame, error: Value): void {
  const cell = cellIf(run, error, 'object');
  const { code, hidden } = loadedOf(run, frame.code);
  if (cell === null || hidden) return;
  const line = code.lines[Math.max(0, frame.at - 1)] ?? code.line;
  const entry: Value = { k: 't', v: [code.module, line, code.name] };
  const trace = cell.attributes.trace;
  const lines = isBoxed(trace) && trace.k === 't' ? trace.v : [];
  cell.attributes.trace = { k: 't', v: [...lines, entry] };
}

/** Does the frame on top go on with it? */
function takenAt(run: Run, frame: Frame, error: Value): boolean {
  const last = lastOp(run, frame);
  if (last === op.forIter && isBuiltin(run, error, 'StopIteration')) {
    exhausted(run, frame);
    return true;
  }
  if (isDelegating(run, frame) && endsDelegation(run, frame, error)) return true;
  return guarded(run, frame, error);
}

function guarded(run: Run, frame: Frame, error: Value): boolean {
  const at = frame.at - 1;
  for (const [from, to, target, depth] of loadedOf(run, frame.code).code.guards) {
    if (at < from || at >= to) continue;
    if (run.watched) loosenAll(run, frame.stack.slice(depth));
    frame.stack.length = depth;
    frame.stack.push(error);
    frame.at = target;
    return true;
  }
  return false;
}

/** StopIteration of what a frame delegates to is the value of its `yield from`. */
function endsDelegation(run: Run, frame: Frame, error: Value): boolean {
  const inner = frame.stack[frame.stack.length - 1] ?? null;
  const step = cellIf(run, inner, 'iterator');
  if (step?.of === 'async_generator_asend') {
    if (step.over[1] !== 'close') return false;
    if (!isBuiltin(run, error, 'GeneratorExit') && !isBuiltin(run, error, 'StopAsyncIteration')) return false;
    finishDelegation(run, null);
    return true;
  }
  if (!isBuiltin(run, error, 'StopIteration')) return false;
  if (cellIf(run, inner, 'object') === null && cellIf(run, inner, 'generator') === null) return false;
  finishDelegation(run, valueOfStop(run, error));
  return true;
}

export function valueOfStop(run: Run, error: Value): Value {
  const args = cellIf(run, error, 'object')?.attributes.args;
  return isBoxed(args) && args.k === 't' ? (args.v[0] ?? null) : null;
}

/** What goes on out of a frame that was left: the same, another exception in its place, or null when that was the end of it. */
function leftFrame(run: Run, frame: Frame, error: Value): Value | null {
  const { to } = frame;
  switch (to.do) {
    case 'generator':
      return leftGenerator(run, to, error, inC.has(run.program.codes[frame.code]?.module ?? ''));
    case 'module':
      forgetModule(run, to.push);
      return error;
    case 'try':
      if (to.name === 'shownLast') return to.values[0] ?? null;
      if (to.name === 'shown') {
        deliver(run, to.to, tracebackText(run, to.values[0] ?? null));
        return null;
      }
      if (to.name === 'indexed' && isBuiltin(run, error, 'IndexError')) {
        const stop = exception(run, 'StopIteration', []);
        return to.to.do === 'try' && caught(run, to.to, stop) ? null : stop;
      }
      return caught(run, to, error) ? null : error;
    default:
      return error;
  }
}

/** `getattr(x, name, default)` and `hasattr` take AttributeError; `next(x, default)` takes StopIteration. */
function caught(run: Run, to: Extract<Then, { do: 'try' }>, error: Value): boolean {
  const [type, value] = catching[to.name] ?? [null, null];
  if (type === null || !isBuiltin(run, error, type)) return false;
  deliver(run, to.to, value === 'given' ? (to.values[0] ?? null) : value);
  return true;
}

/** Name of the continuation → what it catches, and what it gives then. */
const catching: Readonly<Record<string, readonly [type: string, value: false | 'given']>> = {
  orDefault: ['AttributeError', 'given'],
  orFalse: ['AttributeError', false],
  orLast: ['StopIteration', 'given'],
};

function forgetModule(run: Run, module: Value): void {
  const cell = cellIf(run, module, 'module');
  for (const [name, place] of Object.entries(run.heap.modules))
    if (isBoxed(module) && module.v === place && cell !== null && name !== '') delete run.heap.modules[name];
}

/** Generators of these modules stand for iterators that CPython writes in C: StopIteration of what they call just ends them. */
const inC: ReadonlySet<string> = new Set(['builtins', 'itertools']);

function leftGenerator(
  run: Run,
  to: Extract<Then, { do: 'generator' }>,
  error: Value,
  isInC: boolean,
): Value | null {
  const cell = cellIf(run, to.object, 'generator');
  close(run, to);
  const wrapped = cell === null || isInC ? null : stopInside(run, cell, error);
  if (wrapped !== null) return wrapped;
  const closing = tryNamed(to.result, 'closing');
  if (
    closing !== null &&
    (isBuiltin(run, error, 'GeneratorExit') || isBuiltin(run, error, 'StopIteration'))
  ) {
    deliver(run, closing.to, valueOfStop(run, error));
    return null;
  }
  if (to.by === 'call' && to.result.do === 'try' && caught(run, to.result, error)) return null;
  return error;
}

const raisers = { coroutine: 'coroutine', asyncGenerator: 'async generator' } as const;

/** PEP 479: StopIteration out of the body of a generator is a RuntimeError. */
function stopInside(run: Run, cell: CellOf<'generator'>, error: Value): Ref | null {
  const isAsync = cell.kind === 'asyncGenerator' && isBuiltin(run, error, 'StopAsyncIteration');
  if (!isAsync && !isBuiltin(run, error, 'StopIteration')) return null;
  const name = cell.kind === 'coroutine' || cell.kind === 'asyncGenerator' ? raisers[cell.kind] : 'generator';
  const made = exception(run, 'RuntimeError', [
    `${name} raised ${isAsync ? 'StopAsyncIteration' : 'StopIteration'}`,
  ]);
  const object = cellIf(run, made, 'object');
  if (object !== null) Object.assign(object.attributes, { cause: error, suppress: true, context: error });
  return made;
}
