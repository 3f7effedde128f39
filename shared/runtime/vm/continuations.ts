/** What operations do when a call that they made has returned, by name. */
import type { Value } from '../../program/value.ts';
import { cellOf, isRef } from '../cells.ts';
import { raised } from '../raise.ts';
import { typeNameOf } from '../types.ts';
import { formatOf } from '../values/text.ts';
import { deliver } from './flow.ts';
import { asyncStep, forCall, throwInto, yieldValue } from './generators.ts';
import { filled, made, parted } from './instances.ts';
import { ownMethod } from './lookup.ts';
import {
  asBoolGoesOn,
  binaryGoesOn,
  boolGoesOn,
  compareGoesOn,
  lengthGoesOn,
  notEqualGoesOn,
  notGoesOn,
} from './operators.ts';
import { raiseInstance } from './ops/raising.ts';
import { awaitIterator } from './ops/waiting.ts';
import type { Continuation, Run } from './run.ts';
import { shown, shownLast } from './shown.ts';

const giveBack: Continuation = (run, _values, result, to) => deliver(run, to, result);

/** `__iter__` must give something with `__next__`. */
const iterator: Continuation = (run, _values, result, to) => {
  const cell = cellOf(run, result);
  const isIterator =
    cell?.t === 'generator' ||
    cell?.t === 'iterator' ||
    cell?.t === 'native' ||
    ownMethod(run, result, '$__next__') !== undefined;
  if (!isIterator)
    throw raised(run, 'TypeError', `iter() returned non-iterator of type '${typeNameOf(run, result)}'`);
  deliver(run, to, result);
};

const asyncIterator: Continuation = (run, _values, result, to) => {
  const isIterator =
    cellOf(run, result)?.t === 'generator' || ownMethod(run, result, '$__anext__') !== undefined;
  if (!isIterator)
    throw raised(
      run,
      'TypeError',
      `'async for' received an object from __aiter__ that does not implement __anext__: ${typeNameOf(run, result)}`,
    );
  deliver(run, to, result);
};

/** [wanted, target]: the answer of `__bool__` decides whether to jump. */
const jumpOrPop: Continuation = (run, [wanted, target], result) => {
  const { frame } = run;
  if (frame === null) return;
  if (result === wanted) frame.at = Number(target);
  else frame.stack.pop();
};

const formatted: Continuation = (run, [spec], result, to) =>
  deliver(run, to, formatOf(run, result, String(spec)));

const yieldOn: Continuation = (run, _values, result) => {
  if (run.frame !== null) yieldValue(run, run.frame, result);
};

const ignoredExit: Continuation = (run) => {
  throw raised(run, 'RuntimeError', 'generator ignored GeneratorExit');
};

const raise: Continuation = (run, cause, error) => raiseInstance(run, error, cause);
const cause: Continuation = (run, [error = null], given) => raiseInstance(run, error, [given]);
const awaiting: Continuation = (run, [isResult], result) => awaitIterator(run, result, isResult === true);

/** [generator]: the exception that was made goes into it. */
const throwing: Continuation = (run, [generator = null], error, to) => {
  if (isRef(generator)) throwInto(run, generator, error, forCall(to));
};
const throwingLater: Continuation = (run, [generator = null], error, to) =>
  deliver(run, to, asyncStep(run, generator, 'throw', error));

/** A result whose type is fixed: `__str__`, `__repr__`, `__hash__`. */
const typed =
  (isRight: (value: Value) => boolean, text: (type: string) => string): Continuation =>
  (run: Run, _values, result, to) => {
    if (!isRight(result)) throw raised(run, 'TypeError', text(typeNameOf(run, result)));
    deliver(run, to, result);
  };

const isText = (value: Value): boolean => typeof value === 'string';

export const continuations: Readonly<Record<string, Continuation>> = {
  binary: binaryGoesOn,
  compare: compareGoesOn,
  notEqual: notEqualGoesOn,
  not: notGoesOn,
  bool: boolGoesOn,
  asBool: asBoolGoesOn,
  length: lengthGoesOn,
  iterator,
  asyncIterator,
  jumpOrPop,
  formatted,
  yieldOn,
  closing: ignoredExit,
  raise,
  cause,
  await: awaiting,
  throwInto: throwing,
  asyncThrow: throwingLater,
  made,
  filled,
  parted,
  indexed: giveBack,
  orDefault: giveBack,
  orLast: giveBack,
  orFalse: (run, _values, _result, to) => deliver(run, to, true),
  shown,
  shownLast,
  str: typed(isText, (type) => `__str__ returned non-string (type ${type})`),
  repr: typed(isText, (type) => `__repr__ returned non-string (type ${type})`),
};
