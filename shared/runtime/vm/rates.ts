/** What code of the library costs: all of it, as in a loop in C, or nothing where the machine's own table of costs has it. */
import { binaryOperators, type Code, opcodes, type ProgramCode } from '../../program/code.ts';
import { extra, extras, type Prices, pricesAt } from '../prices.ts';

export type Rate = 'all' | 'inC' | 'tight' | 'free';

/** Written in C in CPython, here in Python. */
const inC: ReadonlySet<string> = new Set([
  ...['builtins', 'functools', 'dataclasses', 'heapq', 'bisect', 'math', 'operator', 'hashlib'],
  ...['datetime', 'io', 're'],
]);
/** Written in Python there as here. */
const inPython: ReadonlySet<string> = new Set([
  '',
  'random',
  'contextlib',
  'dataclasses',
  'collections',
  'string',
  ...['copy', 'enum', 'logging', 'pprint', 'statistics', 'textwrap', 'timeit'],
]);

const nameOf = ({ module, qualname }: Code): string => `${module}.${qualname}`;

export const rateOf = (code: Code): Rate => {
  if (code.module === 'itertools' || tight.has(nameOf(code))) return 'tight';
  if (inC.has(code.module) || single.has(nameOf(code))) return 'inC';
  return inPython.has(code.module) ? 'all' : 'free';
};

/** Functions that stand for more than they do here, in ns a call: randrange checks a lot, logging finds out much more. */
const heavy: Readonly<Record<string, number>> = {
  'random.Random._randbelow': 200,
  'logging.Logger.handle': 10_000,
};
/** Written in C in CPython, in a module that is not. */
const single: ReadonlySet<string> = new Set(['random.Random.random', 'random.Random.getrandbits']);

/** Both at once: less than a step of a loop in C for each instruction. */
const tight: ReadonlySet<string> = new Set([
  ...['_find', '_getItem', '_setItem', '_dict_get', '_contains'].map((name) => `builtins.${name}`),
]);

const free: readonly number[] = [...opcodes, ...extras, ...binaryOperators].map(() => 0);

const tableOf = (rate: Exclude<Rate, 'free'>, prices: Prices): readonly number[] =>
  rate === 'all' ? prices.ops : rate === 'inC' ? prices.inC : prices.tight;

const pricesOfCode = (code: Code, prices: Prices): readonly number[] => {
  const rate = rateOf(code);
  if (rate === 'free') return free;
  const plain = tableOf(rate, prices);
  const more = heavy[nameOf(code)];
  if (more === undefined) return plain;
  const own = [...plain];
  own[extra.frame] = Math.round((more * prices.perMille) / 1000);
  return own;
};

/** What operations charge beyond their instructions, by the rate of the code that they are carried out for. */
export const pricesByRate = (prices: Prices): Readonly<Record<Rate, Prices>> => ({
  all: prices,
  inC: prices,
  tight: pricesAt(Math.floor(prices.perMille / 16)),
  free: pricesAt(0),
});

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
