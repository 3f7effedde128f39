/** The memory of Python processes: reached, answered and changed only here, so that a machine's input stays as it was. */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import type { ProgramCode } from '../../program/code.ts';
import type { Value } from '../../program/value.ts';
import type { Heap, Strand as HeapStrand } from '../../runtime/python.ts';
import { answerStrand, copyHeap, lineOf, raiseInStrand, strandOf } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { taskAt } from '../parts/task.ts';
import type { CodeState } from './state.ts';
import type { Strand } from './steps.ts';

export const codeStateOf = ({ state }: Machine): CodeState => {
  if (!state.code) throw new InvariantError('Python where there is no code');
  return state.code;
};

export const codeOf = ({ state }: Machine): ProgramCode => {
  if (!state.program.code) throw new InvariantError('Python where there is no code');
  return state.program.code;
};

/** To be changed: at the first touch the machine makes a copy of its own. */
export const heapOf = (machine: Machine, number: number): Heap => {
  const { heaps } = codeStateOf(machine);
  const heap = at(heaps, number);
  if (machine.ownHeaps[number]) return heap;
  const copy = copyHeap(heap);
  heaps[number] = copy;
  machine.ownHeaps[number] = true;
  return copy;
};

export const strandIn = (machine: Machine, { heap, strand }: Strand): HeapStrand => {
  const found = strandOf(heapOf(machine, heap), strand);
  if (!found) throw new InvariantError('a strand that is over', { heap, strand });
  return found;
};

/** What its ask comes to. */
export const answer = (machine: Machine, { heap, strand }: Strand, value: Value): void =>
  answerStrand(heapOf(machine, heap), strand, value);

/** Its ask raises this instead. */
export const refuse = (machine: Machine, { heap, strand }: Strand, type: string, text: string | null): void =>
  raiseInStrand(heapOf(machine, heap), strand, type, text);

/** The line of the program that a strand stands in, read without taking its heap for the machine's own. */
export const lineOfStrand = ({ state }: Machine, { heap: number, strand }: Strand): number | null => {
  const heap = state.code?.heaps[number];
  const found = heap && strandOf(heap, strand);
  return found && state.program.code ? lineOf(state.program.code, found) : null;
};

/** The same of one that is there. */
export const lineAt = (machine: Machine, strand: Strand): number | null =>
  lineOf(codeOf(machine), strandIn(machine, strand));

export const tuple = (...items: readonly Value[]): Value => ({ k: 't', v: items });

/** Further than any run goes. */
const farUs: Micros = 1_000_000_000_000_000;

/** A whole number of the library's. */
export const numberIn = (args: readonly Value[], index: number): number => {
  const value = args[index];
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  throw new InvariantError('an ask without its number', { index, value: JSON.stringify(value ?? null) });
};

/** A time of the library's: never negative, and of two too long the same. */
export const microsIn = (args: readonly Value[], index: number): Micros => {
  const value = args[index];
  if (typeof value === 'object' && value?.k === 'i') return value.v.startsWith('-') ? 0 : farUs;
  return Math.max(0, Math.min(farUs, Math.floor(numberIn(args, index))));
};

/** When a wait that begins now is over; null for one without end. */
export const deadlineIn = (machine: Machine, args: readonly Value[], index: number): Micros | null =>
  args[index] === null || args[index] === undefined ? null : machine.state.atUs + microsIn(args, index);

export const textIn = (args: readonly Value[], index: number): string => {
  const value = args[index];
  if (typeof value === 'string') return value;
  if (value === null || value === undefined) return '';
  throw new InvariantError('an ask without its text', { index, value: JSON.stringify(value) });
};

export const itemsIn = (args: readonly Value[], index: number): readonly Value[] => {
  const value = args[index];
  if (typeof value === 'object' && value?.k === 't') return value.v;
  throw new InvariantError('an ask without its arguments', { index, value: JSON.stringify(value ?? null) });
};

/** So much text costs 1 of the budget: a run says a few tens of millions of characters at most. */
const charactersAUnit = 4;

/** Text for one of the program's two outputs. */
export const print = (machine: Machine, index: number, stream: 'stdout' | 'stderr', text: string): void => {
  const { id, task: running } = threadAt(machine, index);
  machine.state.budget -= Math.floor(text.length / charactersAUnit);
  const task = running === null ? null : taskAt(machine, running).id;
  if (text !== '')
    tell(machine, { type: 'printed', atUs: machine.state.atUs, thread: id, task, stream, text });
};
