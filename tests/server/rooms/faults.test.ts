/** Our own bugs, planted: a throw costs one message, one machine or one tick, never the room and never the process. */
import { matchMaker } from '@colyseus/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Hall } from '../../../server/rooms/hall/hall.ts';
import { closeCodes } from '../../../shared/protocol/codes.ts';
import type { Booted } from '../../support/bootServer.ts';
import { bootSchool, openClass, type Pupil, phase, play } from './classes.ts';
import { TestHall } from './halls.ts';
import { dispatch, tinyLevel } from './tiny.ts';

let server: Booted;

beforeAll(async () => {
  server = await bootSchool();
});
afterAll(() => server.close());

/** Makes a method of the live room throw this many times. */
function plant(roomId: string, method: 'heard' | 'passTime' | 'owes', times: number): void {
  const room = matchMaker.getLocalRoomById(roomId) as unknown as Record<string, unknown>;
  let left = times;
  room[method] = () => {
    left -= 1;
    if (left === 0) delete room[method];
    throw new Error('planted');
  };
}

test.each(['heard', 'passTime'] as const)('a throw in %s: everybody plays on', async (method) => {
  const { room, host, seats, tell } = await openClass(server, 2);
  const [a, b] = seats as [Pupil, Pupil];
  await tell('start');
  await tell('next');
  await phase(a.guest, 'active');
  plant(room.roomId, method, 3);
  if (method === 'heard') {
    for (let n = 0; n < 3; n += 1) a.guest.sayRaw('cmd', { seq: 1, command: dispatch('A') });
    await a.guest.next('notice', (notice) => notice.code === 'fault');
  }
  await play(a.guest, 'A', 'B', 'C');
  await play(b.guest, 'A', 'B', 'C');
  await phase(host, 'reveal');
  for (const guest of [host, a.guest, b.guest]) {
    expect(guest.closeCode()).toBeNull();
    await guest.leave();
  }
});

/** A machine that breaks its own law when it is next asked to move. */
function breakMachine(hall: Hall, playerId: string): void {
  const match = hall.machines?.get(playerId);
  if (!match) throw new Error('no machine to break');
  hall.machines?.keep(playerId, { ...match, play: { ...match.play, state: null as never } });
}

test('a broken machine ends its own round as not played, and the class goes on', () => {
  const hall = new TestHall([tinyLevel('test/one'), tinyLevel('test/two')]);
  const [a, b] = [hall.seat(), hall.seat()];
  hall.start();
  breakMachine(hall.hall, a);
  expect(() => hall.run(a, 'A')).toThrow();
  const ack = hall.of(a, 'ack').at(-1)?.body;
  expect(ack).toMatchObject({ seq: 1, refused: { code: 'fault' } });
  hall.run(b, 'A', 'B', 'C');
  hall.say('host', { type: 'endRound' });
  hall.pass(1_500);
  expect(hall.phase).toBe('reveal');
  expect(hall.results.rows.map((row) => row.playerId)).toEqual([b]);
  hall.say('host', { type: 'next' });
  expect(hall.snapshot(a, 'student').you.points).toBe(0);
  hall.say('host', { type: 'next' });
  hall.say('host', { type: 'next' });
  hall.pass(3_000);
  expect(hall.run(a, 'A', 'B', 'C')).toEqual([null, null, null]);
});

test('a fault while we make up for a fault ends neither the room nor the process', async () => {
  const { room, host, seats } = await openClass(server, 2);
  const [a, b] = seats as [Pupil, Pupil];
  plant(room.roomId, 'heard', 1);
  plant(room.roomId, 'owes', 1);
  a.guest.sayRaw('resync', {});
  await a.guest.next('notice', (notice) => notice.code === 'fault');
  host.say('rename', { seq: 1, id: b.playerId, name: 'Still Here' });
  await b.guest.next('snapshot', (one) => one.type === 'student' && one.you.name === 'Still Here');
  for (const guest of [host, a.guest, b.guest]) await guest.leave();
});

test('a server that stops tells everybody to come back', async () => {
  const school = await bootSchool();
  const { host, seats } = await openClass(school, 2);
  await school.close();
  for (const guest of [host, ...seats.map((seat) => seat.guest)])
    expect(await guest.closed()).toBe(closeCodes.restarting);
});
