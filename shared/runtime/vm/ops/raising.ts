/** Raising, handling, `with`. */

import type { Value } from '../../../program/value.ts';
import { cellIf, isBoxed } from '../../cells.ts';
import type { Frame, Then } from '../../heap.ts';
import { raised } from '../../raise.ts';
import { isBuiltin, typeNameOf, typeOf } from '../../types.ts';
import { bound } from '../attributes.ts';
import { invoke } from '../call.ts';
import type { Done } from '../done.ts';
import { isExceptionClass, matches } from '../exceptions.ts';
import { isUnset } from '../flow.ts';
import { splitForHandler } from '../groups.ts';
import { inClass } from '../lookup.ts';
import { type Perform, pushed, type Run } from '../run.ts';
import type { Again } from '../unwind.ts';
import { pop, top } from './stack.ts';

const again = (error: Value): Again => ({ again: error });

const raise: Perform = (run, frame, n) => {
  if (n === 0) {
    const { handling } = run.strand;
    if (handling === null) throw raised(run, 'RuntimeError', 'No active exception to reraise');
    throw again(handling);
  }
  const cause = n === 2 ? [pop(frame)] : [];
  raiseValue(run, pop(frame), cause);
};

/** Of a class an instance is made first: `raise ValueError`. */
const raiseValue = (run: Run, given: Value, cause: readonly Value[]): Done => {
  const to: Then = { do: 'try', name: 'raise', values: cause, to: pushed };
  if (isExceptionClass(run, given)) return invoke(run, given, { args: [], named: null, to });
  raiseInstance(run, given, cause);
};

/** Raises it; [cause] is an exception, a class of one, or None. */
export const raiseInstance = (run: Run, error: Value, cause: readonly Value[]): Done => {
  if (!isBuiltin(run, error, 'BaseException'))
    throw raised(run, 'TypeError', 'exceptions must derive from BaseException');
  const given = cause[0];
  if (given === undefined) throw { raised: error };
  if (isExceptionClass(run, given)) {
    const to: Then = { do: 'try', name: 'cause', values: [error], to: pushed };
    return invoke(run, given, { args: [], named: null, to });
  }
  if (given !== null && !isBuiltin(run, given, 'BaseException'))
    throw raised(run, 'TypeError', 'exception causes must derive from BaseException');
  const cell = cellIf(run, error, 'object');
  if (cell !== null) Object.assign(cell.attributes, { cause: given, suppress: true });
  throw { raised: error };
};

/** Inside a generator, what its caller handles is `unset` here: the caller may be another when it leaves the handler. */
const enterHandler: Perform = (run, frame) => {
  const error = pop(frame);
  const { to } = frame;
  const { handling } = run.strand;
  const outer: Value =
    to.do === 'generator' && sameValue(handling, to.before) ? { k: 's', v: 'unset' } : handling;
  frame.stack.push(outer, error);
  run.strand.handling = error;
};

const sameValue = (a: Value, b: Value): boolean =>
  a === b || (isBoxed(a) && isBoxed(b) && a.k === b.k && a.v === b.v);

const leaveHandler: Perform = (run, frame) => {
  const before = pop(frame);
  run.strand.handling = isUnset(before) ? outside(frame) : before;
};

const outside = (frame: Frame): Value => (frame.to.do === 'generator' ? frame.to.before : null);

const matchException: Perform = (run, frame) => {
  const wanted = pop(frame);
  frame.stack.push(matches(run, top(frame), wanted));
};

const matchGroup: Perform = (run, frame) => {
  const wanted = pop(frame);
  const [rest, matched] = splitForHandler(run, pop(frame), wanted);
  frame.stack.push(rest, matched);
};

const reraise: Perform = (_run, frame) => {
  throw again(pop(frame));
};

/** `__enter__` and `__exit__` are looked up in the class; what is missing decides the message. */
function special(run: Run, manager: Value, name: string): Value | undefined {
  const found = inClass(run, typeOf(run, manager), `$${name}`);
  if (found === undefined || found === null) return undefined;
  const value = bound(run, found, manager);
  return value.getter === null ? value.value : undefined;
}

function enter(run: Run, frame: Frame, names: readonly [string, string], protocol: string): void {
  const manager = pop(frame);
  const [opens, closes] = [special(run, manager, names[0]), special(run, manager, names[1])];
  if (opens === undefined || closes === undefined) {
    const lacks = opens === undefined ? '' : ` (missed ${names[1]} method)`;
    throw raised(
      run,
      'TypeError',
      `'${typeNameOf(run, manager)}' object does not support the ${protocol} protocol${lacks}`,
    );
  }
  frame.stack.push(closes);
  invoke(run, opens, { args: [], named: null, to: pushed });
}

const enterWith: Perform = (run, frame) => enter(run, frame, ['__enter__', '__exit__'], 'context manager');
const enterAsyncWith: Perform = (run, frame) =>
  enter(run, frame, ['__aenter__', '__aexit__'], 'asynchronous context manager');

/** [exit before exception]. */
const exitWith: Perform = (run, frame) => {
  const { stack } = frame;
  const error = top(frame);
  const exit = stack[stack.length - 3] ?? null;
  const trace = cellIf(run, error, 'object')?.attributes.trace ?? null;
  invoke(run, exit, { args: [typeOf(run, error), error, trace], named: null, to: pushed });
};

export const raisingOps = {
  raise,
  enterHandler,
  leaveHandler,
  matchException,
  matchGroup,
  reraise,
  enterWith,
  enterAsyncWith,
  exitWith,
};
