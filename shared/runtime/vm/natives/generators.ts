/** `next`, `iter`, and the methods of generators and coroutines. */
import type { Value } from '../../../program/value.ts';
import { alloc, cellIf, cellOf, isRef } from '../../cells.ts';
import type { Then } from '../../heap.ts';
import { raised } from '../../raise.ts';
import { isBuiltin, typeNameOf } from '../../types.ts';
import { nextItem } from '../../values/iterate.ts';
import { callMethod, invoke } from '../call.ts';
import { isExceptionClass } from '../exceptions.ts';
import { deliver } from '../flow.ts';
import { asyncStep, forCall, resume, throwInto } from '../generators.ts';
import { ownMethod } from '../lookup.ts';
import { iteratorOf, nextByIndex } from '../ops/control.ts';
import type { Call, Operation, Run } from '../run.ts';

/** next(it) or next(it, default). */
const next: Operation = (run, call) => {
  const [iterator = null, otherwise] = call.args;
  const to: Then =
    otherwise === undefined ? call.to : { do: 'try', name: 'orLast', values: [otherwise], to: call.to };
  const cell = cellOf(run, iterator);
  if (cell?.t === 'generator' && isRef(iterator) && cell.kind === 'generator') {
    if (cell.state === 'closed') return stop(run, call, otherwise);
    return resume(run, iterator, null, forCall(to));
  }
  const method = ownMethod(run, iterator, '$__next__');
  if (method !== undefined) return callMethod(run, iterator, method, { args: [], named: null, to });
  if (cell?.t !== 'iterator')
    throw raised(run, 'TypeError', `'${typeNameOf(run, iterator)}' object is not an iterator`);
  if (cell.of === 'iterator') return nextByIndex(run, iterator, to);
  const item = nextItem(run, iterator);
  if (item === undefined) stop(run, call, otherwise);
  else deliver(run, call.to, item);
};

function stop(run: Run, call: Call, otherwise: Value | undefined): void {
  if (otherwise === undefined) throw raised(run, 'StopIteration');
  deliver(run, call.to, otherwise);
}

/** iter(x); iter(f, sentinel) is the library's. */
const iter: Operation = (run, call) => {
  const [value = null, sentinel] = call.args;
  if (sentinel !== undefined) {
    const place = run.heap.modules.builtins ?? -1;
    const maker = cellIf(run, { k: 'r', v: place }, 'module')?.attributes.$_iterUntil ?? null;
    return invoke(run, maker, call);
  }
  const cell = cellOf(run, value);
  if (cell?.t === 'generator' && cell.kind !== 'generator')
    throw raised(run, 'TypeError', `'${typeNameOf(run, value)}' object is not iterable`);
  iteratorOf(run, value, call.to);
};

const send: Operation = (run, call) => {
  const [self = null, value = null] = call.args;
  const cell = cellIf(run, self, 'generator');
  if (cell === null || !isRef(self)) return;
  if (cell.state === 'closed') {
    if (cell.kind === 'coroutine')
      throw raised(run, 'RuntimeError', 'cannot reuse already awaited coroutine');
    throw raised(run, 'StopIteration');
  }
  resume(run, self, value, forCall(call.to));
};

/** throw(exception), throw(type), throw(type, value). */
const throwing: Operation = (run, call) => {
  const [self = null, given = null, value] = call.args;
  if (!isRef(self)) return;
  if (isExceptionClass(run, given)) {
    const isMade = value !== undefined && isBuiltin(run, value, 'BaseException');
    const to: Then = { do: 'try', name: 'throwInto', values: [self], to: call.to };
    if (isMade) return throwInto(run, self, value ?? null, forCall(call.to));
    return invoke(run, given, {
      args: value === undefined || value === null ? [] : [value],
      named: null,
      to,
    });
  }
  if (!isBuiltin(run, given, 'BaseException'))
    throw raised(
      run,
      'TypeError',
      `exceptions must be classes or instances deriving from BaseException, not ${typeNameOf(run, given)}`,
    );
  throwInto(run, self, given, forCall(call.to));
};

const close: Operation = (run, call) => {
  const [self = null] = call.args;
  const cell = cellIf(run, self, 'generator');
  if (cell === null || !isRef(self)) return;
  if (cell.state === 'running') throw raised(run, 'ValueError', 'generator already executing');
  if (cell.state !== 'suspended') {
    cell.state = 'closed';
    cell.frame = null;
    return deliver(run, call.to, null);
  }
  const exit = raised(run, 'GeneratorExit').raised;
  throwInto(run, self, exit, forCall({ do: 'try', name: 'closing', values: [], to: call.to }));
};

/** coroutine.__await__(): what carries the coroutine on. */
const wrapped: Operation = (run, call) =>
  deliver(
    run,
    call.to,
    alloc(run, { t: 'iterator', of: 'coroutine_wrapper', over: [call.args[0] ?? null], at: 0 }),
  );

const itself: Operation = (run, call) => deliver(run, call.to, call.args[0] ?? null);

const asyncSend: Operation = (run, call) => {
  const [self = null, value = null] = call.args;
  deliver(run, call.to, asyncStep(run, self, 'send', value));
};
const asyncThrow: Operation = (run, call) => {
  const [self = null, given = null] = call.args;
  if (isExceptionClass(run, given)) {
    const to: Then = { do: 'try', name: 'asyncThrow', values: [self], to: call.to };
    return invoke(run, given, { args: [], named: null, to });
  }
  deliver(run, call.to, asyncStep(run, self, 'throw', given));
};
const asyncClose: Operation = (run, call) => {
  const exit = raised(run, 'GeneratorExit').raised;
  deliver(run, call.to, asyncStep(run, call.args[0] ?? null, 'close', exit));
};

const byType = (type: string): Readonly<Record<string, Operation>> => ({
  [`${type}.send`]: send,
  [`${type}.throw`]: throwing,
  [`${type}.close`]: close,
});

export const generatorOperations: Readonly<Record<string, Operation>> = {
  next,
  iter,
  ...byType('generator'),
  ...byType('coroutine'),
  'generator.__next__': next,
  'generator.__iter__': itself,
  'coroutine.__await__': wrapped,
  'async_generator.asend': asyncSend,
  'async_generator.athrow': asyncThrow,
  'async_generator.aclose': asyncClose,
  'async_generator.__anext__': asyncSend,
  'async_generator.__aiter__': itself,
};
