import { expect, test } from 'vitest';
import { badgesOf } from '../../../client/model/badges.ts';
import { refusedText } from '../../../client/model/refused.ts';
import { loop, machine, task, thread } from './machine.ts';

const badges = badgesOf(
  machine(1, [thread('main'), thread('w')], { loops: { main: loop([task('city3')]) } }),
);

test.each([
  ['thread', 'w', 'A2'],
  ['task', 'city3', 'C3'],
  ['interpreter', 'i', 'A'],
  ['core', 1, 1],
  ['context', 'done', 'done'],
])('%s %s is told as %s', (name, value, shown) => {
  const refusal = { code: 'threadNotReady', args: { [name]: value } };
  expect(refusedText(refusal, badges)).toEqual({ text: 'refusals.threadNotReady', args: { [name]: shown } });
});
