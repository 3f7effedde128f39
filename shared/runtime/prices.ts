/**
 * What operations of the interpreter cost, in nanoseconds, by a table that fits CPython 3.13 on the machine of tests/reference.
 * The library's own code is cheap or free: what asyncio, threads and pools cost stands in the machine's table of costs.
 */
import type { Opcode } from '../program/code.ts';

export interface Prices {
  /** By number of the opcode. */
  readonly ops: readonly number[];
  /** The same for code of the library's module `builtins`: loops that in CPython run in C. */
  readonly builtins: readonly number[];
  /** A call of a native, and each item that a native goes over. */
  readonly native: number;
  readonly item: number;
}

export type PriceTable = Partial<Readonly<Record<Opcode, number>>>;
