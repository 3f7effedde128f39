/** What operators cost beyond the quick cases: big numbers by their digits, texts, other operands. */
import type { Value } from '../../../program/value.ts';
import { cellIf } from '../../cells.ts';
import { extra } from '../../prices.ts';
import { checkDepth } from '../depth.ts';
import type { Run } from '../run.ts';
import { digitsOf, productOf, sizeOf } from './size.ts';

/** ns a digit, a product of two digits, and a character that is copied. */
const [digit, product, character] = [0.8, 1.3, 0.01];

const signs = { times: 2, divide: 3, remainder: 5, power: 6 } as const;

const binaryAt = extra['+'];

/** Whatever takes longer, and what an instruction takes. */
const [longNs, instructionNs] = [256, 16];

/** Of this many ns as measured, what it is by these prices. */
export const spend = (run: Run, ns: number): void => {
  run.ns += Math.round((ns * run.prices.perMille * 4) / 1000) / 4;
  // Work without instructions counts as if it had some: nothing goes on for ever.
  if (ns > longNs) run.count += Math.floor(ns / instructionNs);
};

function onInts(run: Run, operator: number, [x, y, result]: readonly Value[]): void {
  const [left, right] = [digitsOf(x), digitsOf(y)];
  run.ns += run.cost[extra.number] as number;
  if (left === 1 && right === 1 && digitsOf(result) === 1) return;
  run.ns += run.cost[extra.wide] as number;
  if (operator === signs.times) spend(run, product * productOf(left, right));
  else if (operator >= signs.divide && operator <= signs.remainder)
    spend(run, product * Math.max(1, left - right + 1) * right);
  else if (operator === signs.power) spend(run, 0.5 * productOf(digitsOf(result), digitsOf(result)));
  else spend(run, digit * Math.max(left, right));
}

const isBox = (value: Value, kind: string): boolean =>
  typeof value === 'object' && value !== null && value.k === kind;
const isWhole = (value: Value): boolean =>
  typeof value === 'number' || typeof value === 'boolean' || isBox(value, 'i');

/** x operator y was this. Lists and tuples charge for their items themselves. */
export function chargeBinary(
  run: Run,
  operator: number,
  [x, y]: readonly [Value, Value],
  result: Value,
): void {
  run.ns += run.cost[binaryAt + operator] as number;
  checkDepth(run, result);
  run.count += sizeOf(run, result) >> (typeof result === 'string' ? 7 : 3);
  if (isWhole(x) && isWhole(y)) onInts(run, operator, [x, y, result]);
  else if (isBox(x, 'f') || isBox(y, 'f')) run.ns += run.cost[extra.floats] as number;
  else if (typeof result === 'string') {
    run.ns += run.cost[extra.texts] as number;
    spend(run, character * result.length);
  } else {
    run.ns += run.cost[extra.others] as number;
    spend(run, run.prices.item * sizeOf(run, result) * (isBox(result, 't') ? 1 : 0));
  }
}

/** A value in an f-string: its text, or by a format of its own. */
export function chargeFormat(run: Run, x: Value, hasSpec: boolean): void {
  if (hasSpec) spend(run, 285);
  else if (isBox(x, 'f')) spend(run, 720);
  else if (typeof x !== 'string') spend(run, 70 + 1.4 * (digitsOf(x) - 1) ** 2);
}

/** item in container: lists and tuples charge for each item that they compare. */
export function chargeIn(run: Run, container: Value): void {
  if (typeof container === 'string') spend(run, 20 + character * container.length);
  else if (isBox(container, 'r')) run.ns += run.cost[extra.lookup] as number;
  if (cellIf(run, container, 'dict') === null && cellIf(run, container, 'set') === null)
    run.count += isBox(container, 'g') ? 0 : sizeOf(run, container) >> 2;
}

/** x[key] of a dict, or of anything by a slice. */
export function chargeItem(run: Run, x: Value, key: Value): void {
  if (isBox(key, 'l')) spend(run, 70 + (isBox(x, 'g') ? 0 : sizeOf(run, x) / 64));
  else if (cellIf(run, x, 'dict') !== null)
    run.ns += (run.cost[extra.lookup] as number) * (typeof key === 'string' ? 1 : 1.75);
}
