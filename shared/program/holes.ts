/**
 * Codes that stayed behind. A program's table may come with holes where its usual runs never go; a run that goes there all
 * the same is given up, by a throw that no part of the machine catches, and begun again with the whole table.
 */
import type { Code, ProgramCode } from './code.ts';

/** Thrown. */
export interface Absent {
  /** Its place in the table. */
  readonly absent: number;
}

export const isAbsent = (thrown: unknown): thrown is Absent =>
  typeof thrown === 'object' && thrown !== null && 'absent' in thrown;

/** The names of library modules, never the program's own: its codes always come. */
const nowhere = '?';

/** No code that was compiled is without an instruction. */
export const hole: Code = {
  ...{ name: '', qualname: '', module: nowhere, kind: 'function', line: 0, ops: [], lines: [] },
  ...{ consts: [], names: [], locals: [], free: 0, guards: [], classCell: -1, doc: null },
  parameters: { positionalOnly: 0, positional: 0, keywordOnly: 0, hasArgs: false, hasKwargs: false },
};

export const isHole = ({ ops }: Code): boolean => ops.length === 0;

/** Undefined beyond the table. */
export const codeAt = ({ codes }: ProgramCode, place: number): Code | undefined => {
  const code = codes[place];
  if (code !== undefined && isHole(code))
    throw Object.assign(new Error(`code ${place} stayed behind`), { absent: place } satisfies Absent);
  return code;
};
