/** The HTTP face as a browser sees it: the real guard and the real routes, before rooms that answer what they are told. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { matchesStretched, stretch } from '../../../server/accounts/recovery.ts';
import { type Config, decodeConfig, limits } from '../../../server/config.ts';
import { createCodeDoor } from '../../../server/guard/codeDoor.ts';
import { createFront, type Front } from '../../../server/guard/front.ts';
import { createBuckets } from '../../../server/guard/limits.ts';
import { openDoors } from '../../../server/guard/origins.ts';
import { loadPages } from '../../../server/http/pages.ts';
import { createRoutes } from '../../../server/http/routes.ts';
import { silent } from '../../../server/log.ts';
import type { Answer, NewRoom, NewSeat, Rooms, TokenScope, Vault } from '../../../server/ports.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import type { ApiErrorCode, JoinAnswer } from '../../../shared/protocol/api.ts';
import { freePort } from '../../support/freePort.ts';

const host = 'H'.repeat(22);
const open: JoinAnswer = {
  status: 'seated',
  roomId: 'r1',
  playerId: 'p1',
  name: 'Amber Fox',
  token: 'S'.repeat(22),
};
const say = (code: ApiErrorCode): Answer<never> => err({ code, args: {} });

/** What the rooms say to a join, by code. */
const doorAnswers = new Map<string, Answer<JoinAnswer>>();
const asked: (NewRoom | NewSeat)[] = [];
let seats = 0;
const rooms: Rooms = {
  create: async (body) => {
    asked.push(body);
    return ok({ roomId: 'r1', code: 'CFG7XQ', linkKey: 'k', hostToken: host, viewToken: 'v' });
  },
  join: async (body) => {
    asked.push(body);
    return doorAnswers.get(body.code) ?? say('noRoom');
  },
  isLink: (_code, key) => key === 'rightKey',
  resume: async (roomId, token) =>
    token === host ? ok({ reservation: { roomId }, ticket: 't' }) : say('unknownToken'),
  leave: async () => ok(null),
  delete: async () => {
    throw new Error('secret detail at /srv/runqueue');
  },
  table: async (_id, token, kind) =>
    token === host ? ok({ columns: [kind], rows: [['=evil'], ['Amber; Fox']] }) : say('unknownToken'),
  record: async () => say('forbidden'),
  count: () => ({ rooms: 1, seats }),
  shutDown: async () => {},
};
let words = '';
const revoked: (string | null)[] = [];
const vault: Vault = {
  saveToken: async () => {},
  findToken: async () => null,
  revokeTokens: async (_room, player) => void revoked.push(player),
  setting: async () => null,
  saveSetting: async () => {},
  recovery: async (room) => (room === 'r1' ? words : null),
  saveRecovery: async (_room, stretched) => {
    words = stretched;
  },
};
const tokens = {
  issue: async (scope: TokenScope) => `fresh-${scope.role}`,
  find: async () => null,
  revoke: async () => {},
  secret: () => ({ text: '', hash: '' }),
  matches: () => false,
};

let base: string;
let directory: string;
let front: Front;
let isReady = true;
let config: Config;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'runqueue-pages-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<!doctype html><title>Runqueue</title>');
  await writeFile(join(directory, 'assets', 'main-abc.js'), 'export {};');
  await writeFile(join(directory, 'assets', 'main-abc.js.br'), brotliCompressSync('export {};'));
  await writeFile(join(directory, 'assets', 'main-abc.js.gz'), gzipSync('export {};'));
  const decoded = decodeConfig({ PORT: String(await freePort()) });
  if (!decoded.ok) throw new Error('config');
  config = decoded.value;
  base = `http://localhost:${config.port}`;
});
beforeEach(async () => {
  if (front) await close();
  front = createFront({
    doors: () => openDoors(config, []),
    trustProxy: [],
    log: silent,
    nowMs: () => performance.now(),
  });
  front.server.on('upgrade', (_request, socket) => socket.destroy());
  const clock = { nowMs: () => performance.now(), wallMs: () => Date.now() };
  front.take(
    createRoutes({
      rooms,
      tokens,
      vault,
      clock,
      setup: { path: '/teach', matches: (text) => text === 'right' },
      door: createCodeDoor(clock.nowMs),
      maxSeats: 100,
      creates: createBuckets({ perSecond: 0.001, burst: 3 }),
      reclaims: createBuckets({ perSecond: 0.001, burst: 5 }),
      resumes: createBuckets({ perSecond: 0.001, burst: 10 }),
      addressOf: front.addressOf,
      isReady: () => isReady,
      levels: { levels: [] },
      pages: await loadPages(directory),
      jsonBytes: limits.request.jsonBytes,
      log: silent,
    }),
  );
  await new Promise<void>((resolve) => front.server.listen(config.port, resolve));
  doorAnswers.clear();
  asked.length = 0;
  seats = 0;
});
const close = (): Promise<void> =>
  new Promise((resolve) => {
    front.server.close(() => resolve());
    front.server.closeAllConnections();
  });
