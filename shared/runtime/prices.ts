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
  'lookup', // an item of a dict
  'entry', // a new key in a dict or set
  'resume', // a generator is carried on
  'instance', // an object is made
] as const;
export type Extra = (typeof extras)[number] | (typeof binaryOperators)[number];

/** Where they stand behind the instructions in a table of costs. */
export const extra = Object.fromEntries(
  [...extras, ...binaryOperators].map((name, number) => [name, opcodes.length + number]),
) as Readonly<Record<Extra, number>>;

export interface Prices {
  /** By number of the opcode, then by number of the extra. */
  readonly ops: readonly number[];
  /** The same for what runs in C in CPython: module `builtins`, heapq ... */
  readonly inC: readonly number[];
  /** A call of a native that is not in the table of natives. */
  readonly native: number;
  /** Each item that a native goes over: looked at or copied. */
  readonly item: number;
  /** Two items compared. */
  readonly compare: number;
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
  const: 0.75,
  loadFast: 0.75,
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
  buildTuple: 10,
  buildList: 18,
  buildSet: 40,
  buildDict: 25,
  buildString: 50,
  listAppend: 4.5,
  setAdd: 20,
  dictPut: 20,
  unpack: 3,
  unpackEx: 40,
  format: 12,
  call: 5,
  callKw: 8,
  callEx: 25,
  makeFunction: 25,
  buildClass: 8000,
  return: 4,
  raise: 130,
  enterHandler: 10,
  leaveHandler: 10,
  matchException: 20,
  enterWith: 60,
  exitWith: 60,
  yield: 4,
  yieldFrom: 12,
  await: 20,
};
/** Whatever is not measured by itself. */
const other = 2;

const extraTable: Readonly<Record<Extra, number>> = {
  frame: 10,
  bind: 15,
  rest: 15,
  range: 4,
  number: 10,
  wide: 6,
  floats: -3,
  texts: 30,
  others: 30,
  lookup: 13,
  entry: 30,
  resume: 6,
  instance: 70,
  '+': 14,
  '-': 14,
  '*': 14,
  '/': 28,
  '//': 16,
  '%': 16,
  '**': 40,
  '@': 14,
  '<<': 24,
  '>>': 24,
  '&': 14,
  '|': 14,
  '^': 14,
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
    native: exact(20, perMille),
    item: exact(2.5, perMille),
    compare: exact(10, perMille),
    perMille,
  };
  known[key] = prices;
  return prices;
}
