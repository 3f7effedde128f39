import { expect, test } from 'vitest';
import { codeAlphabet, codeLength, foldCode, showCode } from '../../../shared/protocol/roomCode.ts';

test.each([
  ['CFG7XQ', 'CFG7XQ'],
  ['cfg-7xq', 'CFG7XQ'],
  [' cfg 7xo ', 'CFG7XQ'],
  ['CF97X0', 'CF97XQ'],
  ['11lli2', 'JJJJJ2'],
  ['szb222', '528222'],
  ['CFG-7XQ2', 'CFG7XQ2'],
])('%s means %s', (typed, code) => expect(foldCode(typed)).toBe(code));

test.each(['', 'CFG7X', 'CFG7XQ222', 'AEUAEU', 'CFG7XÄ', '__proto__', 'x'.repeat(1000), '💥💥💥💥💥💥'])(
  '%s is no code',
  (typed) => expect(foldCode(typed)).toBeNull(),
);

test('a shown code folds back to itself', () => {
  const code = codeAlphabet.slice(0, 6);
  expect(foldCode(showCode(code))).toBe(code);
});

test('codes grow with the number of live rooms', () => {
  expect([0, 99, 100, 1_999, 2_000].map(codeLength)).toEqual([6, 6, 7, 7, 8]);
});