afterAll(async () => {
  await close();
  await rm(directory, { recursive: true, force: true });
});

const headers = () => ({ 'content-type': 'application/json', 'x-runqueue': '1', origin: base });
const post = (path: string, body: unknown, more: Record<string, string> = {}) =>
  fetch(base + path, {
    method: 'POST',
    headers: { ...headers(), ...more },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
const codeOf = async (response: Response): Promise<unknown> =>
  ((await response.json()) as { error: { code: string } }).error.code;
const room = { setup: 'right', levels: ['01-io/01-weather'], settings: { maxPlayers: 30 } };

test('a teacher with the set-up secret opens a room and gets six words', async () => {
  const response = await post('/api/rooms', room);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const answer = (await response.json()) as { recovery: string[]; code: string };
  expect(answer.code).toBe('CFG7XQ');
  expect(answer.recovery).toHaveLength(6);
  expect(await matchesStretched(answer.recovery.join(' '), words)).toBe(true);
  expect(asked).toEqual([{ levels: ['01-io/01-weather'], maxPlayers: 30 }]);
});

test('without it, or too often, none is opened', async () => {
  expect(await codeOf(await post('/api/rooms', { ...room, setup: 'wrong' }))).toBe('wrongSetup');
  expect(asked).toEqual([]);
  for (let i = 0; i < 3; i += 1) expect((await post('/api/rooms', room)).status).toBe(200);
  const late = await post('/api/rooms', room);
  expect(late.status).toBe(429);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(asked).toHaveLength(3);
});

const bad: readonly (readonly [string, string, unknown, number])[] = [
  ['a body that is no JSON', '/api/rooms', '{', 400],
  ['a body that is a list', '/api/join', '[]', 400],
  ['a body that is a word', '/api/join', '"CFG7XQ"', 400],
  ['an empty body', '/api/join', '', 400],
  ['an unknown key', '/api/rooms', { ...room, admin: true }, 400],
  ['no levels', '/api/rooms', { ...room, levels: [] }, 400],
  ['31 levels', '/api/rooms', { ...room, levels: Array(31).fill('a/b') }, 400],
  ['a fraction of a player', '/api/rooms', { ...room, settings: { maxPlayers: 1.5 } }, 400],
  ['too many players', '/api/rooms', { ...room, settings: { maxPlayers: 501 } }, 400],
  ['a number for a code', '/api/join', { code: 1 }, 400],
  ['a long code', '/api/join', { code: 'C'.repeat(33) }, 400],
  ['a long name', '/api/join', { code: 'CFG7XQ', name: 'x'.repeat(201) }, 400],
  ['an object for a name', '/api/join', { code: 'CFG7XQ', name: {} }, 400],
  ['__proto__', '/api/join', '{"code":"CFG7XQ","__proto__":{"admin":true}}', 400],
  ['constructor', '/api/join', '{"code":"CFG7XQ","constructor":{"prototype":{}}}', 400],
  ['deep nesting', '/api/join', `{"code":${'['.repeat(4000)}${']'.repeat(4000)}}`, 400],
  ['a lone half of a pair', '/api/join', '{"code":"\\ud800"}', 400],
  ['no token', '/api/rooms/r1/resume', {}, 400],
  ['a token that is no text', '/api/rooms/r1/leave', { token: null }, 400],
  ['a body of 17 KiB', '/api/join', { code: 'x'.repeat(17 * 1024) }, 413],
];
test.each(bad)('%s is refused and reaches no room', async (_, path, body, status) => {
  expect((await post(path, body)).status).toBe(status);
  expect(asked).toEqual([]);
  expect(({} as Record<string, unknown>).admin).toBeUndefined();
});

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ['plain text', { 'content-type': 'text/plain' }, 415],
  ['no header of ours', { 'x-runqueue': '' }, 403],
  ['another origin', { origin: 'https://evil.example' }, 403],
  ['origin null', { origin: 'null' }, 403],
  ['compression', { 'content-encoding': 'gzip' }, 415],
])('%s is refused before any route', async (_, more, status) => {
  expect((await post('/api/join', { code: 'CFG7XQ' }, more)).status).toBe(status);
  expect(asked).toEqual([]);
});

