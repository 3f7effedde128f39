import { expect, test } from 'vitest';
import { createAnnouncer } from '../../../client/table/announcer.ts';

test('one sentence in a while, the newest of its topic, the weightiest topic first', () => {
  const voice = createAnnouncer();
  voice.note('question', 'old');
  voice.note('question', 'new');
  voice.note('refused', 'no');
  expect(voice.next(0)).toBe('no');
  expect(voice.next(1499)).toBeNull();
  expect(voice.next(1500)).toBe('new');
  expect(voice.next(9000)).toBeNull();
});
