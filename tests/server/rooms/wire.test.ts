/** A class over the real server: real sockets, real disk, the framework's own client. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decodeLevel } from '../../../shared/levels/decodeLevel.ts';
import { rerun } from '../../../shared/levels/play.ts';
import { closeCodes } from '../../../shared/protocol/codes.ts';
import type { RoomExport, StudentSnapshot } from '../../../shared/protocol/views.ts';
import { type Booted, bootServer, type Guest } from '../../support/bootServer.ts';
import { dispatch, tinyLevel, writeAssets } from './tiny.ts';

const levels = [tinyLevel('01-test/01-one'), tinyLevel('01-test/02-two')];
const ids = levels.map(({ level }) => level.id);
let assets = '';
let server: Booted;

beforeAll(async () => {
  assets = await mkdtemp(join(tmpdir(), 'runqueue-assets-'));
  await writeAssets(assets, levels);
  server = await bootServer({ assets });
});
afterAll(async () => {
  await server.close();
  await rm(assets, { recursive: true, force: true });
});

interface Pupil {
  readonly guest: Guest;
  readonly token: string;
  readonly playerId: string;
}

async function openClass(pupils: number, settings = {}) {
  const room = await server.openRoom(ids, settings);
  const host = await server.enter(room.roomId, room.hostToken);
  const seats: Pupil[] = [];
  for (let n = 0; n < pupils; n += 1) {
    const { token, playerId } = await server.join(room.code);
    seats.push({ token, playerId, guest: await server.enter(room.roomId, token) });
  }
  let seq = 0;
  const tell = async (type: 'start' | 'next' | 'endRound' | 'endLesson'): Promise<void> => {
    seq += 1;
    host.say(type, { seq });
    const ack = await host.next('ack', (body) => body.seq === seq);
    expect(ack.refused).toBeNull();
  };
  return { room, host, seats, tell };
}

const phase = (guest: Guest, name: string): Promise<unknown> =>
  guest.next('snapshot', (snapshot) => snapshot.room.phase === name);

async function play(guest: Guest, ...threads: readonly string[]): Promise<void> {
  for (const [at, thread] of threads.entries()) {
    guest.say('cmd', { seq: at + 1, command: dispatch(thread) });
    expect((await guest.next('ack', (body) => body.seq === at + 1)).refused).toBeNull();
  }
}

describe('a class', () => {
  test('plays a round, comes back after a drop, and takes its results home', async () => {
    const { room, host, seats, tell } = await openClass(2);
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
    const { host, seats, tell } = await openClass(30);
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
  expect(decodeLevel('x', null, {}).ok).toBe(false);
}

describe('the door', () => {
  test('the cap is exact when all come at once, and nobody is refused for the address', async () => {
    const { room, host } = await openClass(0, { maxPlayers: 12 });
    const tries = await Promise.allSettled(Array.from({ length: 40 }, () => server.join(room.code)));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(12);
    await host.leave();
  });

  test('a ticket works once, a wrong or late one not at all', async () => {
    const { room, host } = await openClass(0);
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
    const { room, host } = await openClass(1);
    const { token } = await server.join(room.code);
    const guest = await server.dial(room.roomId, token);
    await guest.closed();
    expect(guest.heard).toEqual([]);
    await host.leave();
  });

  test('a removed pupil is out at once and cannot resume', async () => {
    const { room, host, seats } = await openClass(1);
    const [a] = seats as [Pupil];
    host.say('remove', { seq: 1, id: a.playerId, block: false });
    expect(await a.guest.closed()).toBe(closeCodes.removed);
    expect((await server.post(`/api/rooms/${room.roomId}/resume`, { token: a.token })).status).not.toBe(200);
    await host.leave();
  });

  test('the second tab takes over', async () => {
    const { room, host, seats } = await openClass(1);
    const [a] = seats as [Pupil];
    const second = await server.enter(room.roomId, a.token);
    expect(await a.guest.closed()).toBe(closeCodes.replaced);
    expect(second.closeCode()).toBeNull();
    for (const guest of [host, second]) await guest.leave();
  });
});

describe('garbage', () => {
  const deep = (levelsDeep: number): unknown =>
    Array.from({ length: levelsDeep }).reduce<unknown>((inner) => [inner], 1);
  const messages: readonly (readonly [name: string, type: string, body: unknown])[] = [
    ['an unknown message', 'nonsense', {}],
    ['a name of the language', '__proto__', {}],
    ['another one', 'constructor', { seq: 1 }],
    ['no body', 'cmd', undefined],
    ['text for a body', 'cmd', 'dispatch'],
    ['a missing key', 'cmd', { command: dispatch('A') }],
    ['an unknown key', 'cmd', { seq: 1, command: dispatch('A'), extra: 1 }],
    ['a number that is none', 'cmd', { seq: Number.NaN, command: dispatch('A') }],
    ['a negative number', 'cmd', { seq: -1, command: dispatch('A') }],
    ['a date', 'cmd', { seq: 1, command: new Date() }],
    ['a set', 'cmd', { seq: 1, command: new Set([1]) }],
    ['a map', 'cmd', new Map([['seq', 1]])],
    ['bytes', 'cmd', { seq: 1, command: new Uint8Array(100) }],
    ['a big int', 'cmd', { seq: 1n, command: dispatch('A') }],
    ['depth', 'cmd', { seq: 1, command: deep(500) }],
    ['width', 'cmd', { seq: 1, command: Array.from({ length: 1_000 }, () => 0) }],
    ['a command of the server', 'cmd', { seq: 1, command: { type: 'autopilot' } }],
    ['a second hello of the wrong shape', 'hello', { ticket: 1 }],
  ];

  test.each(messages)('%s closes its sender and nobody else', async (_name, type, body) => {
    const { host, seats } = await openClass(2);
    const [a, b] = seats as [Pupil, Pupil];
    a.guest.sayRaw(type, body);
    expect(await a.guest.closed()).toBe(closeCodes.malformed);
    host.say('rename', { seq: 1, id: b.playerId, name: 'Still Here' });
    await b.guest.next('snapshot', (one) => one.type === 'student' && one.you.name === 'Still Here');
    for (const guest of [host, b.guest]) await guest.leave();
  });

  const bytes: readonly (readonly [name: string, bytes: readonly number[]])[] = [
    ['nothing', []],
    ['one byte of a message', [13]],
    ['a name that is longer than the frame', [13, 0xbf, 65]],
    ['a name that is no text', [13, 0xa4, 0xff, 0xfe, 0xfd, 0xfc]],
    ['a broken body', [13, 0xa3, 99, 109, 100, 0xdf, 0xff, 0xff, 0xff, 0xff]],
    ['an unknown protocol code', [250, 1, 2, 3]],
    ['a request without a name', [18, 1]],
    ['an input nobody asked for', [19, 1, 2, 3]],
    ['raw bytes', [17, 0xa3, 99, 109, 100, 1, 2, 3]],
  ];

  test.each(bytes)('a frame with %s harms nobody else', async (_name, frame) => {
    const { host, seats } = await openClass(2);
    const [a, b] = seats as [Pupil, Pupil];
    a.guest.room.connection.send(Uint8Array.from(frame));
    host.say('rename', { seq: 1, id: b.playerId, name: 'Still Here' });
    await b.guest.next('snapshot', (one) => one.type === 'student' && one.you.name === 'Still Here');
    for (const guest of [host, b.guest, a.guest]) await guest.leave();
  });

  test('a frame over 4 KiB closes its sender', async () => {
    const { host, seats } = await openClass(1);
    const [a] = seats as [Pupil];
    a.guest.sayRaw('cmd', { seq: 1, command: 'x'.repeat(5_000) });
    expect([1006, 1009]).toContain(await a.guest.closed());
    await host.leave();
  });

  test('a flood is warned, then closed; the others go on', async () => {
    const { host, seats } = await openClass(2);
    const [a, b] = seats as [Pupil, Pupil];
    const flood = setInterval(() => {
      for (let n = 0; n < 4; n += 1) a.guest.sayRaw('resync', {});
    }, 50);
    expect(await a.guest.closed()).toBe(closeCodes.tooFast);
    clearInterval(flood);
    expect(a.guest.heard.some((one) => one.type === 'notice')).toBe(true);
    expect(b.guest.closeCode()).toBeNull();
    for (const guest of [host, b.guest]) await guest.leave();
  });
});
