import { describe, expect, test } from 'vitest';
import type { ServerMessages } from '../../../shared/protocol/messages.ts';
import { foldPictureTo, resumePicture, snapshotOf } from '../../../shared/score/picture.ts';
import { TestHall } from './halls.ts';
import { dispatch, tinyLevel } from './tiny.ts';

const events = (hall: TestHall, socket: string): readonly ServerMessages['events'][] =>
  hall.of(socket, 'events').map((sent) => sent.body as ServerMessages['events']);

describe('a round', () => {
  test('played to the end by its player earns full points; the handed-in one what the machine may earn', () => {
    const hall = new TestHall();
    const [a, b] = [hall.seat(), hall.seat()];
    hall.start();
    expect(hall.run(a, 'A', 'B', 'C')).toEqual([null, null, null]);
    expect(hall.say(b, { type: 'final' })).toBeNull();
    hall.pass(100);
    expect(hall.phase).toBe('collect');
    hall.pass(1_500);
    expect(hall.phase).toBe('reveal');
    expect(hall.snapshot(a, 'student').reveal?.own).toMatchObject({
      score: 1_000,
      points: 1_000,
      stars: 3,
      finishedByMachine: false,
    });
    expect(hall.snapshot(b, 'student').reveal?.own).toMatchObject({ points: 500, finishedByMachine: true });
    expect(hall.results.rows.map((row) => [row.playerId, row.status, row.points])).toEqual([
      [a, 'finished', 1_000],
      [b, 'finishedByMachine', 500],
    ]);
  });

  test('the deadline hands in for everybody', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    hall.run(a, 'A');
    hall.pass(60_500);
    expect(hall.phase).toBe('collect');
    hall.pass(100);
    expect(hall.results.rows[0]).toMatchObject({ status: 'finishedByMachine', points: 500, timeMs: 60_000 });
  });

  test('instant 0 is shown before anything moves, and the events carry it on to the same picture', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    const first = hall.snapshot(a, 'student').machine;
    if (!first) throw new Error('no machine');
    expect(first).toMatchObject({ events: 0, view: { atUs: 0 } });
    const picture = resumePicture(structuredClone(first));
    hall.run(a, 'B', 'A');
    let at = 0;
    for (const batch of events(hall, a)) {
      expect(batch.at).toBe(at);
      at += batch.list.length;
      foldPictureTo(picture, batch.list, batch.toUs);
    }
    hall.hall.screens.showAll();
    const now = hall.snapshot(a, 'student').machine;
    expect(snapshotOf(picture, events(hall, a).at(-1)?.hash ?? '')).toEqual(now);
    expect(now?.view.finished).toEqual(['B', 'A']);
  });

  test('pace live follows the clock, stands still in a pause, and waits for who was cut off', () => {
    const hall = new TestHall([tinyLevel('test/live', { pauseOnDecision: false })]);
    const a = hall.seat();
    hall.start();
    const atUs = (): number => hall.hall.machines?.get(a)?.play.state.atUs ?? -1;
    const ranMs = (): number => hall.hall.machines?.get(a)?.clock.ranMs ?? -1;
    hall.pass(499);
    expect(hall.run(a, 'A')).toEqual([null]);
    expect(atUs()).toBe(499);
    hall.say('host', { type: 'pause' });
    hall.pass(5_000);
    expect(hall.run(a, 'B')).toEqual(['paused']);
    expect(atUs()).toBe(499);
    hall.say('host', { type: 'resume' });
    hall.pass(1_000);
    expect(ranMs()).toBe(1_499);
    hall.go(a).pass(30_000);
    expect(ranMs()).toBe(1_499);
    hall.pass(300);
    expect(ranMs()).toBe(1_799);
    hall.come(a, 'student', a).pass(300);
    expect(ranMs()).toBe(2_099);
    expect(hall.run(a, 'B')).toEqual(['coreBusy']);
    expect(atUs()).toBe(2_099);
  });

  test('while nothing happens, pace live tells its clock four times a second and no more', () => {
    const hall = new TestHall([tinyLevel('test/live', { pauseOnDecision: false })]);
    const a = hall.seat();
    hall.start();
    hall.pass(300, 50);
    const before = events(hall, a).length;
    hall.pass(10_000, 50);
    expect(events(hall, a).length - before).toBe(40);
  });

  test('how often time is looked at never changes what happens', () => {
    const runs = [10, 70, 1_000].map((stepMs) => {
      const hall = new TestHall([tinyLevel('test/live', { pauseOnDecision: false })]);
      const a = hall.seat();
      hall.start();
      hall.pass(1_000, stepMs);
      hall.run(a, 'A');
      hall.pass(3_000, stepMs);
      hall.run(a, 'B');
      hall.pass(70_000, stepMs);
      return hall.results.rows[0]?.log;
    });
    expect(runs[1]).toEqual(runs[0]);
    expect(runs[2]).toEqual(runs[0]);
    expect(runs[0]?.commands).toHaveLength(3);
  });
});

