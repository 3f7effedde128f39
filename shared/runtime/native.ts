/** What a native function is, and what it may do to the process it runs in. */
import type { ProgramCode } from '../program/code.ts';
import type { Value } from '../program/value.ts';
import type { Heap, Namespace, Strand } from './heap.ts';
import type { Prices } from './prices.ts';

export interface Vm {
  readonly program: ProgramCode;
  readonly heap: Heap;
  readonly strand: Strand;
  /** Of the code that it is carried out for. */
  prices: Prices;
  /** Nanoseconds this stretch has taken so far; natives add what they cost beyond a call. */
  ns: number;
}

/** Arguments in order, and those given by name (with `$`). It never calls Python code itself: see `redirect`. */
export type Native = (vm: Vm, args: readonly Value[], named: Namespace | null) => Value;

/** Thrown by natives and by the machine's own operations: a Python exception, already an instance. */
export interface Raised {
  readonly raised: Value;
}

/**
 * Thrown by a native that would have to call Python code (a key function, a generator, a `__str__` of the program's): this
 * function of the library's module `builtins` is called in its place, with these arguments.
 */
export interface Redirected {
  readonly redirected: string;
  readonly args: readonly Value[];
  readonly named: Namespace | null;
}

export const isRaised = (thrown: unknown): thrown is Raised =>
  typeof thrown === 'object' && thrown !== null && 'raised' in thrown;
export const isRedirected = (thrown: unknown): thrown is Redirected =>
  typeof thrown === 'object' && thrown !== null && 'redirected' in thrown;

export const redirect = (name: string, args: readonly Value[], named: Namespace | null = null): never => {
  throw { redirected: name, args, named } satisfies Redirected;
};
