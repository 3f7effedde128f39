/** A class over the real server: real sockets, real disk, the framework's own client. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rerun } from '../../../shared/levels/play.ts';
import { closeCodes } from '../../../shared/protocol/codes.ts';
import type { RoomExport, StudentSnapshot } from '../../../shared/protocol/views.ts';
import type { Booted } from '../../support/bootServer.ts';
import { bootSchool, levels, openClass, type Pupil, phase, play } from './classes.ts';
import { dispatch } from './tiny.ts';

let server: Booted;

beforeAll(async () => {
  server = await bootSchool();
});
afterAll(() => server.close());

describe('a class', () => {
  test('plays a round, comes back after a drop, and takes its results home', async () => {
    const { room, host, seats, tell } = await openClass(server, 2);
    const [a, b] = seats as [Pupil, Pupil];
    await tell('start');
    await tell('next');
    await phase(a.guest, 'active');
    await play(a.guest, 'A');
    await a.guest.leave();
    const back = await server.enter(room.roomId, a.token);
    const snapshot = back.heard.find((one) => one.type === 'snapshot')?.body as StudentSnapshot;
    expect(snapshot.you.nextSeq).toBe(2);
    expect(snapshot.machine?.view.finished).toEqual(['A']);
    for (const [at, thread] of ['B', 'C'].entries())
      back.say('cmd', { seq: at + 2, command: dispatch(thread) });
    await back.next('ack', (body) => body.seq === 3);
    b.guest.say('final', { seq: 1 });
    await phase(host, 'reveal');
    const revealed = await back.next('snapshot', (body) => body.room.phase === 'reveal');
    expect((revealed as StudentSnapshot).reveal?.own).toMatchObject({ points: 1_000, stars: 3 });
    await tell('next');
    await tell('endLesson');
    await phase(b.guest, 'podium');

    const get = (file: string): Promise<Response> =>
      fetch(`${server.origin}/api/rooms/${room.roomId}/export/${file}`, {
        headers: { authorization: `Bearer ${room.hostToken}` },
      });
    const csv = await (await get('results.csv')).text();
    const rows = csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(','));
    const column = (name: string): string[] =>
      rows.slice(1).map((row) => row[rows[0]?.indexOf(name) ?? -1] ?? '?');
    expect(column('points_total')).toEqual(['1000', '500']);
    expect(column('rank')).toEqual(['1', '2']);
    expect(column('joined_at')[0]).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(column('disconnects')).toEqual(['1', '0']);
    expect((await (await get('attempts.csv')).text()).trim().split('\r\n')).toHaveLength(3);
    await provesItself((await (await get('room.json')).json()) as RoomExport);
    for (const guest of [host, back, b.guest]) await guest.leave();
  });

  test('30 pupils play at once, each on their own machine', async () => {
    const { host, seats, tell } = await openClass(server, 30);
    await tell('start');
    await tell('next');
    await Promise.all(seats.map(({ guest }) => phase(guest, 'active')));
    await Promise.all(seats.map(({ guest }) => play(guest, 'C', 'A', 'B')));
    await phase(host, 'reveal');
    const hashes = seats.map(({ guest }) => guest.heard.findLast((one) => one.type === 'events'));
    expect(new Set(hashes.map((one) => JSON.stringify(one?.body))).size).toBe(1);
    await Promise.all([host, ...seats.map(({ guest }) => guest)].map((guest) => guest.leave()));
  });
});

/** Every log of the export, run again on the level inside the export, earns what the export says. */
async function provesItself(record: RoomExport): Promise<void> {
  const runs = record.seats.flatMap((seat) => seat.rounds);
  expect(runs).toHaveLength(2);
  for (const { log, score } of runs) {
    const level = levels.find((each) => each.level.id === log.level);
    const again = level && rerun(level.level, log);
    expect(again?.ok).toBe(true);
    expect(score).toBeGreaterThan(0);
  }
}

describe('the door', () => {
  test('the cap is exact when all come at once, and nobody is refused for the address', async () => {
    const { room, host } = await openClass(server, 0, { maxPlayers: 12 });
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => server.join(room.code)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(12);
    await host.leave();
  });

  test('a ticket works once, a wrong or late one not at all', async () => {
    const { room, host } = await openClass(server, 0);
    const { token } = await server.join(room.code);
    const first = await server.dial(room.roomId, token);
    first.say('hello', { ticket: first.ticket, protocol: 1 });
    await first.next('snapshot');
    const second = await server.dial(room.roomId, token);
    second.say('hello', { ticket: first.ticket, protocol: 1 });
    expect(await second.closed()).toBe(closeCodes.malformed);
    const silentOne = await server.dial(room.roomId, token);
    expect(await silentOne.closed()).toBe(closeCodes.malformed);
    expect(first.closeCode()).toBeNull();
    const old = await server.dial(room.roomId, token);
    old.say('hello', { ticket: old.ticket, protocol: 999 });
    expect(await old.closed()).toBe(closeCodes.reloadNeeded);
    for (const guest of [host, first]) await guest.leave();
  });

  test('nothing private is sent before hello', async () => {
    const { room, host } = await openClass(server, 1);
    const { token } = await server.join(room.code);
    const guest = await server.dial(room.roomId, token);
    await guest.closed();
    expect(guest.heard).toEqual([]);
    await host.leave();
  });

  test('a removed pupil is out at once and cannot resume', async () => {
    const { room, host, seats } = await openClass(server, 1);
    const [a] = seats as [Pupil];
    host.say('remove', { seq: 1, id: a.playerId, block: false });
    expect(await a.guest.closed()).toBe(closeCodes.removed);
    expect((await server.post(`/api/rooms/${room.roomId}/resume`, { token: a.token })).status).not.toBe(200);
    await host.leave();
  });

  test('the second tab takes over', async () => {
    const { room, host, seats } = await openClass(server, 1);
    const [a] = seats as [Pupil];
    const second = await server.enter(room.roomId, a.token);
    expect(await a.guest.closed()).toBe(closeCodes.replaced);
    expect(second.closeCode()).toBeNull();
    for (const guest of [host, second]) await guest.leave();
  });
});
