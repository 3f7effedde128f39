/** Who answers what the page asks for: the net, the device, or nobody of ours. */
import { describe, expect, test } from 'vitest';
import {
  belongs,
  isGone,
  type Keeping,
  otherShelves,
  shelfOf,
  wayOf,
} from '../../../client/offline/keeping.ts';
import { parseAddress } from '../../../client/router.ts';

const origin = 'https://play.example';
const keeping: Keeping = { version: 'b2', entry: '/assets/index-b2.js', shell: [], rest: [] };
const way = (path: string, mode = 'cors', method = 'GET') =>
  wayOf({ method, mode, url: origin + path }, origin);

describe('the way of a request', () => {
  test.each([
    '/',
    '/levels',
    '/play/03-loop/01-weather',
    '/lab',
    '/join/CFG-7XQ',
    '/round/abc',
    '/teach',
    '/screen/abc',
  ])('%s is a page', (path) => {
    expect(parseAddress(path, '').page).not.toBe('missing');
    expect(way(path, 'navigate')).toBe('page');
  });

  test('files with a hash in their name are assets', () => {
    expect(way('/assets/phaser-Blk-c3j8.js')).toBe('asset');
    expect(way('/assets/simWorker-CGtz9RY1.js', 'same-origin')).toBe('asset');
  });

  test.each([
    ['/api/levels', 'cors'],
    ['/api/rooms/abc/export/results.csv', 'navigate'],
    ['/healthz', 'navigate'],
    ['/readyz', 'cors'],
    ['/offline.js', 'navigate'],
    ['/manifest.webmanifest', 'cors'],
    ['/a1b2c3d4e/room?session=1', 'websocket'],
  ])('%s is never ours (%s)', (path, mode) => {
    expect(way(path, mode)).toBe('pass');
  });

  test('what changes something, and what lies elsewhere, is never ours', () => {
    expect(way('/', 'navigate', 'POST')).toBe('pass');
    expect(wayOf({ method: 'GET', mode: 'cors', url: 'https://other.example/assets/a.js' }, origin)).toBe(
      'pass',
    );
  });
});

test('only shelves of other versions of ours are cleared', () => {
  const names = ['runqueue-a1', shelfOf(keeping), 'somebody-else'];
  expect(otherShelves(names, keeping)).toEqual(['runqueue-a1']);
});

test('a page of another version is not kept with these files', () => {
  expect(belongs('<script src="/assets/index-b2.js">', keeping)).toBe(true);
  expect(belongs('<script src="/assets/index-a1.js">', keeping)).toBe(false);
});

test('a proxy without a server is no net; a page that is missing is an answer', () => {
  expect([200, 304, 404, 500, 502, 503, 504].filter(isGone)).toEqual([502, 503, 504]);
});
