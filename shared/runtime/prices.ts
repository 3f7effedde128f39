/**
 * What operations of the interpreter cost, in nanoseconds, by a table that fits CPython 3.13 on the machine of tests/reference.
 * The library's own code is cheap or free: what asyncio, threads and pools cost stands in the machine's table of costs.
 */
import { type Opcode, opcodes } from '../program/code.ts';

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

/** Quarters of a nanosecond add up exactly. */
const table: PriceTable = {
  nop: 0,
  pop: 0.5,
  const: 1,
  loadFast: 1,
  storeFast: 1,
  loadGlobal: 2,
  loadAttr: 3,
  storeAttr: 4,
  getItem: 6,
  setItem: 8,
  binary: 7,
  inplace: 7,
  compare: 5,
  jump: 0.5,
  loop: 1.5,
  jumpIfFalse: 1,
  jumpIfTrue: 1,
  getIter: 20,
  forIter: 5,
  buildTuple: 10,
  buildList: 14,
  buildDict: 20,
  buildString: 20,
  listAppend: 4,
  format: 25,
  call: 20,
  callKw: 35,
  callEx: 40,
  makeFunction: 25,
  buildClass: 5000,
  return: 8,
  raise: 150,
  yield: 12,
  await: 20,
};
/** Whatever is not measured by itself. */
const other = 2;

/** What one instruction of a loop in C comes to, of what the same instruction costs in Python. */
const inC = 0.25;

const exact = (ns: number, perMille: number): number => Math.round((ns * perMille * 4) / 1000) / 4;

const known: Record<string, Prices> = {};

/** The table at so many thousandths: 0 where operations are free, 1000 as measured. */
export function pricesAt(perMille: number): Prices {
  const key = `p${perMille}`;
  const found = known[key];
  if (found !== undefined) return found;
  const ops = opcodes.map((name) => exact(table[name] ?? other, perMille));
  const prices: Prices = {
    ops,
    builtins: ops.map((ns) => exact(ns * inC, 1000)),
    native: exact(15, perMille),
    item: exact(8, perMille),
  };
  known[key] = prices;
  return prices;
}
