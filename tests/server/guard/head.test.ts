import { expect, test } from 'vitest';
import { decodeConfig } from '../../../server/config.ts';
import { type Head, judgeRequest, judgeUpgrade } from '../../../server/guard/head.ts';
import { openDoors } from '../../../server/guard/origins.ts';

const config = decodeConfig({ PUBLIC_ORIGINS: 'https://play.example http://localhost:2567' });
if (!config.ok) throw new Error('config');
const doors = openDoors(config.value, []);
const open = { ...doors, nonBrowser: true };

const head = (method: string, target: string, fields: readonly (readonly [string, string])[] = []): Head => ({
  method,
  target,
  raw: [['Host', 'play.example'] as const, ...fields].flat(),
});
const json = [
  ['Content-Type', 'application/json'],
  ['Content-Length', '2'],
  ['x-runqueue', '1'],
] as const;
const ours = ['Origin', 'https://play.example'] as const;

const without = (name: string) => json.filter(([field]) => field !== name);
const post = (...fields: readonly (readonly [string, string])[]): Head => head('POST', '/api/join', fields);

test.each<[string, Head]>([
  ['a page', head('GET', '/')],
  ['a page with a query', head('GET', '/play/01-io/01-weather?a=b&c=%20')],
  ['an encoded name', head('GET', '/join/%D0%B0')],
  ['an API read', head('GET', '/api/levels')],
  ['an API read of our page', head('GET', '/api/levels', [ours, ['Sec-Fetch-Site', 'same-origin']])],
  ['the default port written out', { method: 'GET', target: '/', raw: ['Host', 'play.example:443'] }],
  ['another case of the host', { method: 'GET', target: '/', raw: ['HOST', 'PLAY.example'] }],
  ['health under any name', { method: 'GET', target: '/healthz', raw: ['Host', '10.1.2.3:2567'] }],
  ['OPTIONS', head('OPTIONS', '/api/join')],
  ['a change by our page', post(...json, ours)],
  ['a change by the browser’s word alone', post(...json, ['Sec-Fetch-Site', 'same-origin'])],
  ['a charset', post(['Content-Type', 'application/json; charset=UTF-8'], ...without('Content-Type'), ours)],
])('%s comes in', (_, request) => {
  expect(judgeRequest(request, doors)).toBeNull();
});

