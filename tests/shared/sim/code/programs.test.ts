/** Real programs: what they print and leave is what CPython 3.13 recorded, and the laws of the machine hold on each. */
import { describe, expect, test } from 'vitest';
import { checkRun } from '../../../support/checkRun.ts';
import { programNames, pythonWorld, recorded, runPython, sourceOf } from './pythonWorld.ts';

const input = ['Ada'];

describe.each(programNames)('%s', (name) => {
  test('prints and ends as CPython', () => {
    const { stdout, stderr = '', exitStatus } = runPython(sourceOf(name), { input });
    const last = stderr.trim().split('\n').at(-1) ?? '';
    expect({ stdout, lastOfStderr: last, exitStatus }).toEqual(recorded[name]);
  });

  test('keeps the laws', () => {
    checkRun(pythonWorld(sourceOf(name), { input }));
  });

  test.each([
    ['one core', { cores: 1 }],
    ['free-threaded', { python: { build: 'free-threaded' } }],
    ['costs of the classroom', { costs: 'classroom' }],
  ] as const)('prints the same with %s', (_, changes) => {
    const { stdout, exitStatus } = runPython(sourceOf(name), { input, ...changes });
    expect({ stdout, exitStatus }).toEqual({
      stdout: recorded[name]?.stdout,
      exitStatus: recorded[name]?.exitStatus,
    });
  });
});
