/** The whole server: one port, one listener of each kind, rooms, a clean end. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLog } from '../../server/log.ts';
import type { CreateRoomAnswer, LevelsAnswer } from '../../shared/protocol/api.ts';
import { closeCodes } from '../../shared/protocol/codes.ts';
import { PROTOCOL } from '../../shared/protocol/messages.ts';
import { type Booted, bootServer } from '../support/bootServer.ts';
import { freePort } from '../support/freePort.ts';

const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url));

let server: Booted;
let levels: readonly string[];
/** Every line the server wrote. */
const lines: string[] = [];
const log = createLog({
  print: (line) => lines.push(line),
  date: () => new Date(),
  nowMs: () => performance.now(),
});
beforeAll(async () => {
  server = await bootServer({ log });
  const answer = (await (await fetch(`${server.origin}/api/levels`)).json()) as LevelsAnswer;
  levels = answer.levels.map((level) => level.id);
});
afterAll(() => server.close());

test('page, health, levels and a room on one port', async () => {
  expect(await (await fetch(server.origin)).text()).toContain('Runqueue');
  expect((await fetch(`${server.origin}/readyz`)).status).toBe(200);
  expect(levels.length).toBeGreaterThan(0);
  const room = await server.openRoom(levels.slice(0, 1));
  expect(room.code).toMatch(/^[2-9CFGHJMPQRVWX]{6}$/);
  const host = await server.enter(room.roomId, room.hostToken);
  const seat = await server.join(room.code);
  const pupil = await server.enter(seat.roomId, seat.token);
  const snapshot = await host.next('snapshot', (body) => body.room.connected === 1);
  expect(snapshot.type).toBe('host');
  expect(JSON.stringify(snapshot)).toContain(seat.name);
  await Promise.all([host.leave(), pupil.leave()]);
});

test('the framework’s own doors are shut', async () => {
  for (const path of [
    '/matchmake/create/lesson',
    '/matchmake/joinOrCreate/lesson',
    '/matchmake/joinById/x',
  ]) {
    expect((await server.post(path, {}).catch(() => ({ status: 404 }))).status).toBe(404);
  }
});

test('a ticket opens one socket, once', async () => {
  const room = await server.openRoom(levels.slice(0, 1));
  const first = await server.dial(room.roomId, room.hostToken);
  first.say('hello', { ticket: first.ticket, protocol: PROTOCOL });
  await first.next('snapshot');
  const second = await server.dial(room.roomId, room.hostToken);
  second.say('hello', { ticket: first.ticket, protocol: PROTOCOL });
  expect(await second.closed()).toBe(closeCodes.malformed);
  expect(second.heard.filter((one) => one.type === 'snapshot')).toEqual([]);
  await first.leave();
});

test('another room’s token opens nothing, a deleted room’s neither', async () => {
  const [one, two] = [await server.openRoom(levels.slice(0, 1)), await server.openRoom(levels.slice(0, 1))];
  expect((await server.post(`/api/rooms/${one.roomId}/resume`, { token: two.hostToken })).status).toBe(401);
  expect((await server.post(`/api/rooms/${one.roomId}/delete`, { token: one.viewToken })).status).toBe(403);
  expect((await server.post(`/api/rooms/${one.roomId}/delete`, { token: one.hostToken })).status).toBe(200);
  expect((await server.post(`/api/rooms/${one.roomId}/resume`, { token: one.hostToken })).status).toBe(401);
  expect((await server.post('/api/join', { code: one.code })).status).toBe(404);
  expect((await server.post(`/api/rooms/${two.roomId}/resume`, { token: two.hostToken })).status).toBe(200);
});

const garbage: readonly (readonly [string, string, unknown])[] = [
  ['an unknown message', 'shutdown', {}],
  ['a number for a type', '7', 7],
  ['no body', 'door', undefined],
  ['a list', 'door', [1, 2]],
  ['an unknown key', 'resync', { admin: true }],
  ['a negative number', 'extend', { seq: -1, s: 30 }],
  ['a fraction', 'extend', { seq: 1, s: 1.5 }],
  ['NaN', 'extend', { seq: 1, s: Number.NaN }],
  ['a date', 'door', { seq: 1, state: new Date() }],
  ['a set', 'door', new Set(['open'])],
  ['a map', 'door', new Map([['state', 'open']])],
  ['a big int', 'extend', { seq: 1n, s: 30 }],
  ['bytes', 'door', new Uint8Array(64)],
  ['a long text', 'rename', { seq: 1, id: 'p', name: 'x'.repeat(2000) }],
  ['deep nesting', 'door', { seq: 1, state: { a: { b: { c: { d: { e: { f: {} } } } } } } }],
];
test.each(garbage)('%s closes its sender and nobody else', async (_, type, body) => {
  const room = await server.openRoom(levels.slice(0, 1));
  const witness = await server.enter(room.roomId, room.viewToken);
  const sender = await server.enter(room.roomId, room.hostToken);
  sender.sayRaw(type, body);
  expect(await sender.closed()).toBe(closeCodes.malformed);
  expect(witness.closeCode()).toBeNull();
  const again = await server.enter(room.roomId, room.hostToken);
  expect(again.closeCode()).toBeNull();
  await Promise.all([witness.leave(), again.leave()]);
});

