import { expect, test } from 'vitest';
import {
  forgetIdentity,
  type Identity,
  type KeyStore,
  keptIdentities,
  recallIdentity,
  rememberIdentity,
} from '../../../client/session/keys.ts';

const storeOf = (rows: Record<string, string> = {}): (() => KeyStore) => {
  const kept = new Map(Object.entries(rows));
  const store: KeyStore = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  return () => store;
};

const fox: Identity = { token: 'secret', code: 'CFG-7XQ', name: 'Amber Fox', atMs: 1 };

test('a seat is remembered by room and role, and forgotten by them', () => {
  const store = storeOf();
  rememberIdentity('room', 'student', fox, store);
  expect(recallIdentity('room', 'student', store)).toEqual(fox);
  expect(recallIdentity('room', 'host', store)).toBeNull();
  expect(recallIdentity('other', 'student', store)).toBeNull();
  forgetIdentity('room', 'host', store);
  expect(recallIdentity('room', 'student', store)).toEqual(fox);
  forgetIdentity('room', 'student', store);
  expect(recallIdentity('room', 'student', store)).toBeNull();
});

test('the keys are those of the rooms document', () => {
  const store = storeOf();
  for (const role of ['host', 'view', 'student'] as const) rememberIdentity('r1', role, fox, store);
  const keys = [0, 1, 2].map((index) => store().key(index));
  expect(keys).toEqual(['rq.host.r1', 'rq.view.r1', 'rq.seat.r1']);
});

test('what a device holds comes newest first, in one role only', () => {
  const store = storeOf();
  rememberIdentity('old', 'student', fox, store);
  rememberIdentity('new', 'student', { ...fox, atMs: 2 }, store);
  rememberIdentity('mine', 'host', fox, store);
  expect(keptIdentities('student', store).map(({ room }) => room)).toEqual(['new', 'old']);
});

test.each([
  ['no json', '{'],
  ['no token', '{"code":"CFG-7XQ"}'],
  ['a number', '7'],
  ['null', 'null'],
])('a broken entry (%s) is no identity', (_, text) => {
  const store = storeOf({ 'rq.seat.r1': text });
  expect(recallIdentity('r1', 'student', store)).toBeNull();
  expect(keptIdentities('student', store)).toEqual([]);
});

test('a device without storage forgets, and nothing throws', () => {
  const forbidden = (): KeyStore => {
    throw new Error('denied');
  };
  rememberIdentity('r1', 'student', fox, forbidden);
  forgetIdentity('r1', 'student', forbidden);
  expect(recallIdentity('r1', 'student', forbidden)).toBeNull();
  expect(keptIdentities('student', forbidden)).toEqual([]);
});
