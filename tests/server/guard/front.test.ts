/** The guard as a stranger meets it: raw bytes on a real socket. */
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decodeConfig } from '../../../server/config.ts';
import { createFront, type Front } from '../../../server/guard/front.ts';
import { responseHeaders } from '../../../server/guard/headers.ts';
import { openDoors } from '../../../server/guard/origins.ts';
import { silent } from '../../../server/log.ts';
import { freePort } from '../../support/freePort.ts';

let port: number;
let front: Front;
const served: string[] = [];
const upgraded: string[] = [];

beforeAll(async () => {
  port = await freePort();
  const config = decodeConfig({ PORT: String(port) });
  if (!config.ok) throw new Error('config');
  front = createFront({
    doors: () => openDoors(config.value, []),
    trustProxy: [],
    log: silent,
    nowMs: () => performance.now(),
  });
  front.server.on('request', () => served.push('a framework'));
  front.server.on('upgrade', (request, socket) => {
    upgraded.push(request.url ?? '');
    socket.end('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  front.take((request, response) => {
    served.push(`${request.method} ${request.url} ${front.addressOf(request)}`);
    response.end(JSON.stringify(request.headers));
  });
  await new Promise<void>((resolve) => front.server.listen(port, '127.0.0.1', resolve));
});
afterAll(() => {
  front.server.closeAllConnections();
  front.server.close();
});

/** Sends the bytes and reads until the server closes, or `ms` have passed. */
const talk = (bytes: string | Buffer, ms = 1500): Promise<string> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(Buffer.concat(chunks).toString('latin1'));
    };
    const timer = setTimeout(end, ms);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', end).on('error', end);
  });
const get = (target: string, ...fields: string[]): Promise<string> =>
  talk(
    [`GET ${target} HTTP/1.1`, `Host: localhost:${port}`, ...fields, 'Connection: close', '', ''].join(
      '\r\n',
    ),
  );
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

test('one listener of each kind, and both are ours', async () => {
  expect(front.server.listenerCount('request')).toBe(1);
  expect(front.server.listenerCount('upgrade')).toBe(1);
  expect(statusOf(await get('/'))).toBe(200);
  expect(served).not.toContain('a framework');
});

test('every response carries the headers of the house, and no word on what runs here', async () => {
  for (const answer of [await get('/'), await get('/a/../b'), await get('/', 'Host: evil.example')]) {
    expect(answer).toMatch(/content-security-policy: default-src 'none'; script-src 'self';/i);
    expect(answer).not.toMatch(/unsafe-/);
    expect(answer).toMatch(/x-content-type-options: nosniff/i);
    expect(answer).toMatch(/referrer-policy: no-referrer/i);
    expect(answer).toMatch(/cross-origin-opener-policy: same-origin/i);
    expect(answer).toMatch(/cross-origin-resource-policy: same-origin/i);
    expect(answer).not.toMatch(/access-control-allow|x-powered-by|^server:/im);
  }
  expect(await get('/api/x')).toMatch(/cache-control: no-store/i);
  const file = await get('/assets/x.js');
  expect(file).toMatch(/content-security-policy: default-src 'none'/i);
  expect(file).toMatch(/x-content-type-options: nosniff/i);
  expect(file).not.toMatch(/permissions-policy/i);
});

test('over https a file carries all that a document carries', () => {
  const file = responseHeaders({ isSecure: true, path: '/assets/x.js' });
  expect(file).toEqual(responseHeaders({ isSecure: true, path: '/' }));
  expect(file).toMatchObject({
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Permissions-Policy': expect.stringContaining('camera=()'),
    'Strict-Transport-Security': expect.stringContaining('max-age=31536000'),
  });
});

test('forged forwarding headers change no address and reach no app', async () => {
  const answer = await get(
    '/who',
    'X-Forwarded-For: 1.2.3.4',
    'Forwarded: for=1.2.3.4',
    'X-Real-IP: 1.2.3.4',
  );
  expect(served.at(-1)).toBe('GET /who 127.0.0.1');
  expect(answer).not.toContain('1.2.3.4');
});

