import { describe, expect, test } from 'vitest';
import { noPulse } from '../../../client/model/pulse.ts';
import type { Board, Selection } from '../../../client/model/stage.ts';
import { buttonCommand, dropMeaning, meaningOf } from '../../../client/scenes/gestures.ts';
import type { Target } from '../../../client/scenes/hitMap.ts';
import { interpreterId, taskId, threadId } from '../../../shared/ground/terms.ts';
import { emptyHistory } from '../../../shared/score/history.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { askingView, osView } from '../../e2e/board/views.ts';

const a2 = threadId('a2');
const a4 = threadId('a4');
const b1 = threadId('b1');

const target = (kind: Target['kind'], id: string): Target => ({
  kind,
  id,
  x: 0,
  y: 0,
  width: 50,
  height: 50,
});

const offer = (command: Command) => ({ command, text: '', args: {} });

const boardOf = (view: typeof osView, selection: Selection | null): Board => {
  const offers = (view.question?.offers ?? []).map(offer);
  return {
    role: view === askingView ? 'loop' : 'os',
    view,
    buckets: {} as Board['buckets'],
    slices: () => [],
    slicesSince: () => [],
    pulse: noPulse(),
    yours: [],
    history: emptyHistory(),
    selection,
    allowed: {},
    ghost: null,
    offers,
    suggestion: offers[0] ?? null,
    mode: 'think',
    running: false,
    speed: 1,
    rules: { quantumUs: null, switchIntervalUs: null },
    quietMs: () => Number.POSITIVE_INFINITY,
    canUndo: false,
    canRedo: false,
  };
};

const os = (selection: Selection | null = null) => boardOf(osView, selection);
const chosen = (thread: string): Selection => ({ kind: 'thread', thread: threadId(thread) });
const select = (selection: Selection | null) => ({ type: 'select', selection });
const act = (command: Command) => ({ type: 'act', command });

test.each([
  ['a cart is chosen', os(), target('thread', 'b1'), select(chosen('b1'))],
  ['the chosen cart is let go', os(chosen('b1')), target('thread', 'b1'), select(null)],
  ['another cart is chosen instead', os(chosen('b1')), target('thread', 'a4'), select(chosen('a4'))],
  ['cart, then core', os(chosen('b1')), target('core', '1'), act({ type: 'dispatch', thread: b1, core: 1 })],
  [
    'core, then cart',
    os({ kind: 'core', core: 1 }),
    target('thread', 'a4'),
    act({ type: 'dispatch', thread: a4, core: 1 }),
  ],
  [
    'a busy core is asked all the same, so that the refusal says why',
    os(chosen('b1')),
    target('core', '0'),
    act({ type: 'dispatch', thread: b1, core: 0 }),
  ],
  [
    'the badge of whoever runs stands for its core',
    os(chosen('b1')),
    target('thread', 'a1'),
    act({ type: 'dispatch', thread: b1, core: 0 }),
  ],
  ['a waiter may be looked at', os(), target('thread', 'a2'), select(chosen('a2'))],
  ['a core is chosen', os(), target('core', '1'), select({ kind: 'core', core: 1 })],
  [
    'the button does what it says',
    os(),
    target('button', '1'),
    act({ type: 'dispatch', thread: b1, core: 1 }),
  ],
  [
    'a waiter, then a hook',
    os(chosen('a2')),
    target('hook', 'p1.i'),
    act({ type: 'grantGil', interpreter: interpreterId('p1.i'), thread: a2 }),
  ],
  ['the floor lets go', os(chosen('b1')), null, select(null)],
  [
    'a lit coin runs',
    boardOf(askingView, null),
    target('task', 'w6'),
    act({ type: 'resume', task: taskId('w6') }),
  ],
  [
    'any other coin is only looked at',
    boardOf(askingView, null),
    target('task', 'b0'),
    select({ kind: 'task', task: taskId('b0') }),
  ],
])('%s', (_, board, pressed, expected) => {
  expect(meaningOf(board, pressed)).toEqual(expected);
});

test('without a choice the floor and a hook mean nothing', () => {
  expect(meaningOf(os(), null)).toBeNull();
  expect(meaningOf(os(), target('hook', 'p1.i'))).toBeNull();
});

test('the button runs the chosen cart before the suggested one', () => {
  expect(buttonCommand(os(chosen('a4')), 1)).toEqual({ type: 'dispatch', thread: a4, core: 1 });
  expect(buttonCommand(os(), 0)).toBeNull();
});

test('a cart carried onto a core is dispatched, whoever runs and is carried to READY is taken off', () => {
  expect(dropMeaning(os(), target('thread', 'b1'), target('core', '1'))).toEqual(
    act({ type: 'dispatch', thread: b1, core: 1 }),
  );
  expect(dropMeaning(os(), target('thread', 'a1'), target('room', 'ready'))).toEqual(
    act({ type: 'preempt', core: 0 }),
  );
  expect(dropMeaning(os(), target('thread', 'b1'), target('room', 'ready'))).toBeNull();
  expect(dropMeaning(os(), target('thread', 'b1'), null)).toBeNull();
});

describe('a queue that may be put in order', () => {
  const free = (selection: Selection | null = null): Board => ({
    ...os(selection),
    allowed: { queueOrder: true },
  });
  const picked = (...threads: readonly string[]): Selection => ({
    kind: 'threads',
    threads: threads.map(threadId),
  });
  const order = (...threads: readonly string[]) =>
    act({ type: 'enqueueOrder', threads: threads.map(threadId) });

  test('a cart is carried to the place of another, or to the floor behind them all', () => {
    expect(osView.ready).toEqual(['b1', 'a4']);
    expect(dropMeaning(free(), target('thread', 'a4'), target('thread', 'b1'))).toEqual(order('a4', 'b1'));
    expect(dropMeaning(free(), target('thread', 'b1'), target('room', 'ready'))).toEqual(order('a4', 'b1'));
    expect(dropMeaning(free(), target('thread', 'b1'), target('room', 'keys'))).toBeNull();
    expect(dropMeaning(free(), target('thread', 'b1'), target('thread', 'a2'))).toBeNull();
  });

  test('with Shift carts are picked; then a press picks, too, and lets go', () => {
    expect(meaningOf(free(), target('thread', 'a4'), true)).toEqual(select(picked('a4')));
    expect(meaningOf(free(picked('a4')), target('thread', 'b1'))).toEqual(select(picked('a4', 'b1')));
    expect(meaningOf(free(picked('a4')), target('thread', 'a4'))).toEqual(select(null));
    expect(meaningOf(free(), target('thread', 'a4'))).toEqual(select(chosen('a4')));
  });

  test('where the level keeps the order, neither', () => {
    expect(dropMeaning(os(), target('thread', 'a4'), target('thread', 'b1'))).toBeNull();
    expect(meaningOf(os(), target('thread', 'a4'), true)).toEqual(select(chosen('a4')));
  });
});

test('where work may be handed over, a lit coin is chosen first and runs when it is pressed again', () => {
  const board = { ...boardOf(askingView, null), allowed: { splitUs: 5000 } };
  const w6 = { kind: 'task', task: taskId('w6') } as const;
  expect(meaningOf(board, target('task', 'w6'))).toEqual(select(w6));
  expect(meaningOf({ ...board, selection: w6 }, target('task', 'w6'))).toEqual(
    act({ type: 'resume', task: taskId('w6') }),
  );
});
