import { expect, test } from 'vitest';
import { plateOf } from '../../../client/model/head.ts';

test.each([
  ['04-gil/03-convoy', '4-3'],
  ['01-first/10-last', '1-10'],
  ['plain', ''],
])('%s is shown as %s', (id, plate) => {
  expect(plateOf(id)).toBe(plate);
});
