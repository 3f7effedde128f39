/** Whatever leaves the server is searched for what must not leave it, in every phase of a whole lesson. */
import { expect, test } from 'vitest';
import { studentView } from '../../../server/lesson/views.ts';
import { openMachines } from '../../../server/rooms/hall/machines.ts';
import { type Phase, phases, type RevealView } from '../../../shared/protocol/views.ts';
import type { Command } from '../../../shared/sim/words/command.ts';
import { TestHall } from './halls.ts';
import { tinyLevel } from './tiny.ts';

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

/** Nothing of a round's outcome yet. */
const hidden: readonly Phase[] = ['lobby', 'briefing', 'countdown', 'active', 'collect'];

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

test.each(['student', 'host', 'view'])('nobody is told tokens, tickets, solutions or hints (%s)', (role) => {
  const text = textOf(role === 'student' ? a : role);
  for (const secret of ['SECRET', 'hash-of-link', 'blockedNames', 'lostAtMs', 'speedWeight'])
    expect(text).not.toContain(secret);
});

interface Told {
  readonly room: { readonly phase: Phase };
  readonly reveal: RevealView | null;
  readonly board: readonly unknown[];
}

const told = (socket: string): readonly Told[] =>
  hall.of(socket, 'snapshot').map((sent) => sent.body as unknown as Told);

/** All that a socket was sent, but for the log that REVEAL gives back to a pupil. */
const beside = (socket: string): string =>
  hall
    .of(socket)
    .map(({ body }) => {
      const { reveal } = body as Partial<Told>;
      return JSON.stringify(reveal ? { ...body, reveal: { ...reveal, log: null } } : body);
    })
    .join('\n');

test('a seed is told to its player alone, in the log of their run; logs to nobody else', () => {
  for (const socket of [...seats, 'host', 'view'])
    for (const secret of ['seed', 'levelHash', 'runqueue/log']) expect(beside(socket)).not.toContain(secret);
  for (const socket of ['host', 'view']) expect(textOf(socket)).not.toContain('"commands"');
});

test('before REVEAL no log; after it the own one, with the own commands and no others', () => {
  const commandsOf = (socket: string) =>
    told(socket)
      .filter(({ room }) => room.phase === 'reveal')
      .map(({ reveal }) => reveal?.log?.commands.map(({ command }) => ordered(command)).join(' '));
  expect(new Set(commandsOf(a))).toEqual(new Set(['A B C', 'C B A']));
  expect(new Set(commandsOf(b))).toEqual(new Set(['A autopilot', 'C autopilot']));
  for (const { room, reveal } of told(a)) if (hidden.includes(room.phase)) expect(reveal).toBeNull();
});

test('a log too long for a snapshot stays on the server; the result is told all the same', () => {
  const machines = openMachines(1, tinyLevel('test/one'), 1, () => undefined);
  const { machines: played } = hall.hall;
  const verdict = played?.verdict(a);
  if (!verdict) throw new Error('the last round was not judged');
  const shown = (times: number) => {
    const commands = Array.from({ length: times }, () => verdict.log.commands).flat();
    machines.keepVerdict(a, { ...verdict, log: { ...verdict.log, commands } });
    return studentView(
      { ...hall.hall.lesson, phase: 'reveal' },
      hall.hall.fixed,
      { playerId: a, nextSeq: 1 },
      machines,
    );
  };
  expect(shown(1)?.reveal?.log?.commands).toEqual(verdict.log.commands);
  expect(shown(100)?.reveal).toMatchObject({ own: verdict.result, log: null });
});

const ordered = (command: Command): string => (command.type === 'dispatch' ? command.thread : command.type);

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

test("after a round a pupil is told their own place, and nobody else's before the standings", () => {
  const seen = told(b).filter(({ room }) => room.phase === 'reveal');
  expect(seen.length).toBeGreaterThan(0);
  for (const { board } of seen) expect(board).toMatchObject([{ playerId: b, rank: 2 }]);
});

test('the projector shows no points beside the names of the slow, and no player ids of the removed', () => {
  const { lanes } = hall.snapshot('view', 'projector');
  expect(lanes.map((lane) => [lane.playerId, lane.points !== null])).toEqual([
    [a, true],
    [b, false],
  ]);
});

test('no best run, lesson or result before the reveal', () => {
  for (const { room, reveal, board } of told(a)) {
    if (hidden.includes(room.phase)) expect([reveal, board]).toEqual([null, []]);
    else expect(reveal).not.toBeNull();
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