test.each<[string, number, Head]>([
  ['TRACE', 405, head('TRACE', '/')],
  ['PUT', 405, head('PUT', '/api/join')],
  ['PATCH', 405, head('PATCH', '/')],
  ['lower-case method', 405, head('get', '/')],
  ['absolute form', 400, head('GET', 'http://play.example/')],
  ['authority form', 400, head('GET', 'play.example:443')],
  ['asterisk form', 400, head('OPTIONS', '*')],
  ['empty target', 400, head('GET', '')],
  ['two slashes', 400, head('GET', '//evil.example/')],
  ['dot segments', 400, head('GET', '/a/../../etc/passwd')],
  ['encoded dot segments', 400, head('GET', '/a/%2e%2e/b')],
  ['encoded null', 400, head('GET', '/a%00.html')],
  ['encoded backslash', 400, head('GET', '/a%5c..%5cb')],
  ['backslash', 400, head('GET', '/a\\b')],
  ['broken escape', 400, head('GET', '/%zz')],
  ['broken UTF-8', 400, head('GET', '/%ff%fe')],
  ['fragment', 400, head('GET', '/a#b')],
  ['blank', 400, head('GET', '/a b')],
  ['other letters', 400, head('GET', '/\u0430')],
  ['control character', 400, head('GET', '/a\u0007')],
  ['too long', 400, head('GET', `/${'a'.repeat(2048)}`)],
  ['foreign host', 421, { method: 'GET', target: '/', raw: ['Host', 'evil.example'] }],
  ['look-alike host', 421, { method: 'GET', target: '/', raw: ['Host', 'play.example.evil.example'] }],
  ['host with another port', 421, { method: 'GET', target: '/', raw: ['Host', 'play.example:8443'] }],
  ['no host', 400, { method: 'GET', target: '/', raw: [] }],
  ['no host for health', 400, { method: 'GET', target: '/healthz', raw: [] }],
  ['host with a user', 400, { method: 'GET', target: '/', raw: ['Host', 'a@play.example'] }],
  ['two hosts', 400, head('GET', '/', [['host', 'play.example']])],
  ['two lengths', 400, post(...json, ['content-length', '3'], ours)],
  ['two origins', 400, post(...json, ours, ['Origin', 'https://evil.example'])],
  ['chunked', 400, post(...json, ['Transfer-Encoding', 'chunked'], ours)],
  [
    '65 fields',
    431,
    head(
      'GET',
      '/',
      Array.from({ length: 64 }, (_, i) => [`x-${i}`, '1'] as const),
    ),
  ],
  ['a read with a body', 400, head('GET', '/api/levels', [['Content-Length', '5']])],
  ['no length', 411, post(...without('Content-Length'), ours)],
  ['length in words', 400, post(...without('Content-Length'), ['Content-Length', 'ten'], ours)],
  ['negative length', 400, post(...without('Content-Length'), ['Content-Length', '-1'], ours)],
  ['too long a body', 413, post(...without('Content-Length'), ['Content-Length', '16385'], ours)],
  [
    'a form',
    415,
    post(['Content-Type', 'application/x-www-form-urlencoded'], ...without('Content-Type'), ours),
  ],
  ['plain text', 415, post(['Content-Type', 'text/plain'], ...without('Content-Type'), ours)],
  [
    'look-alike type',
    415,
    post(['Content-Type', 'application/json-patch'], ...without('Content-Type'), ours),
  ],
  ['no type', 415, post(...without('Content-Type'), ours)],
  ['no header of ours', 403, post(...without('x-runqueue'), ours)],
  ['foreign origin', 403, post(...json, ['Origin', 'https://evil.example'])],
  ['origin null', 403, post(...json, ['Origin', 'null'])],
  ['look-alike origin', 403, post(...json, ['Origin', 'https://play.example.evil.example'])],
  ['origin of another scheme', 403, post(...json, ['Origin', 'http://play.example'])],
  ['no origin', 403, post(...json)],
  ['our origin from another site', 403, post(...json, ours, ['Sec-Fetch-Site', 'cross-site'])],
  ['an API read of a foreign page', 403, head('GET', '/api/levels', [['Origin', 'https://evil.example']])],
  ['an API read across sites', 403, head('GET', '/api/levels', [['Sec-Fetch-Site', 'cross-site']])],
  ['an API read from a sister site', 403, head('GET', '/api/levels', [['Sec-Fetch-Site', 'same-site']])],
])('%s: %i', (_, status, request) => {
  expect(judgeRequest(request, doors)).toBe(status);
});

const socket = '/abcDEF123/room_id-1?sessionId=abcDEF123';
const upgrade = (target: string, ...fields: readonly (readonly [string, string])[]): Head =>
  head('GET', target, [['Upgrade', 'websocket'], ['Connection', 'Upgrade'], ...fields]);

test('a socket of our page comes in', () => {
  expect(judgeUpgrade(upgrade(socket, ours), doors)).toBeNull();
});

test.each<[string, number, Head]>([
  ['foreign origin', 403, upgrade(socket, ['Origin', 'https://evil.example'])],
  ['origin null', 403, upgrade(socket, ['Origin', 'null'])],
  ['look-alike origin', 403, upgrade(socket, ['Origin', 'https://play.example.evil.example'])],
  ['no origin', 403, upgrade(socket)],
  ['no room in the path', 404, upgrade('/', ours)],
  ['no session', 404, upgrade('/abcDEF123/room', ours)],
  ['two parameters', 404, upgrade(`${socket}&reconnectionToken=x`, ours)],
  ['skipped handshake', 404, upgrade(`${socket}&skipHandshake=1`, ours)],
  ['the framework’s matchmaking', 404, upgrade('/matchmake/joinOrCreate/lesson', ours)],
  ['POST', 405, { ...upgrade(socket, ours), method: 'POST' }],
  ['another protocol', 400, head('GET', socket, [['Upgrade', 'h2c'], ours])],
  ['a body', 400, upgrade(socket, ours, ['Content-Length', '5'])],
  [
    'foreign host',
    421,
    { method: 'GET', target: socket, raw: ['Host', 'evil.example', 'Upgrade', 'websocket'] },
  ],
])('upgrade, %s: %i', (_, status, request) => {
  expect(judgeUpgrade(request, doors)).toBe(status);
});

test('scripts come in where they are allowed to', () => {
  expect(judgeUpgrade(upgrade(socket), open)).toBeNull();
  expect(judgeRequest(post(...json), open)).toBeNull();
  expect(judgeRequest(post(...json, ['Origin', 'https://evil.example']), open)).toBe(403);
});
