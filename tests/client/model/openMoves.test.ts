import { describe, expect, test } from 'vitest';
import { badgesOf } from '../../../client/model/badges.ts';
import { handsOf } from '../../../client/model/hands.ts';
import { movesOf } from '../../../client/model/openMoves.ts';
import { pressNumber } from '../../../client/model/selection.ts';
import type { Board, Selection } from '../../../client/model/stage.ts';
import { taskId, threadId } from '../../../shared/ground/terms.ts';
import type { Allowed } from '../../../shared/score/allowed.ts';
import type { MachineView } from '../../../shared/sim/words/view.ts';
import { loop, machine, task, thread } from './machine.ts';

const tasks = [task('report'), task('film')];
const question = {
  role: 'loop',
  thread: threadId('main'),
  sinceUs: 0,
  offers: tasks.map(({ id }) => ({ type: 'resume', task: id }) as const),
} as const;
const asked = machine(1, [thread('main')], { loops: { main: loop(tasks) }, question });
const queue = machine(1, [thread('a'), thread('b'), thread('c')]);
const ids = (...names: readonly string[]) => names.map(threadId);

const moves = (view: MachineView, allowed: Allowed, selection: Selection | null = null) => {
  const role = view === asked ? 'loop' : 'os';
  const ground = { view, badges: badgesOf(view), role, allowed, selection } as const;
  // What of a board the moves are told from.
  return { ...ground, ...movesOf(ground) } as unknown as Board;
};
const asks = ({ offers }: Board) =>
  offers.map(({ command }) => command).filter(({ type }) => type !== 'dispatch');
const names = (board: Board) => handsOf(board).map(({ name }) => name);

describe('work that may be handed over', () => {
  const allowed: Allowed = {
    offload: [
      { pool: 'to_thread', kind: 'thread' },
      { pool: 'crew', kind: 'process' },
    ],
    splitUs: 5000,
  };
  const film = { kind: 'task', task: taskId('film') } as const;

  test('is that of the task which would run next', () => {
    const board = moves(asked, allowed);
    expect(names(board)).toEqual(['split', 'thread', 'process']);
    expect(asks(board).slice(2)).toEqual([
      { type: 'split', task: 'report', us: 5000 },
      { type: 'offload', task: 'report', pool: 'to_thread' },
      { type: 'offload', task: 'report', pool: 'crew' },
    ]);
    expect(board.suggestion?.command).toEqual({ type: 'resume', task: 'report' });
  });

  test('or of the one that is chosen', () => {
    const board = moves(asked, allowed, film);
    expect(asks(board).slice(2)).toMatchObject([{ task: 'film' }, { task: 'film' }, { task: 'film' }]);
  });

  test('is not offered where the level does not allow it, and only in the ways it allows', () => {
    expect(names(moves(asked, {}))).toEqual([]);
    expect(asks(moves(asked, {}))).toHaveLength(2);
    expect(names(moves(asked, { splitUs: 5000 }))).toEqual(['split']);
  });

  test('a digit chooses first and runs when it is pressed again; elsewhere it runs at once', () => {
    expect(pressNumber(moves(asked, allowed), 2)).toEqual({ type: 'select', selection: film });
    const run = { type: 'act', command: { type: 'resume', task: 'film' } };
    expect(pressNumber(moves(asked, allowed, film), 2)).toEqual(run);
    expect(pressNumber(moves(asked, {}), 2)).toEqual(run);
  });
});

describe('a queue that may be put in order', () => {
  const allowed: Allowed = { queueOrder: true };
  const picked: Selection = { kind: 'threads', threads: ids('c', 'a') };

  test('has its picks as the move that Enter makes', () => {
    const order = { type: 'enqueueOrder', threads: ids('c', 'a') };
    const board = moves(queue, allowed, picked);
    expect(asks(board)).toEqual([order]);
    expect(board.suggestion?.command).toEqual(order);
  });

  test('has steps for who is in hand, and none at the ends', () => {
    expect(names(moves(queue, allowed))).toEqual([]);
    expect(names(moves(queue, allowed, { kind: 'thread', thread: threadId('b') }))).toEqual([
      'earlier',
      'later',
      'several',
    ]);
    expect(names(moves(queue, allowed, { kind: 'thread', thread: threadId('a') }))).toEqual([
      'later',
      'several',
    ]);
  });

  test('elsewhere is left alone', () => {
    expect(asks(moves(queue, {}, picked))).toEqual([]);
    expect(names(moves(queue, {}, { kind: 'thread', thread: threadId('b') }))).toEqual([]);
  });
});
