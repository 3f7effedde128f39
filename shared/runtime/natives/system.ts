/** What modules sys, traceback and hashlib of the library need of the interpreter. */
import type { Value } from '../../program/value.ts';
import { cellOf } from '../cells.ts';
import type { Cell, Entries } from '../heap.ts';
import type { Vm } from '../native.ts';
import { bigOf, bytesOf, isBox, isBytes, isTuple, tupleOf } from '../values/box.ts';
import { bitsOf } from '../values/exact.ts';
import type { Natives } from './define.ts';
import { digestOf } from './digests.ts';

/**
 * Objects/dictobject.c: a table of 8 or more places, two thirds of them usable, a byte or more for each place, and an entry for each
 * usable one: without its hash while all keys are texts.
 */
const sizeOfDict = (entries: Entries, size: number): number => {
  if (size === 0) return 64;
  let places = 8;
  while (Math.floor((places * 2) / 3) < size) places *= 2;
  const index = places < 256 ? 1 : places < 65536 ? 2 : 4;
  const entry = Object.values(entries).every(([key]) => typeof key === 'string') ? 16 : 24;
  return 96 + index * places + entry * Math.floor((places * 2) / 3);
};

/** Bytes that CPython 3.13 takes on 64 bits, without what it holds. */
const sizeOfCell = (cell: Cell): number => {
  switch (cell.t) {
    case 'list':
      // Room for one more where the number is odd; a list that grew by append has more still.
      return 56 + 8 * (cell.items.length + (cell.items.length > 1 ? cell.items.length % 2 : 0));
    case 'dict':
      return sizeOfDict(cell.entries, cell.size);
    case 'set':
    case 'frozenset':
      return cell.slots === undefined || cell.slots <= 8 ? 216 : 216 + 16 * cell.slots;
    case 'deque':
      return 760 + 528 * Math.floor(cell.items.length / 64);
    case 'function':
      return 160;
    default:
      return 48;
  }
};

const sizeOfText = (text: string): number => {
  const widest = [...text].reduce((most, character) => Math.max(most, character.codePointAt(0) ?? 0), 0);
  const count = [...text].length;
  if (widest < 128) return 41 + count;
  return 57 + count * (widest < 256 ? 1 : widest < 65536 ? 2 : 4);
};

const sizeOf = (vm: Vm, value: Value): number => {
  if (typeof value === 'string') return sizeOfText(value);
  const whole = typeof value === 'boolean' ? null : bigOf(value);
  if (whole !== null) return 24 + 4 * Math.max(1, Math.ceil(bitsOf(whole) / 30));
  if (value === null) return 16;
  if (typeof value !== 'object') return 28;
  if (isTuple(value)) return 40 + 8 * value.v.length;
  if (isBytes(value)) return 33 + value.v.length;
  if (value.k === 'f') return 24;
  const cell = cellOf(vm, value);
  return cell === null ? 48 : sizeOfCell(cell);
};

/**
 * (how many calls up, from 1): where the program itself, not the library, stands: name of the function, file, line. logging asks
 * (Logger.findCaller).
 */
const caller = (vm: Vm, level: number): Value => {
  const own = vm.strand.frames.filter(({ globals }) => {
    const module = vm.heap.cells[globals];
    return module?.t === 'module' && module.attributes.$__name__ === '__main__';
  });
  const frame = own.at(-Math.max(1, level)) ?? own[0];
  const code = frame && vm.program.codes[frame.code];
  if (!code) return tupleOf(['(unknown function)', '(unknown file)', 0]);
  return tupleOf([code.name, vm.program.file, code.lines[Math.max(0, frame.at - 1)] ?? code.line]);
};

const bytesIn = (value: Value | undefined): string => (value !== undefined && isBytes(value) ? value.v : '');

/** What sys.stdout has been replaced by, or None: whoever prints writes there. */
const otherStdout = (vm: Vm): Value => {
  const place = vm.heap.modules.sys;
  const cell = place === undefined ? null : vm.heap.cells[place];
  if (cell?.t !== 'module') return null;
  const { $stdout: now = null, $__stdout__: first = null } = cell.attributes;
  return isBox(now) && isBox(first) && now.v === first.v ? null : now;
};

export const systemNatives: Natives = {
  '_sys.sizeOf': (vm, [value = null]) => sizeOf(vm, value),
  '_sys.stdout': otherStdout,
  '_sys.file': (vm) => vm.program.file,
  /** (module, name): what a module that has been imported holds under that name now, else None. */
  '_sys.moduleAttribute': (vm, [module, name]) => {
    const place = vm.heap.modules[String(module)];
    const cell = place === undefined ? null : vm.heap.cells[place];
    return cell?.t === 'module' ? (cell.attributes[`$${String(name)}`] ?? null) : null;
  },
  /** The exception that is being handled. */
  '_strand.handling': (vm) => {
    const { handling } = vm.strand;
    return typeof handling === 'object' && handling?.k === 's' ? null : handling;
  },
  '_strand.caller': (vm, [level]) => caller(vm, typeof level === 'number' ? level : 1),
  /** (name of the algorithm, bytes) → digest. */
  '_hash.digest': (_vm, [name, text]) => bytesOf(digestOf(String(name), bytesIn(text))),
  '_hash.sha512': (_vm, [text]) => bytesOf(digestOf('sha512', bytesIn(text))),
};