describe('coming and going', () => {
  test('a reload shows exactly what no reload would have shown', () => {
    const hall = new TestHall();
    const [a, b] = [hall.seat(), hall.seat()];
    const same = (): void => {
      hall.hall.screens.showAll();
      const before = hall.snapshot(a, 'student');
      hall.go(a).come(a, 'student', a);
      expect(hall.snapshot(a, 'student')).toEqual(before);
      hall.go(a).come(a, 'student', a);
      expect(hall.snapshot(a, 'student')).toEqual(before);
    };
    same();
    hall.start();
    same();
    hall.run(a, 'C');
    same();
    hall.run(b, 'A', 'B', 'C');
    hall.run(a, 'A', 'B');
    same();
    hall.pass(100);
    same();
    hall.pass(1_500);
    same();
    hall.say('host', { type: 'next' });
    same();
    hall.say('host', { type: 'next' });
    same();
  });

  test('a second tab takes over, any number of times, and the first is told', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    hall.come('tab-2', 'student', a);
    expect(hall.closed).toEqual([`${a} replaced`]);
    hall.go(a);
    expect(hall.hall.lesson.seats[0]).toMatchObject({ presence: 'here', disconnects: 0 });
    expect(hall.say(a, { type: 'final' })).toBe('no answer');
    hall.seqs.set('tab-2', 0);
    expect(hall.say('tab-2', { type: 'cmd', command: dispatch('A') })).toBeNull();
    hall.come(a, 'student', a);
    expect(hall.closed).toEqual([`${a} replaced`, 'tab-2 replaced']);
  });

  test('a removed seat is closed, its token is gone, and others do not notice', () => {
    const hall = new TestHall();
    const [a, b] = [hall.seat(), hall.seat()];
    hall.come('host', 'host');
    const before = hall.of(b, 'snapshot').length;
    hall.say('host', { type: 'remove', id: a, block: false });
    expect(hall.closed).toEqual([`${a} removed`]);
    expect(hall.tokens.revoked).toEqual([a]);
    hall.come('again', 'student', a);
    expect(hall.closed).toEqual([`${a} removed`, 'again removed']);
    expect(hall.of(b, 'snapshot')).toHaveLength(before);
  });

  test('late in a round: the same level, the same seed, what is left of the clock', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start().pass(10_000);
    const late = hall.seat();
    expect(hall.snapshot(late, 'student').room.remainingMs).toBe(50_000);
    expect(hall.run(late, 'A', 'B', 'C')).toEqual([null, null, null]);
    hall.run(a, 'A', 'B', 'C');
    hall.pass(200);
    expect(new Set(hall.results.rows.map((row) => row.log?.hashes.at(-1)?.hash)).size).toBe(1);
  });

  test('the cap holds when many come at once, and removed seats give their place back', () => {
    const hall = new TestHall(undefined, { maxPlayers: 3 });
    hall.come('host', 'host');
    const seats = [hall.seat(), hall.seat(), hall.seat()];
    expect(() => hall.seat()).toThrow('full');
    hall.say('host', { type: 'remove', id: seats[0] ?? '', block: false });
    hall.seat();
    expect(() => hall.seat()).toThrow('full');
    hall.say('host', { type: 'door', state: 'locked' });
    expect(() => hall.seat()).toThrow('locked');
  });

  test('a flood of joins waits', () => {
    const hall = new TestHall(undefined, { maxPlayers: 500 });
    let seated = 0;
    expect(() => {
      for (; seated < 100; seated += 1) hall.seat();
    }).toThrow('slowDown');
    expect(seated).toBe(40);
    hall.clock.pass(1_000);
    hall.seat();
  });

  test('chosen names: only where allowed, clean, free and not blocked', () => {
    const generated = new TestHall();
    const a = generated.seat('Zoe');
    expect(generated.hall.lesson.seats.find((seat) => seat.playerId === a)?.name).not.toBe('Zoe');
    const hall = new TestHall(undefined, { namesChosen: true }).come('host', 'host');
    const zoe = hall.seat(' Zoe ');
    expect(hall.snapshot(zoe, 'student').you.name).toBe('Zoe');
    for (const bad of ['zoé', '<b>', '', 'x'.repeat(21)]) expect(() => hall.seat(bad)).toThrow('badName');
    hall.say('host', { type: 'remove', id: zoe, block: true });
    expect(() => hall.seat('Z-o-e')).toThrow('badName');
  });
});

