/** What an exception that nobody caught leaves: a text on stderr and an exit status (CPython Python/pythonrun.c, handle_system_exit). */
import type { ProgramCode } from '../program/code.ts';
import type { Value } from '../program/value.ts';
import type { Cell, Heap } from './heap.ts';
import { tracebackOf } from './strands.ts';

export interface Ending {
  readonly text: string;
  readonly status: number;
}

const cellAt = (heap: Heap, value: Value | undefined): Cell | null =>
  typeof value === 'object' && value?.k === 'r' ? (heap.cells[value.v] ?? null) : null;

const isType = (type: Value, name: string): boolean =>
  typeof type === 'object' && type?.k === 'y' && type.v === name;

const isA = (heap: Heap, type: Value, name: string): boolean => {
  const cell = cellAt(heap, type);
  return cell?.t === 'class' ? cell.mro.some((each) => isType(each, name)) : isType(type, name);
};

/** As a signal would end it (SIGINT). */
const interruptedStatus = 130;

/** What the last line of a traceback says after the exception's name. */
const saidIn = (traceback: string): string => {
  const line = traceback.trimEnd().split('\n').at(-1) ?? '';
  return `${line.slice(line.indexOf(': ') + 2)}\n`;
};

/** `sys.exit(x)`: a number is the status, None is 0, anything else is told and is 1. */
const exitOf = (code: Value, tell: () => string): Ending => {
  if (code === null) return { text: '', status: 0 };
  if (typeof code === 'number') return { text: '', status: code & 0xff };
  if (typeof code === 'boolean') return { text: '', status: code ? 1 : 0 };
  return { text: typeof code === 'string' ? `${code}\n` : tell(), status: 1 };
};

export const endingOf = (program: ProgramCode, heap: Heap, raised: Value): Ending => {
  const cell = cellAt(heap, raised);
  const tell = () => tracebackOf(program, heap, raised);
  if (cell?.t !== 'object') return { text: tell(), status: 1 };
  if (isA(heap, cell.type, 'KeyboardInterrupt')) return { text: tell(), status: interruptedStatus };
  if (!isA(heap, cell.type, 'SystemExit')) return { text: tell(), status: 1 };
  const { args } = cell.attributes;
  const given = typeof args === 'object' && args?.k === 't' ? args.v : [];
  return exitOf(given.length > 1 ? (args ?? null) : (given[0] ?? null), () => saidIn(tell()));
};
