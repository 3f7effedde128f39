import { expect, test } from 'vitest';
import { memoryShare } from '../../../client/model/memory.ts';

test('without a limit nothing is told', () => {
  expect(memoryShare(null)).toBeNull();
});

test('small machines are told in kB, larger ones in MB to the tenth', () => {
  expect(memoryShare({ usedKb: 33, mostKb: 512 })).toEqual({
    ...{ used: 33, most: 512, unit: 'kb', percent: 6, tight: false },
  });
  expect(memoryShare({ usedKb: 43_016, mostKb: 64_000 })).toEqual({
    ...{ used: 43, most: 64, unit: 'mb', percent: 67, tight: false },
  });
  expect(memoryShare({ usedKb: 23_140, mostKb: 64_000 })?.used).toBe(23.1);
});

test('from nine tenths on it is tight, and never more than full', () => {
  expect(memoryShare({ usedKb: 899, mostKb: 1000 })?.tight).toBe(false);
  expect(memoryShare({ usedKb: 900, mostKb: 1000 })?.tight).toBe(true);
  expect(memoryShare({ usedKb: 1200, mostKb: 1000 })?.percent).toBe(100);
  expect(memoryShare({ usedKb: 0, mostKb: 0 })?.percent).toBe(0);
});
