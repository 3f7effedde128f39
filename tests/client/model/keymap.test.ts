import { describe, expect, test } from 'vitest';
import {
  actionOf,
  boardActions,
  keyFor,
  keyOf,
  readOwnKeys,
  rebind,
  usualKeys,
} from '../../../client/model/keymap.ts';

test('each action has a usual key, and no two share one', () => {
  expect(new Set(boardActions.map((action) => usualKeys[action])).size).toBe(boardActions.length);
});

test('a key that is not Latin is known by where it is printed', () => {
  expect(keyOf({ key: 'Я', code: 'KeyZ' })).toBe('z');
  expect(keyOf({ key: 'Z', code: 'KeyZ' })).toBe('z');
  expect(keyOf({ key: 'Home', code: 'Home' })).toBe('home');
});

describe('choosing a key', () => {
  test('gives it to the action, and the usual one means nothing any more', () => {
    const result = rebind({}, 'undo', 'u');
    expect(result).toEqual({ type: 'bound', own: { undo: 'u' } });
    expect(actionOf({ undo: 'u' }, 'u')).toBe('undo');
    expect(actionOf({ undo: 'u' }, 'z')).toBeNull();
  });

  test('is refused when another action has it, by its usual or its own key', () => {
    expect(rebind({}, 'undo', 'h')).toEqual({ type: 'taken', by: 'hint' });
    expect(rebind({ hint: 'u' }, 'undo', 'u')).toEqual({ type: 'taken', by: 'hint' });
    expect(rebind({ hint: 'u' }, 'undo', 'h')).toEqual({ type: 'bound', own: { hint: 'u', undo: 'h' } });
  });

  test('is refused for keys with a meaning of their own', () => {
    for (const key of ['1', '0', 'enter', 'escape', 'tab', 'arrowup', 'f5'])
      expect(rebind({}, 'undo', key), key).toEqual({ type: 'fixed' });
  });

  test('of the usual one keeps nothing', () => {
    expect(rebind({ undo: 'u' }, 'undo', 'z')).toEqual({ type: 'bound', own: {} });
  });
});

test('a second usual key means the same until it is given away', () => {
  expect(actionOf({}, ',')).toBe('undo');
  expect(actionOf({ table: ',' }, ',')).toBe('table');
});

test('what was kept is read with care: strangers are left out, clashes forget all', () => {
  expect(readOwnKeys({ undo: 'u', fly: 'k', hint: 7, table: 'Enter' })).toEqual({ undo: 'u' });
  expect(readOwnKeys({ undo: 'h' })).toEqual({});
  expect(readOwnKeys('undo')).toEqual({});
  expect(keyFor(readOwnKeys(null), 'undo')).toBe('z');
});
