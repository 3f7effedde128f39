import { expect, test } from 'vitest';
import { answered, emptyQueue, findSaid, resumeAt, say } from '../../../client/session/remoteQueue.ts';

const three = ['a', 'b', 'c'].reduce((queue, type) => say(queue, type, { type }), emptyQueue);

test('numbers count from 1 without a gap, and what waits keeps its order', () => {
  expect(three.waiting.map(({ seq, type }) => `${seq}${type}`)).toEqual(['1a', '2b', '3c']);
  expect(three.nextSeq).toBe(4);
});

test('an answer takes out what it answers and nothing else', () => {
  expect(answered(three, 2).waiting.map(({ seq }) => seq)).toEqual([1, 3]);
  expect(answered(answered(three, 2), 2)).toEqual(answered(three, 2));
  expect(answered(three, 99)).toEqual(three);
  expect(answered(three, 2).nextSeq).toBe(4);
});

test('what was answered is not found again', () => {
  expect(findSaid(three, 3)?.type).toBe('c');
  expect(findSaid(answered(three, 3), 3)).toBeUndefined();
});

test('a page loaded anew counts on from where the server stands', () => {
  expect(say(resumeAt(emptyQueue, 17), 'a', {}).waiting[0]?.seq).toBe(17);
});

test('while something waits its numbers stay: a repeat must be known as one', () => {
  expect(resumeAt(three, 2)).toEqual(three);
});
