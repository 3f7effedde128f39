/**
 * What the rest of the machine asks of its part for Python. That part is much code, and a page whose programs are lists of ops never
 * loads it: `sim/python.ts` fills this slot for whoever imports it, once and for all, and compiling Python needs it filled. What
 * a run does hangs on its scenario alone: where the slot is empty, a program in Python is a bug, and is said to be.
 */
import { InvariantError } from '../../ground/invariant.ts';
import type { Machine } from '../machine.ts';
import type { Call } from '../state.ts';
import type { CodeStep, CodeStepOf, Strand } from './steps.ts';

export type CodeActs = {
  readonly [Name in CodeStep['do']]: (machine: Machine, index: number, step: CodeStepOf<Name>) => boolean;
};

export interface PythonParts {
  readonly acts: CodeActs;
  /** The program arrives. */
  readonly startMain: (machine: Machine) => void;
  /** A loop's turn comes to a callback. */
  readonly runCall: (machine: Machine, index: number, call: Call) => void;
  /** A person tells a task to end. */
  readonly askCancel: (machine: Machine, task: number) => void;
  /** A thread waits no longer. */
  readonly quitWait: (machine: Machine, index: number) => void;
  /** Where a strand stands, if it is not over. */
  readonly lineOfStrand: (machine: Machine, strand: Strand) => number | null;
}

const slot: { python: PythonParts | null } = { python: null };

export const fillPython = (parts: PythonParts): void => {
  slot.python = parts;
};

export const python = (): PythonParts => {
  if (!slot.python) throw new InvariantError('Python on a machine without its part for it');
  return slot.python;
};
