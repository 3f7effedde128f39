/** A stretch: as much of a strand's code as runs without the machine. */

import type { Micros } from '../ground/terms.ts';
import type { Ask } from '../program/asks.ts';
import type { Value } from '../program/value.ts';
import type { Prices } from './prices.ts';

export interface Limits {
  /** It stops at the first hand-over point at or after so much time. */
  readonly us: Micros;
  /** And after so many instructions, time or not: what takes no time must not run for ever. */
  readonly instructions: number;
  /** Every instruction is a hand-over point: CPython 3.8 and 3.9, and free-threaded builds. Else those of 3.10 and later are. */
  readonly everywhere: boolean;
  readonly prices: Prices;
}

export interface Stretch {
  /** What it took, in whole µs; the strand keeps the rest. */
  readonly us: Micros;
  /** Line of the program at its beginning: of the innermost frame that is not the library's. */
  readonly line: number | null;
  /** Instructions carried out. */
  readonly instructions: number;
  readonly then: After;
}

/** Why it stopped. */
export type After =
  | { readonly do: 'goOn' }
  | { readonly do: 'ask'; readonly ask: Ask; readonly args: readonly Value[] }
  /** The strand is over; it has left the heap. `raised`: the exception nobody caught, or null. */
  | { readonly do: 'ended'; readonly result: Value; readonly raised: Value };