test('a frame of 5 KiB is closed with 1009', async () => {
  const room = await server.openRoom(levels.slice(0, 1));
  const sender = await server.enter(room.roomId, room.hostToken);
  sender.sayRaw('rename', { seq: 1, id: 'p', name: 'x'.repeat(5000) });
  expect(await sender.closed()).toBe(1009);
});

test('a room outlives all of its sockets', async () => {
  const room = await server.openRoom(levels.slice(0, 1));
  const host = await server.enter(room.roomId, room.hostToken);
  const seat = await server.join(room.code);
  await host.leave();
  const again = await server.enter(room.roomId, room.hostToken);
  expect(JSON.stringify(again.heard)).toContain(seat.name);
  await again.leave();
});

test('a report of a running room is there for its host', async () => {
  const room = await server.openRoom(levels.slice(0, 1));
  const seat = await server.join(room.code);
  const headers = { authorization: `Bearer ${room.hostToken}` };
  const csv = await fetch(`${server.origin}/api/rooms/${room.roomId}/export/results.csv`, { headers });
  expect(csv.status).toBe(200);
  expect(await csv.text()).toContain(seat.name);
  const json = await fetch(`${server.origin}/api/rooms/${room.roomId}/export/room.json`, { headers });
  expect(await json.json()).toMatchObject({ format: 'runqueue/room-export@1', room: room.roomId });
});

/** Runs server/main.ts to its end and answers what it said. */
const runMain = (env: Record<string, string>) => {
  const done = spawnSync(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...env },
    encoding: 'utf8',
    timeout: 15_000,
  });
  return { code: done.status, says: done.stderr };
};

test('no name, token, code or address ever stands in the log', async () => {
  const room = await server.openRoom(levels.slice(0, 1), { namesChosen: true });
  const seat = await server.join(room.code, { name: 'Zarifaxon' });
  const pupil = await server.enter(seat.roomId, seat.token);
  pupil.sayRaw('rename', { seq: 1, id: seat.playerId, name: 'Zarifaxon', token: seat.token });
  await pupil.closed();
  const secrets = [
    seat.token,
    room.hostToken,
    room.viewToken,
    room.linkKey,
    room.code,
    server.setup,
    'Zarifaxon',
    '127.0.0.1',
    '::1',
  ];
  const text = lines.join('\n');
  expect(lines.length).toBeGreaterThan(0);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  for (const line of lines)
    expect(Object.keys(JSON.parse(line)).slice(0, 3)).toEqual(['at', 'level', 'event']);
});

test('bad variables: one sentence each, and the end', () => {
  const { code, says } = runMain({ PORT: 'x', TRUST_PROXY: 'y' });
  expect(code).toBe(2);
  expect(says.trimEnd().split('\n')).toEqual([
    'PORT: expected a whole number from 1 to 65535.',
    'TRUST_PROXY: expected addresses or networks such as 10.0.0.0/8 or ::1 ("y" is not).',
  ]);
});

test('a port in use: one sentence, and the end', async () => {
  const port = await freePort();
  const other = createServer().listen(port);
  const dataDir = await mkdtemp(join(tmpdir(), 'runqueue-port-'));
  const { code, says } = runMain({ PORT: String(port), DATA_DIR: dataDir });
  other.close();
  await rm(dataDir, { recursive: true, force: true });
  expect(code).toBe(1);
  expect(says).toBe(
    `Port ${port} is used by another program. Stop that one, or choose another port: PORT=${port + 1} npm start\n`,
  );
});

test('a second life finds the same set-up link', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'runqueue-life-'));
  const { setup } = server;
  await server.close();
  const first = await bootServer({ dataDir });
  const room = await first.openRoom(levels.slice(0, 1));
  const host = await first.enter(room.roomId, room.hostToken);
  const closing = host.closed();
  await first.close();
  expect(await closing).toBe(closeCodes.restarting);
  server = await bootServer({ dataDir });
  expect(server.setup).toBe(first.setup);
  expect(server.setup).not.toBe(setup);
  const report = await fetch(`${server.origin}/api/rooms/${room.roomId}/export/results.csv`, {
    headers: { authorization: `Bearer ${room.hostToken}` },
  });
  expect(report.status).toBe(200);
  await rm(dataDir, { recursive: true, force: true });
});

const answerOf = (room: CreateRoomAnswer): string => JSON.stringify(room);
test('no two rooms share a code or a key', async () => {
  const rooms = await Promise.all(Array.from({ length: 20 }, () => server.openRoom(levels.slice(0, 1))));
  expect(new Set(rooms.map((room) => room.code)).size).toBe(20);
  expect(new Set(rooms.map(answerOf)).size).toBe(20);
});