const garbage: readonly (readonly [string, string | Buffer])[] = [
  ['not HTTP at all', 'HELLO\r\n\r\n'],
  ['TLS to a plain port', Buffer.from('16030100a5010000a10303', 'hex')],
  ['HTTP/2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
  ['HTTP/9', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n'],
  ['no version', 'GET /\r\n\r\n'],
  ['a space before the colon', 'GET / HTTP/1.1\r\nHost : localhost\r\n\r\n'],
  ['a bare line feed', 'GET / HTTP/1.1\nHost: localhost\n\n'],
  ['a folded header', 'GET / HTTP/1.1\r\nHost: localhost\r\n folded\r\n\r\n'],
  ['a null in a header', 'GET / HTTP/1.1\r\nHost: local\0host\r\n\r\n'],
  ['header of 9 KiB', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(9216)}\r\n\r\n`],
  ['70 headers', `GET / HTTP/1.1\r\nHost: localhost\r\n${'X: 1\r\n'.repeat(70)}\r\n`],
  [
    'length and chunks',
    'POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  [
    'two lengths',
    'POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ],
  ['a length in hexadecimal', 'POST /api/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0x5\r\n\r\nabcde'],
  [
    'a chunk that is none',
    'POST /api/x HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
  ],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n'],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ['an expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a-miracle\r\nConnection: close\r\n\r\n'],
  [
    'an upgrade to nowhere',
    'GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ],
  [
    'an upgrade with a broken target',
    'GET http://[ HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ],
  [
    'an upgrade with a broken host',
    'GET /a/b?sessionId=c HTTP/1.1\r\nHost: [::\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ],
  [
    'an upgrade without a host',
    'GET /a/b?sessionId=c HTTP/1.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n',
  ],
  ['an empty line', '\r\n\r\n\r\n'],
  ['nothing but zeroes', Buffer.alloc(64)],
];

test.each(garbage)('garbage, %s: a 4xx or a closed socket, and the server stands', async (_, bytes) => {
  const before = served.length;
  const status = statusOf(await talk(bytes));
  expect(status === 0 || (status >= 400 && status < 500)).toBe(true);
  expect(served).toHaveLength(before);
  expect(statusOf(await get('/healthz'))).toBe(200);
});

test('a thousand mutated heads never reach the app unless they are right, and the server stands', async () => {
  const seed = `GET /join/CFG7XQ HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\nConnection: close\r\n\r\n`;
  const odd = ['\0', '\r', '\n', ' ', ':', '/', '%', '[', '\\', '\u00ff', '//', 'HTTP/', '\t', ';', '"'];
  let state = 7;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % n;
  };
  const mutate = (): string => {
    const at = below(seed.length);
    return `${seed.slice(0, at)}${odd[below(odd.length)]}${seed.slice(at + below(3))}`;
  };
  for (let round = 0; round < 20; round += 1) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => talk(mutate(), 100)));
    for (const answer of answers) {
      const status = statusOf(answer);
      expect(status === 0 || status === 200 || (status >= 400 && status < 500)).toBe(true);
    }
  }
  expect(upgraded).toEqual([]);
  expect(statusOf(await get('/healthz'))).toBe(200);
});

test('a foreign page opens no socket, ours does', async () => {
  const target = '/abcDEF123/room?sessionId=abc';
  const ask = (origin: string) =>
    talk(
      `GET ${target} HTTP/1.1\r\nHost: localhost:${port}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n${origin}\r\n`,
    );
  for (const origin of [
    '',
    'Origin: https://evil.example\r\n',
    'Origin: null\r\n',
    `Origin: http://localhost:${port}.evil.example\r\n`,
  ]) {
    expect(statusOf(await ask(origin))).toBe(403);
  }
  expect(upgraded).toEqual([]);
  expect(statusOf(await ask(`Origin: http://localhost:${port}\r\n`))).toBe(101);
  expect(upgraded).toEqual([target]);
});

test('a body longer than it said is never read as a second request', async () => {
  const smuggled = `POST /api/x HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Length: 0\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: localhost:${port}\r\nTransfer-Encoding: chunked\r\n\r\n`;
  await talk(smuggled);
  expect(served.some((line) => line.includes('smuggled'))).toBe(false);
});

test('a head that never ends is closed', async () => {
  const began = performance.now();
  const socket = connect(port, '127.0.0.1');
  socket.write('GET / HTTP/1.1\r\n');
  const drip = setInterval(() => socket.write('X: 1\r\n'), 500);
  await new Promise((resolve) =>
    socket
      .on('close', resolve)
      .on('error', () => {})
      .resume(),
  );
  clearInterval(drip);
  expect(performance.now() - began).toBeLessThan(9_000);
});

test('more than 600 API calls at once from one address are told to slow down, and pages still come', async () => {
  const calls = Array.from({ length: 900 }, () => `GET /api/x HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`);
  const groups = Array.from({ length: 9 }, (_, i) =>
    talk(calls.slice(i * 100, i * 100 + 100).join(''), 3000),
  );
  const text = (await Promise.all(groups)).join('');
  const refused = text.match(/HTTP\/1\.1 429/g)?.length ?? 0;
  const taken = text.match(/HTTP\/1\.1 200/g)?.length ?? 0;
  expect(taken).toBeGreaterThanOrEqual(550);
  expect(refused).toBeGreaterThan(0);
  expect(statusOf(await get('/'))).toBe(200);
}, 15_000);
