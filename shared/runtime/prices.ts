/**
 * What operations of the interpreter cost, in nanoseconds, by tables that fit CPython 3.13 (tests/reference/python/prices).
 * The library's own code is cheap or free: what asyncio, threads and pools cost stands in the machine's table of costs.
 */
import { binaryOperators, type Opcode, opcodes } from '../program/code.ts';

/** What instructions cost beyond their own price, in the cases that cost more. */
export const extras = [
  'frame', // a function of Python is entered
  'bind', // its arguments are not just so many in order
  'rest', // a tuple or dict of further arguments is made
  'range', // the next of a range
  'number', // an int is made that CPython does not keep ready (-5 to 256)
  'wide', // beyond 30 bits: more than one digit of CPython's
  'floats', // arithmetic of floats
  'texts', // two texts joined
  'others', // operands of other types
  'mixed', // a float and an int compared
  'lookup', // an item of a dict
  'entry', // a new key in a dict or set
  'resume', // a quarter of what carrying a generator on takes, or a tenth from C
  'instance', // an object is made
  'fromC', // Python is called where CPython's C code calls it: the interpreter is entered anew
  'next', // the next of an iterator that is neither a range's nor a list's
] as const;
export type Extra = (typeof extras)[number] | (typeof binaryOperators)[number];

/** Where they stand behind the instructions in a table of costs. */
export const extra = Object.fromEntries(
  [...extras, ...binaryOperators].map((name, number) => [name, opcodes.length + number]),
) as Readonly<Record<Extra, number>>;

export interface Prices {
  /** By number of the opcode, then by number of the extra. */
  readonly ops: readonly number[];
  /** The same for what runs in C in CPython: module `builtins`, heapq ...; and for what goes over combinations there. */
  readonly inC: readonly number[];
  readonly tight: readonly number[];
  /** Each item that a native goes over: looked at or copied. */
  readonly item: number;
  /** Two items compared: which is less, and whether they are equal. */
  readonly compare: number;
  readonly equal: number;
  /** All of it, in thousandths. */
  readonly perMille: number;
}

export type PriceTable = Partial<Readonly<Record<Opcode, number>>>;

/** Quarters of a nanosecond add up exactly. */
const table: PriceTable = {
  nop: 0,
  pop: 0.5,
  dup: 0.5,
  dup2: 1,
  swap: 0.75,
  rot3: 1,
  const: 1,
  loadFast: 1,
  storeFast: 1,
  loadCell: 2,
  storeCell: 2.5,
  pushCell: 1,
  makeCell: 12,
  loadGlobal: 1.5,
  storeGlobal: 28,
  loadName: 12,
  storeName: 18,
  loadAttr: 4.5,
  storeAttr: 4.5,
  getItem: 6.5,
  setItem: 7,
  deleteItem: 20,
  buildSlice: 15,
  unary: 8,
  binary: 0,
  inplace: 0,
  compare: 8,
  jump: 0.5,
  loop: 1,
  jumpIfFalse: 1.5,
  jumpIfTrue: 1.5,
  jumpIfFalseOrPop: 2,
  jumpIfTrueOrPop: 2,
  getIter: 20,
  forIter: 5,
  buildTuple: 26,
  buildList: 45,
  buildSet: 40,
  buildDict: 95,
  buildString: 65,
  listAppend: 4.5,
  setAdd: 20,
  dictPut: 15,
  unpack: 5,
  unpackEx: 40,
  format: 12,
  call: 4,
  callKw: 8,
  callEx: 25,
  makeFunction: 25,
  buildClass: 8000,
  return: 4,
  raise: 205,
  enterHandler: 10,
  leaveHandler: 10,
  matchException: 20,
  enterWith: 200,
  exitWith: 60,
  yield: 4,
  yieldFrom: 12,
  await: 20,
};
/** Whatever is not measured by itself. */
const other = 2;

const extraTable: Readonly<Record<Extra, number>> = {
  frame: 13,
  bind: 24,
  rest: 25,
  range: 4,
  number: 15,
  wide: 6,
  floats: 4,
  texts: 30,
  others: 30,
  mixed: 22,
  lookup: 13,
  entry: 42,
  resume: 1.5,
  instance: 85,
  fromC: 35,
  next: 4,
  '+': 9,
  '-': 9,
  '*': 9,
  '/': 22,
  '//': 15,
  '%': 15,
  '**': 40,
  '@': 9,
  '<<': 22,
  '>>': 22,
  '&': 16,
  '|': 16,
  '^': 16,
};

/** What one instruction of a loop in C comes to, of what the same instruction costs in Python. */
const inC = 0.25;

const exact = (ns: number, perMille: number): number => Math.round((ns * perMille * 4) / 1000) / 4;

const known: Record<string, Prices> = {};

/** The table at so many thousandths: 0 where operations are free, 1000 as measured. */
export function pricesAt(perMille: number): Prices {
  const key = `p${perMille}`;
  const found = known[key];
  if (found !== undefined) return found;
  const all = [
    ...opcodes.map((name) => table[name] ?? other),
    ...[...extras, ...binaryOperators].map((name) => extraTable[name]),
  ];
  const prices: Prices = {
    ops: all.map((ns) => exact(ns, perMille)),
    inC: all.map((ns) => exact(ns * inC, perMille)),
    tight: all.map((ns) => exact(ns / 32, perMille)),
    item: exact(2.25, perMille),
    compare: exact(10.5, perMille),
    equal: exact(14, perMille),
    perMille,
  };
  known[key] = prices;
  return prices;
}
