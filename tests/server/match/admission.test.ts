import { expect, test } from 'vitest';
import { admit, emptyAdmission, nextSeq, replied } from '../../../server/match/admission.ts';

const no = { code: 'coreBusy', args: {} };

test('numbers count from one; a repeat gets its first answer; a gap is named', () => {
  let admission = emptyAdmission;
  expect(admit(admission, 1, 'a')).toEqual({ type: 'new' });
  expect(admit(admission, 2, 'b')).toEqual({ type: 'outOfOrder', expected: 1 });
  admission = replied(replied(admission, 1, 'a', null), 2, 'b', no);
  expect(admit(admission, 1, 'a')).toEqual({ type: 'repeat', reply: null });
  expect(admit(admission, 2, 'b')).toEqual({ type: 'repeat', reply: no });
  expect(admit(admission, 3, 'c')).toEqual({ type: 'new' });
  expect(admit(admission, 2, 'something else')).toEqual({ type: 'outOfOrder', expected: 3 });
  expect(nextSeq(admission)).toBe(3);
});

test('only the latest answers are kept; an older repeat is told where we are', () => {
  let admission = emptyAdmission;
  for (let seq = 1; seq <= 200; seq += 1) admission = replied(admission, seq, 'x', null);
  expect(admission.replies).toHaveLength(64);
  expect(admit(admission, 137, 'x')).toEqual({ type: 'repeat', reply: null });
  expect(admit(admission, 136, 'x')).toMatchObject({
    type: 'outOfOrder',
    expected: 201,
  });
});
