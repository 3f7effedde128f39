/** What is wrong with a program's text: where, what, and what to use instead. */

/**
 * One fault. `code` has a text under `faults.python`. Syntax errors carry CPython 3.13's own words, and the line they point into;
 * the rest name the construct (`what`) and a key or a name of what to use in its place (`instead`).
 */
export interface SourceFault {
  readonly line: number;
  /** From 1, in characters; the end is not included. */
  readonly column: number;
  readonly endColumn: number;
  readonly endLine?: number;
  readonly code: string;
  readonly what?: string;
  readonly instead?: string;
  readonly message?: string;
  /** The line of the program, for the caret below it. */
  readonly text?: string;
}

/** How a parser gives up: thrown and caught within this room. */
export interface Refused {
  readonly refused: SourceFault;
}

export const isRefused = (thrown: unknown): thrown is Refused =>
  typeof thrown === 'object' && thrown !== null && 'refused' in thrown;
