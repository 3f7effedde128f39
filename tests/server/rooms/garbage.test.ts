/** What a hostile client may send: it costs its own socket and nobody else anything. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { closeCodes } from '../../../shared/protocol/codes.ts';
import type { Booted } from '../../support/bootServer.ts';
import { bootSchool, openClass, type Pupil } from './classes.ts';
import { dispatch } from './tiny.ts';

let server: Booted;

beforeAll(async () => {
  server = await bootSchool();
});
afterAll(() => server.close());

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
    const { host, seats } = await openClass(server, 2);
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
    const { host, seats } = await openClass(server, 2);
    const [a, b] = seats as [Pupil, Pupil];
    a.guest.room.connection.send(Uint8Array.from(frame));
    host.say('rename', { seq: 1, id: b.playerId, name: 'Still Here' });
    await b.guest.next('snapshot', (one) => one.type === 'student' && one.you.name === 'Still Here');
    for (const guest of [host, b.guest, a.guest]) await guest.leave();
  });

  test('a frame over 4 KiB closes its sender', async () => {
    const { host, seats } = await openClass(server, 1);
    const [a] = seats as [Pupil];
    a.guest.sayRaw('cmd', { seq: 1, command: 'x'.repeat(5_000) });
    expect([1006, 1009]).toContain(await a.guest.closed());
    await host.leave();
  });

  test('a flood is warned, then closed; the others go on', async () => {
    const { host, seats } = await openClass(server, 2);
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
