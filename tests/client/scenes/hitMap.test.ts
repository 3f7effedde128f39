import { expect, test } from 'vitest';
import { type Target, targetAt } from '../../../client/scenes/hitMap.ts';

const targets: readonly Target[] = [
  { kind: 'core', id: '0', x: 100, y: 0, width: 200, height: 100 },
  { kind: 'thread', id: 'a1', x: 110, y: 10, width: 40, height: 40 },
  { kind: 'button', id: '0', x: 180, y: 60, width: 100, height: 30 },
  { kind: 'thread', id: 'a2', x: 10, y: 10, width: 24, height: 24 },
  { kind: 'room', id: 'ready', x: 0, y: 0, width: 90, height: 200 },
];

const at = (x: number, y: number, touch = false) => {
  const target = targetAt(targets, { x, y, touch });
  return target && `${target.kind} ${target.id}`;
};

test.each([
  ['a button lies on its core', 200, 70, 'button 0'],
  ['a badge lies on its core', 130, 30, 'thread a1'],
  ['the rest of the core is the core', 290, 10, 'core 0'],
  ['a cart lies in its room', 20, 20, 'thread a2'],
  ['the floor of a room', 60, 150, 'room ready'],
  ['nothing', 600, 600, null],
])('%s', (_, x, y, expected) => expect(at(x, y)).toBe(expected));

test('a finger may miss a small cart by what is lacking to 44 px, a mouse may not', () => {
  expect(at(43, 22)).toBe('room ready');
  expect(at(43, 22, true)).toBe('thread a2');
  expect(at(46, 22, true)).toBe('room ready');
});
