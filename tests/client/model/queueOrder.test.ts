import { describe, expect, test } from 'vitest';
import {
  carriedTo,
  inHand,
  isChosenThread,
  nudged,
  pick,
  pickedOrder,
  pickNext,
  pickOf,
} from '../../../client/model/queueOrder.ts';
import type { Selection } from '../../../client/model/stage.ts';
import { threadId } from '../../../shared/ground/terms.ts';

const ids = (...names: readonly string[]) => names.map(threadId);
const ready = ids('a', 'b', 'c', 'd');
const one = (name: string): Selection => ({ kind: 'thread', thread: threadId(name) });
const some = (...names: readonly string[]): Selection => ({ kind: 'threads', threads: ids(...names) });
const order = (...names: readonly string[]) => ({ type: 'enqueueOrder', threads: ids(...names) });

describe('carried', () => {
  test.each([
    ['up: it takes the place, and who stood there follows', 'c', 'a', order('c', 'a', 'b')],
    ['down: it stands behind who stood there', 'a', 'c', order('b', 'c', 'a')],
    ['onto itself: nothing', 'b', 'b', null],
    ['to the floor: the tail', 'b', null, order('a', 'c', 'd', 'b')],
    ['the last to the floor: nothing', 'd', null, null],
    ['who is not ready: nothing', 'x', 'a', null],
  ])('%s', (_, carried, onto, expected) => {
    expect(carriedTo(ready, ids(carried), onto === null ? null : threadId(onto))).toEqual(expected);
  });

  test('several keep the order of their picks', () => {
    expect(carriedTo(ready, ids('d', 'b'), threadId('a'))).toEqual(order('d', 'b', 'a', 'c'));
  });
});

describe('nudged by a key', () => {
  test.each([
    ['one towards the head', ['c'], -1, order('a', 'c', 'b')],
    ['one towards the tail', ['a'], 1, order('b', 'a')],
    ['the head cannot go further', ['a'], -1, null],
    ['the tail cannot either', ['d'], 1, null],
    ['two go together', ['b', 'c'], -1, order('b', 'c', 'a')],
    ['nobody ready: nothing', ['x'], 1, null],
  ] as const)('%s', (_, chosen, by, expected) => {
    expect(nudged(ready, ids(...chosen), by)).toEqual(expected);
  });
});

describe('picks', () => {
  test('one after the other, and let go again', () => {
    const first = pick(ready, null, threadId('c'));
    expect(first).toEqual(some('c'));
    const second = pick(ready, first, threadId('a'));
    expect(second).toEqual(some('c', 'a'));
    expect(pick(ready, second, threadId('c'))).toEqual(some('a'));
    expect(pick(ready, some('a'), threadId('a'))).toBeNull();
  });

  test('begin with who is chosen', () => {
    expect(pick(ready, one('b'), threadId('d'))).toEqual(some('b', 'd'));
    expect(pickNext(ready, one('b'), 1)).toEqual(some('b', 'c'));
  });

  test('by Shift and arrows: on to the neighbour, and back', () => {
    expect(pickNext(ready, null, 1)).toEqual(some('a'));
    expect(pickNext(ready, null, -1)).toEqual(some('d'));
    expect(pickNext(ready, some('a', 'b'), -1)).toEqual(some('a'));
    expect(pickNext(ready, some('d'), 1)).toEqual(some('d'));
  });

  test('are asked for as an order, unless they stand so already', () => {
    expect(pickedOrder(ready, some('c', 'a'))).toEqual(order('c', 'a'));
    expect(pickedOrder(ready, some('a', 'b'))).toBeNull();
    expect(pickedOrder(ready, one('c'))).toBeNull();
  });

  test('forget who is no longer ready', () => {
    expect(inHand(ids('b', 'c'), some('a', 'c'))).toEqual(ids('c'));
    expect(inHand(ids('b'), one('a'))).toEqual([]);
  });

  test('have numbers', () => {
    expect(pickOf(some('c', 'a'), threadId('a'))).toBe(2);
    expect(pickOf(some('c', 'a'), threadId('b'))).toBeNull();
    expect([isChosenThread(one('a'), threadId('a')), isChosenThread(some('a'), threadId('b'))]).toEqual([
      true,
      false,
    ]);
  });
});