test('codes are read as people type them', async () => {
  doorAnswers.set('CFG7XQ', ok(open));
  for (const code of ['CFG-7XQ', 'cfg 7xq', 'CFG7X0']) {
    expect(await (await post('/api/join', { code })).json()).toEqual(open);
  }
});

test('to a stranger a wrong, full, locked or closed code and one that cannot be look the same', async () => {
  doorAnswers.set('CCCCCC', say('full'));
  doorAnswers.set('FFFFFF', say('closed'));
  doorAnswers.set('JJJJJJ', say('locked'));
  doorAnswers.set('GGGGGG', say('noRoom'));
  const answers = await Promise.all(
    ['CCCCCC', 'FFFFFF', 'GGGGGG', 'HHHHHH', 'JJJJJJ', '!'].map(async (code) => {
      const response = await post('/api/join', { code });
      return [response.status, await response.text()];
    }),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toEqual([404, '{"error":{"code":"noRoom","args":{}}}']);
});

test('who holds the link is told that the room is full', async () => {
  doorAnswers.set('CCCCCC', say('full'));
  const response = await post('/api/join', { code: 'CCCCCC', linkKey: 'rightKey' });
  expect([response.status, await codeOf(response)]).toEqual([409, 'full']);
  expect(await codeOf(await post('/api/join', { code: 'CCCCCC', linkKey: 'wrong' }))).toBe('noRoom');
});

test('a class of one address: 60 join at once once one of them is in', async () => {
  doorAnswers.set('CFG7XQ', ok(open));
  const answers = await Promise.all(Array.from({ length: 60 }, () => post('/api/join', { code: 'CFG7XQ' })));
  expect(answers.map((answer) => answer.status)).toEqual(Array(60).fill(200));
});

test('a full instance says so and asks no room', async () => {
  doorAnswers.set('CFG7XQ', ok(open));
  seats = 100;
  const response = await post('/api/join', { code: 'CFG7XQ' });
  expect([response.status, await codeOf(response)]).toEqual([503, 'busy']);
  expect(asked).toEqual([]);
});

test('resume is counted by token, never by address', async () => {
  const resume = (token: string) => post('/api/rooms/r1/resume', { token });
  expect(await (await resume(host)).json()).toEqual({ reservation: { roomId: 'r1' }, ticket: 't' });
  for (let i = 0; i < 50; i += 1) expect((await resume(`token${i}`)).status).toBe(401);
  for (let i = 0; i < 9; i += 1) expect((await resume(host)).status).toBe(200);
  expect((await resume(host)).status).toBe(429);
});

test('a fault of ours is a code without a word of where or why', async () => {
  const response = await post('/api/rooms/r1/delete', { token: host });
  expect(response.status).toBe(500);
  expect(await response.text()).toBe('{"error":{"code":"fault","args":{}}}');
});

test('the six words bring the teacher back once; then they are others', async () => {
  words = await stretch('one two three four five six');
  const claim = (recovery: string) => post('/api/rooms/r1/claim', { recovery });
  expect(await codeOf(await claim('one two three four five'))).toBe('forbidden');
  const answer = (await (await claim('One-two three FOUR five six')).json()) as {
    hostToken: string;
    recovery: string[];
  };
  expect(answer.hostToken).toBe('fresh-host');
  expect(revoked).toEqual([null]);
  expect(await codeOf(await claim('one two three four five six'))).toBe('forbidden');
  expect((await claim(answer.recovery.join(' '))).status).toBe(200);
});

test('five tries an hour a room', async () => {
  const claim = () => post('/api/rooms/r1/claim', { recovery: 'guess' });
  for (let i = 0; i < 5; i += 1) expect((await claim()).status).toBe(403);
  expect((await claim()).status).toBe(429);
});

test('reports need the host’s token in a header', async () => {
  const get = (file: string, authorization?: string) =>
    fetch(`${base}/api/rooms/r1/export/${file}`, authorization ? { headers: { authorization } } : {});
  expect((await get('results.csv')).status).toBe(401);
  expect((await get('results.csv', `Basic ${host}`)).status).toBe(401);
  expect((await get('results.csv', 'Bearer wrong')).status).toBe(401);
  expect((await get(`results.csv?token=${host}`)).status).toBe(401);
  expect((await get('evil.csv', `Bearer ${host}`)).status).toBe(404);
  expect((await get('results.csv?separator=pipe', `Bearer ${host}`)).status).toBe(400);
  expect((await get('room.json', `Bearer ${host}`)).status).toBe(403);
  const report = await get('results.csv?separator=semicolon', `Bearer ${host}`);
  expect(report.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(report.headers.get('content-disposition')).toBe('attachment; filename=runqueue-r1-results.csv');
  expect(Buffer.from(await report.arrayBuffer()).toString()).toBe(
    '\ufeffresults\r\n\'=evil\r\n"Amber; Fox"\r\n',
  );
});

test('health lives as long as the process, readiness follows the disk; both under any host', async () => {
  const ask = (path: string) =>
    new Promise<number>((resolve) => {
      const { port } = config;
      httpRequest({ port, path, headers: { host: '10.1.2.3' } }, (response) =>
        resolve(response.resume().statusCode ?? 0),
      ).end();
    });
  expect([await ask('/healthz'), await ask('/readyz'), await ask('/')]).toEqual([200, 200, 421]);
  isReady = false;
  expect([await ask('/healthz'), await ask('/readyz')]).toEqual([200, 503]);
  isReady = true;
});

test.each([
  '/',
  '/levels',
  '/play/01-io/01-weather',
  '/join',
  '/join/CFG-7XQ',
  '/round/r1',
  '/teach',
  '/teach/r1',
  '/screen/r1',
  '/teach/',
])('%s is the page', async (path) => {
  const response = await fetch(base + path);
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('<title>Runqueue</title>');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test.each([
  ['/nowhere', 404, 'Runqueue'],
  ['/assets/none.js', 404, 'Not Found'],
  ['/index.html.br', 404, 'Not Found'],
  ['/package.json', 404, 'Not Found'],
  ['/api/nowhere', 404, '"notFound"'],
  ['/matchmake/joinOrCreate/lesson', 404, 'Runqueue'],
  ['/__healthcheck', 404, 'Runqueue'],
])('%s is %i', async (path, status, text) => {
  const response = await fetch(base + path);
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(text);
});

test('the framework’s matchmaking is not served', async () => {
  for (const method of ['create', 'join', 'joinOrCreate', 'joinById', 'reconnect']) {
    expect((await post(`/matchmake/${method}/lesson`, {})).status).toBe(404);
  }
});

/** `fetch` unpacks by itself; this does not. */
const raw = (path: string, accept: string) =>
  new Promise<{ coding: string | undefined; bytes: Buffer; cache: string | undefined; tag: string }>(
    (resolve) => {
      const { port } = config;
      httpRequest(
        { port, path, headers: { host: `localhost:${port}`, 'accept-encoding': accept } },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () =>
            resolve({
              coding: response.headers['content-encoding'],
              bytes: Buffer.concat(chunks),
              cache: response.headers['cache-control'],
              tag: response.headers.etag ?? '',
            }),
          );
        },
      ).end();
    },
  );

test('files are sent as the browser can read them, and hashed ones are kept for ever', async () => {
  const packed = await raw('/assets/main-abc.js', 'gzip, deflate, br');
  expect(packed.coding).toBe('br');
  expect(packed.cache).toBe('public, max-age=31536000, immutable');
  expect(brotliDecompressSync(packed.bytes).toString()).toBe('export {};');
  expect((await raw('/assets/main-abc.js', 'gzip')).coding).toBe('gzip');
  const plain = await raw('/assets/main-abc.js', 'identity');
  expect([plain.coding, plain.bytes.toString()]).toEqual([undefined, 'export {};']);
});

test('an unchanged page is not sent again, and HEAD sends none', async () => {
  const { tag } = await raw('/', 'identity');
  const again = await fetch(`${base}/`, { headers: { 'if-none-match': tag, 'accept-encoding': 'identity' } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  const head = await fetch(`${base}/`, { method: 'HEAD' });
  expect([head.status, await head.text()]).toEqual([200, '']);
});

test('no response says what runs here', async () => {
  for (const path of ['/', '/api/levels', '/api/nowhere', '/nowhere', '/healthz']) {
    const response = await fetch(base + path);
    const text = JSON.stringify([...response.headers]) + (await response.text());
    expect(text).not.toMatch(/express|colyseus|x-powered-by|node_modules|access-control/i);
  }
});
