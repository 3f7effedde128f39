/**
 * Random programs leave on the simulator what they leave on CPython: 200 whose outcome is recorded, and as many fresh ones as
 * there is time for where a CPython of version 3.11 or later is at hand.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findCpython } from '../../support/cpython.ts';
import { runsOf } from '../../support/runs.ts';
import { compareMany, runHere } from './differential/compare.ts';
import { randomProgram } from './differential/program.ts';
import type { Left } from './runWhole.ts';

const file = join(import.meta.dirname, '../../reference/python/differential/recorded.json');
const recorded = JSON.parse(readFileSync(file, 'utf8')) as {
  readonly version: string;
  readonly programs: readonly (Left & { readonly seed: number; readonly source: string })[];
};

describe('recorded', () => {
  test('on CPython 3.13, 200 of them, of every kind', () => {
    expect(recorded.version).toMatch(/^3\.13\./);
    expect(recorded.programs).toHaveLength(200);
    const timed = recorded.programs.filter(({ source }) => source.includes('\nT = 0.01\n'));
    expect(timed.length).toBeGreaterThan(30);
  });

  test('every one leaves the same here', () => {
    const differing = recorded.programs.filter(({ source, stdout, lastOfStderr, exitStatus }) => {
      const ours = runHere(source);
      return JSON.stringify(ours) !== JSON.stringify({ stdout, lastOfStderr, exitStatus });
    });
    expect(differing.map(({ seed, source }) => ({ seed, source }))).toEqual([]);
  }, 120_000);
});

test('the same seed draws the same program', () => {
  expect(randomProgram(77).source).toBe(randomProgram(77).source);
  expect(randomProgram(78).source).not.toBe(randomProgram(77).source);
});

const cpython = findCpython();
const first = 1_000_000;
const count = runsOf(cpython === null ? 0 : 300);

describe.skipIf(cpython === null)(
  cpython === null
    ? 'fresh (left out: no CPython of version 3.11 or later is here)'
    : `fresh, on CPython ${cpython.version}`,
  () => {
    test(`${count} programs leave the same on both`, () => {
      if (cpython === null) return;
      const { differences } = compareMany(cpython, first, count);
      expect(differences.slice(0, 3)).toEqual([]);
    }, 600_000);
  },
);
