/** What code of the library costs: all of it, as in a loop in C, or nothing where the machine's own table of costs has it. */
import { binaryOperators, type Code, opcodes, type ProgramCode } from '../../program/code.ts';
import { extra, extras, type Prices } from '../prices.ts';

/** In thousandths. */
export type Rate = 1 | 0.25 | 0;

/** Written in C in CPython, here in Python. */
const inC: ReadonlySet<string> = new Set([
  ...['builtins', 'itertools', 'functools', 'heapq', 'bisect', 'math', 'operator', 'hashlib'],
]);
/** Written in Python there as here. */
const inPython: ReadonlySet<string> = new Set([
  '',
  'random',
  'contextlib',
  'dataclasses',
  'collections',
  'string',
]);

export const rateOf = ({ module }: Code): Rate => (inPython.has(module) ? 1 : inC.has(module) ? 0.25 : 0);

/** Functions of module `builtins` that stand for more than they do here, in ns a call: print goes through io.TextIOWrapper. */
const heavy: Readonly<Record<string, number>> = { print: 1500 };

const free: readonly number[] = [...opcodes, ...extras, ...binaryOperators].map(() => 0);

const pricesOfCode = (code: Code, prices: Prices): readonly number[] => {
  const rate = rateOf(code);
  if (rate === 0) return free;
  if (rate === 1) return prices.ops;
  const more = code.module === 'builtins' ? heavy[code.qualname] : undefined;
  if (more === undefined) return prices.inC;
  const own = [...prices.inC];
  own[extra.frame] = Math.round((more * prices.perMille) / 1000);
  return own;
};

const known = new WeakMap<ProgramCode, WeakMap<Prices, readonly (readonly number[])[]>>();

/** By number of the code. */
export function costsOf(program: ProgramCode, prices: Prices): readonly (readonly number[])[] {
  const byPrices = known.get(program) ?? new WeakMap<Prices, readonly (readonly number[])[]>();
  known.set(program, byPrices);
  const found = byPrices.get(prices);
  if (found !== undefined) return found;
  const costs = program.codes.map((code) => pricesOfCode(code, prices));
  byPrices.set(prices, costs);
  return costs;
}
