/** Whatever leaves the server is searched for what must not leave it, in every phase of a whole lesson. */
import { expect, test } from 'vitest';
import { phases } from '../../../shared/protocol/views.ts';
import { TestHall } from './halls.ts';

/** A lesson of two rounds with three pupils, one removed, one lost, one late; everybody has every screen refreshed. */
function wholeLesson(): { hall: TestHall; seats: readonly string[] } {
  const hall = new TestHall(undefined, { boardRows: 1 });
  hall.come('host', 'host').come('view', 'view');
  const [a, b, c] = [hall.seat(), hall.seat(), hall.seat()];
  const look = (): void => hall.hall.screens.showAll();
  look();
  for (const threads of [
    ['A', 'B', 'C'],
    ['C', 'B', 'A'],
  ]) {
    if (hall.phase === 'lobby') hall.say('host', { type: 'start' });
    else hall.say('host', { type: 'next' });
    look();
    hall.say('host', { type: 'next' });
    look();
    hall.pass(3_000);
    hall.run(a, ...threads);
    hall.run(b, threads[0] ?? '');
    look();
    hall.say('host', { type: 'remove', id: c, block: true });
    hall.go(b).come(b, 'student', b);
    look();
    hall.say('host', { type: 'endRound' });
    look();
    hall.pass(1_500);
    look();
    hall.say('host', { type: 'next' });
    look();
  }
  hall.say('host', { type: 'next' });
  look();
  hall.say('host', { type: 'next' });
  look();
  return { hall, seats: [a, b, c] };
}

const { hall, seats } = wholeLesson();
const [a = '', b = ''] = seats;
const textOf = (socket: string): string =>
  hall
    .of(socket)
    .map((sent) => JSON.stringify(sent.body))
    .join('\n');

test('the lesson went through every phase', () => {
  const seen = new Set(
    hall.of(a, 'snapshot').map((sent) => (sent.body as { room: { phase: string } }).room.phase),
  );
  expect(phases.filter((phase) => !seen.has(phase))).toEqual([]);
});

test.each(['student', 'host', 'view'])(
  'nobody is told tokens, tickets, solutions, hints or seeds (%s)',
  (role) => {
    const text = textOf(role === 'student' ? a : role);
    for (const secret of ['SECRET', 'seed', 'hash-of-link', 'blockedNames', 'lostAtMs', 'speedWeight'])
      expect(text).not.toContain(secret);
  },
);

test('a pupil is not told the link key, nor who else plays, nor how', () => {
  const text = textOf(a);
  expect(text).not.toContain('key=LINK');
  expect(text).not.toContain(`"${b}"`);
  const nameOfB = hall.hall.lesson.seats.find((seat) => seat.playerId === b)?.name ?? '?';
  expect(text).not.toContain(nameOfB);
});

test('a pupil sees their own row and the top, nobody below', () => {
  const board = hall.snapshot(b, 'student').board;
  expect(board.map((row) => row.playerId)).toEqual([a, b]);
});

test('the projector shows no points beside the names of the slow, and no player ids of the removed', () => {
  const { lanes } = hall.snapshot('view', 'projector');
  expect(lanes.map((lane) => [lane.playerId, lane.points !== null])).toEqual([
    [a, true],
    [b, false],
  ]);
});

test('no best run, lesson or result before the reveal', () => {
  for (const sent of hall.of(a, 'snapshot')) {
    const body = sent.body as unknown as { room: { phase: string }; reveal: unknown; board: unknown[] };
    if (['lobby', 'briefing', 'countdown', 'active', 'collect'].includes(body.room.phase))
      expect([body.reveal, body.board]).toEqual([null, []]);
    else expect(body.reveal).not.toBeNull();
  }
});

test('the public state tells counts and phase', () => {
  expect(Object.keys(hall.published.at(-1) ?? {}).sort()).toEqual(
    [
      'phase',
      'round',
      'rounds',
      'level',
      'remainingMs',
      'totalMs',
      'paused',
      'door',
      'code',
      'seated',
      'connected',
      'done',
      'hostPresent',
    ].sort(),
  );
});

test('a snapshot stays within 64 KiB', () => {
  for (const sent of hall.sent.filter((each) => each.type === 'snapshot'))
    expect(JSON.stringify(sent.body).length).toBeLessThan(64 * 1024);
});
