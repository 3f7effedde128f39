/** Guessing codes, by count and by stopwatch, and a whole school that only types badly. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CreateRoomAnswer, LevelsAnswer } from '../../shared/protocol/api.ts';
import { type Booted, bootServer } from '../support/bootServer.ts';

let server: Booted;
let levels: readonly string[];
beforeAll(async () => {
  server = await bootServer({ env: { TRUST_PROXY: '127.0.0.1 ::1' } });
  const answer = (await (await fetch(`${server.origin}/api/levels`)).json()) as LevelsAnswer;
  levels = answer.levels.slice(0, 1).map((level) => level.id);
});
afterAll(() => server.close());

let addresses = 0;
/** As our own proxy would pass on somebody who was never here before. */
const stranger = (): string => {
  addresses += 1;
  return `198.18.${addresses >> 8}.${addresses & 255}`;
};
const join = (code: string, from: string, more: object = {}) =>
  server.post('/api/join', { code, ...more }, { 'x-forwarded-for': from });

const median = (times: readonly number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

async function lockedRoom(): Promise<CreateRoomAnswer> {
  const room = await server.openRoom(levels);
  const host = await server.enter(room.roomId, room.hostToken);
  host.say('door', { seq: 1, state: 'locked' });
  await host.next('ack');
  await host.leave();
  return room;
}

async function fullRoom(): Promise<CreateRoomAnswer> {
  const room = await server.openRoom(levels, { maxPlayers: 1 });
  await server.join(room.code);
  return room;
}

test('wrong, locked and full codes look alike and take alike', async () => {
  const codes = { wrong: 'CCCCCC', locked: (await lockedRoom()).code, full: (await fullRoom()).code };
  const times = new Map<string, number[]>(Object.keys(codes).map((kind) => [kind, []]));
  const answers = new Set<string>();
  // More than the burst of one room's joins: its bucket must not speak for a shut door.
  for (let round = 0; round < 60; round += 1) {
    for (const [kind, code] of Object.entries(codes)) {
      const from = stranger();
      const began = performance.now();
      answers.add(JSON.stringify(await join(code, from)));
      times.get(kind)?.push(performance.now() - began);
    }
  }
  expect([...answers]).toEqual(['{"status":404,"body":{"error":{"code":"noRoom","args":{}}}}']);
  const medians = [...times.values()].map(median);
  expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(5);
});

test('a stranger guesses five times, then once a second at best, and is told to slow down after ten', async () => {
  const from = stranger();
  const began = performance.now();
  const tries = await Promise.all(Array.from({ length: 30 }, () => join('CCCCCC', from)));
  const seconds = (performance.now() - began) / 1000;
  const judged = tries.filter((one) => one.status === 404).length;
  expect(judged).toBeGreaterThanOrEqual(5);
  expect(judged).toBeLessThanOrEqual(5 + Math.ceil(seconds) + 1);
  expect(tries.filter((one) => one.status === 429)).toHaveLength(30 - judged);
  expect(seconds).toBeLessThan(15);
}, 20_000);

test('a school of 150 behind one address, one in twelve types badly first: all are seated, while an attack goes on', async () => {
  const room = await server.openRoom(levels, { maxPlayers: 200 });
  const school = stranger();
  const attack = Array.from({ length: 100 }, () => join('FFFFFF', stranger()));
  const first = await join(room.code, school);
  expect(first.status).toBe(200);
  const mistyped: Promise<unknown>[] = [];
  const pupils = Array.from({ length: 149 }, async (_, i) => {
    if (i % 12 === 0) mistyped.push(join('GGGGGG', school));
    return (await join(room.code, school)).status;
  });
  expect(await Promise.all(pupils)).toEqual(Array(149).fill(200));
  await Promise.all([...attack, ...mistyped]);
}, 20_000);

test('who has the link waits for nobody', async () => {
  const room = await server.openRoom(levels);
  const from = stranger();
  const guesses = Promise.all(Array.from({ length: 10 }, () => join('HHHHHH', from)));
  const began = performance.now();
  expect((await join(room.code, from, { linkKey: room.linkKey })).status).toBe(200);
  expect(performance.now() - began).toBeLessThan(1000);
  await guesses;
}, 20_000);
