/** Programs of the library reference print on the simulator what they print on CPython (tests/reference/python/collection). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Left, runWhole } from './runWhole.ts';

const folder = join(import.meta.dirname, '../../reference/python/collection');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

const { version, programs } = JSON.parse(read('recorded.json')) as {
  readonly version: string;
  readonly programs: Readonly<Record<string, Left>>;
};
/** Name and reason. */
const unequal = JSON.parse(read('unequal.json')) as Readonly<Record<string, string>>;

const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /^\w+\/\w+\.py$/.test(file))
  .map((file) => file.replace('.py', ''))
  .sort();

test('they come from CPython 3.13, every one', () => {
  expect(version).toMatch(/^3\.13\./);
  expect(Object.keys(programs).sort()).toEqual(names);
  expect(names.length).toBeGreaterThanOrEqual(100);
});

test.each(names)('%s names its chapter', (name) => {
  expect(read(`${name}.py`)).toMatch(/^# (Library|After the library) reference, [\w.-]+: /);
});

test.each(names.filter((name) => !(name in unequal)))('%s', (name) => {
  const { stdout, lastOfStderr, exitStatus } = runWhole(read(`${name}.py`));
  expect({ stdout, lastOfStderr, exitStatus }).toEqual(programs[name]);
});

test('those said to be unequal are', () => {
  const equal = Object.keys(unequal).filter(
    (name) => runWhole(read(`${name}.py`)).stdout === programs[name]?.stdout,
  );
  expect(equal).toEqual([]);
});
