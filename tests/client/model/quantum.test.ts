import { describe, expect, test } from 'vitest';
import {
  quantumOfPolicy,
  quantumOn,
  ringStepOf,
  ringSteps,
  usedShare,
} from '../../../client/model/quantum.ts';

const seated = { thread: 'a', switchUntilUs: 500 };

describe('the quantum on a core', () => {
  test('counts from the end of the context switch', () => {
    const quantum = quantumOn(null, seated, 4000, false);
    expect(quantum).toEqual({ fromUs: 500, us: 4000 });
    expect([0, 500, 1500, 4499].map((nowUs) => usedShare(quantum ?? { fromUs: 0, us: 1 }, nowUs))).toEqual([
      0, 0, 0.25, 0.999_75,
    ]);
  });

  test('begins anew when it ends with nobody ready', () => {
    expect(usedShare({ fromUs: 500, us: 4000 }, 4500)).toBe(0);
    expect(usedShare({ fromUs: 500, us: 4000 }, 9500)).toBe(0.25);
  });

  test('is nothing on an empty core, or where nobody has set one', () => {
    expect(quantumOn(null, { thread: null, switchUntilUs: 0 }, 4000, true)).toBeNull();
    expect(quantumOn(null, seated, null, true)).toBeNull();
  });

  test('stays as it was given while somebody is ready, though another has been set', () => {
    const given = { fromUs: 500, us: 4000 };
    expect(quantumOn(given, seated, 1000, true)).toBe(given);
    expect(quantumOn(given, seated, 1000, false)).toEqual({ fromUs: 500, us: 1000 });
    expect(quantumOn(given, { thread: 'b', switchUntilUs: 4500 }, 1000, true)).toEqual({
      fromUs: 4500,
      us: 1000,
    });
  });
});

test('a policy has a quantum if every dispatch gets the same', () => {
  expect(quantumOfPolicy({ policy: 'rr', quantumUs: 4000 })).toBe(4000);
  expect(quantumOfPolicy({ policy: 'fair', sliceUs: 3000 })).toBe(3000);
  expect(quantumOfPolicy({ policy: 'mlfq', quantumUs: 4000 })).toBeNull();
  expect(quantumOfPolicy({ policy: 'fcfs' })).toBeNull();
});

test('a ring moves in steps, from none to all', () => {
  expect([0, 1 / 64, 1 / 32, 0.5, 0.999, 1, 1.2, -1].map(ringStepOf)).toEqual([
    0,
    0,
    1,
    16,
    ringSteps - 1,
    ringSteps,
    ringSteps,
    0,
  ]);
});
