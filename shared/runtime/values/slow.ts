/**
 * Where Python code would have to run in the middle of an operation (`__eq__`, `__hash__`, `__repr__` of a class of the program; the
 * next item of a generator), it is given up by a throw, before it has changed anything, and done again in Python from the start.
 */
import type { Value } from '../../program/value.ts';
import { redirect } from '../native.ts';

/** Thrown. Whoever offers the operation catches it and names a function of library module `builtins` instead. */
export const needsPython = { python: true } as const;

/** Thrown: this argument is iterable by Python code only. */
export interface NeedsItems {
  readonly itemsOf: Value;
}
export const isNeedsItems = (thrown: unknown): thrown is NeedsItems =>
  typeof thrown === 'object' && thrown !== null && 'itemsOf' in thrown;

/** Thrown: this argument says by its `__index__` which int it stands for. */
export interface NeedsIndex {
  readonly indexOf: Value;
}
export const isNeedsIndex = (thrown: unknown): thrown is NeedsIndex =>
  typeof thrown === 'object' && thrown !== null && 'indexOf' in thrown;

/** For what takes a place: with an `__index__` of the program's it is done again with the int. */
export const retryByIndex = (thrown: unknown, name: string, args: readonly Value[]): never => {
  if (isNeedsIndex(thrown)) return redirect(name, args);
  throw thrown;
};

export const orPython = <Result>(name: string, args: readonly Value[], work: () => Result): Result => {
  try {
    return work();
  } catch (thrown) {
    if (thrown === needsPython) redirect(name, args);
    throw thrown;
  }
};