describe('log first', () => {
  test('nothing that follows from an entry leaves before the entry is on disk', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    const before = hall.sent.length;
    hall.journal.hold();
    expect(hall.run(a, 'A')).toEqual(['no answer']);
    hall.hall.screens.showAll();
    expect(hall.sent.length).toBe(before);
    hall.journal.commit();
    expect(
      hall.sent.slice(before).map((sent) => `${sent.socket === a ? 'seat' : 'host'} ${sent.type}`),
    ).toEqual(['seat events', 'seat ack', 'seat snapshot', 'host snapshot']);
  });

  test('a full log refuses and changes nothing', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    const play = hall.hall.machines?.get(a);
    hall.journal.fill();
    expect(hall.run(a, 'A')).toEqual(['storage']);
    expect(hall.hall.machines?.get(a)).toBe(play);
    expect(hall.say('host', { type: 'endRound' })).toBe('storage');
    expect(hall.phase).toBe('active');
    expect(() => hall.seat()).toThrow('storage');
  });

  test('a disk that stalls pauses the class and lets it go on', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    hall.journal.hold();
    hall.run(a, 'A');
    hall.pass(5_100);
    expect(hall.hall.lesson.paused).toBe('storage');
    hall.journal.commit();
    hall.pass(100);
    expect(hall.hall.lesson.paused).toBeNull();
  });

  test('the entries tell who did what, in order and without a gap', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    hall.run(a, 'A', 'A', 'B');
    hall.say(a, { type: 'final' });
    hall.pass(2_000);
    const { entries } = hall.journal;
    expect(entries.map((entry) => entry.pos)).toEqual(entries.map((_, at) => at + 1));
    const told = entries.filter((entry) => entry.kind !== 'clock' && entry.kind !== 'phase');
    expect(told.map((entry) => [entry.kind, entry.player, entry.seq])).toEqual([
      ['seat', a, null],
      ['hostCommand', 'host/host', 1],
      ['hostCommand', 'host/host', 2],
      ['setting', null, null],
      ['command', a, 1],
      ['command', a, 3],
      ['final', a, 4],
      ['verdict', null, null],
    ]);
  });
});

describe('numbers', () => {
  test('a repeat gets its first answer and has no effect', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    expect(hall.run(a, 'A')).toEqual([null]);
    const entries = hall.journal.entries.length;
    expect(hall.say(a, { type: 'cmd', seq: 1, command: dispatch('A') })).toBeNull();
    expect(hall.say(a, { type: 'cmd', seq: 2, command: dispatch('A') })).toBe('threadNotReady');
    expect(hall.say(a, { type: 'cmd', seq: 2, command: dispatch('A') })).toBe('threadNotReady');
    expect(hall.say(a, { type: 'cmd', seq: 2, command: dispatch('B') })).toBe('outOfOrder');
    expect(hall.journal.entries.length).toBe(entries);
    expect(hall.run(a, 'B')).toEqual([null]);
  });

  test('a gap is refused and leaves the numbers as they are', () => {
    const hall = new TestHall();
    const a = hall.seat();
    hall.start();
    expect(hall.say(a, { type: 'cmd', seq: 5, command: dispatch('A') })).toBe('outOfOrder');
    expect(hall.say(a, { type: 'cmd', seq: 1, command: dispatch('A') })).toBeNull();
  });

  test('two screens of one host count for themselves, and each anew when it comes back', () => {
    const hall = new TestHall();
    hall.seat();
    hall.come('host', 'host').come('phone', 'host');
    expect(hall.say('host', { type: 'start', seq: 1 })).toBeNull();
    expect(hall.say('phone', { type: 'next', seq: 1 })).toBeNull();
    expect(hall.phase).toBe('countdown');
    hall.go('phone').come('phone', 'host');
    expect(hall.snapshot('phone', 'host').nextSeq).toBe(1);
    expect(hall.say('phone', { type: 'pause', seq: 1 })).toBeNull();
    expect(hall.hall.lesson).toMatchObject({ paused: 'host', hosts: 2 });
  });

  test('a repeated "next" moves once', () => {
    const hall = new TestHall();
    hall.seat();
    hall.come('host', 'host').say('host', { type: 'start' });
    expect(hall.phase).toBe('briefing');
    expect(hall.say('host', { type: 'next', seq: 2 })).toBeNull();
    expect(hall.say('host', { type: 'next', seq: 2 })).toBeNull();
    expect(hall.phase).toBe('countdown');
    expect(hall.snapshot('host', 'host').nextSeq).toBe(3);
  });
});

test('screens are told of progress four times a second, pupils not at all', () => {
  const hall = new TestHall();
  const a = hall.seat();
  hall.start();
  hall.come('screen', 'view');
  const count = (socket: string): number => hall.of(socket, 'snapshot').length;
  const before = [count('host'), count('screen'), count(a)];
  hall.run(a, 'A');
  hall.pass(1_000, 50);
  hall.run(a, 'B');
  hall.pass(1_000, 50);
  expect([count('host'), count('screen'), count(a)].map((after, at) => after - (before[at] ?? 0))).toEqual([
    2, 2, 0,
  ]);
  expect(hall.snapshot('host', 'host').players[0]).toMatchObject({
    progress: 666,
    final: false,
    quietMs: 50,
  });
});
