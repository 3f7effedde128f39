/**
 * Functions of module math at random places (tests/reference/python/library/reals.py). Where the true value is known, ours is the double
 * nearest to it. C libraries are not always: so those that programs use most must be CPython's in 99.5 of 100 places at least.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Value } from '../../../../shared/program/value.ts';
import type { Vm } from '../../../../shared/runtime/native.ts';
import { natives } from '../../../../shared/runtime/natives/index.ts';
import { floatOf, numberOf } from '../../../../shared/runtime/values/box.ts';

type Row = readonly [args: readonly number[], said: number, nearest: number | null];

const file = new URL('../../../reference/python/library/reals.json', import.meta.url);
const { functions } = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly functions: Readonly<Record<string, readonly Row[]>>;
};

const vm = { heap: { cells: [] } } as unknown as Vm;
const valueAt = (name: string, args: readonly number[]): number => {
  const value: Value = natives[`math.${name}`]?.(vm, args.map(floatOf), null) ?? null;
  return typeof value === 'object' && value?.k === 'f' ? numberOf(value) : Number.NaN;
};

/** `log10` follows the C library, whose last bit people know from `log10(1000)`. */
const known = Object.entries(functions).filter(([, rows]) => rows.some(([, , nearest]) => nearest !== null));

test.each(known)('math.%s gives the nearest double', (name, rows) => {
  const wrong = rows.filter(([args, , nearest]) => !Object.is(valueAt(name, args), nearest));
  expect(wrong).toEqual([]);
});

const usual = ['sqrt', 'log', 'log2', 'log10', 'exp', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'atan2'];
const others = ['pow', 'hypot', 'fmod', 'gamma', 'lgamma', 'exp2'];

test('the usual functions are those of CPython', () => {
  const rows = [...usual, ...others].flatMap((name) => (functions[name] ?? []).map((row) => ({ name, row })));
  const same = rows.filter(({ name, row: [args, said] }) => Object.is(valueAt(name, args), said));
  expect(rows.length).toBeGreaterThan(900);
  expect(same.length / rows.length).toBeGreaterThan(0.995);
});

const rough = ['erf', 'erfc'];

test.each(rough)('math.%s is that of CPython but for the last bits', (name) => {
  for (const [args, said] of functions[name] ?? [])
    expect(Math.abs(valueAt(name, args) - said)).toBeLessThanOrEqual(Math.abs(said) * 2 ** -50);
});
