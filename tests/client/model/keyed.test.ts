import { expect, test } from 'vitest';
import { isKeyed } from '../../../client/model/keyed.ts';
import { interpreterId } from '../../../shared/ground/terms.ts';
import { machine, thread } from './machine.ts';

const gil = { interpreter: interpreterId('i'), holder: null, waiters: [], asked: false, switches: 0 };

test.each([
  ['a thread of an interpreter with a GIL', {}, true],
  ['a job', { kind: 'job', interpreter: null }, false],
  ['a thread whose interpreter has no GIL', { interpreter: interpreterId('free') }, false],
] as const)('%s', (_, change, keyed) => {
  const one = thread('w', change);
  expect(isKeyed(machine(1, [thread('main')], { gils: { i: gil } }), one)).toBe(keyed);
});
