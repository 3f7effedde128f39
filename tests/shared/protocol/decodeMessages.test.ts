import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeMessage, isClientMessage } from '../../../shared/protocol/decodeMessages.ts';
import { type ClientMessage, clientMessages } from '../../../shared/protocol/messages.ts';

const good: Readonly<Record<ClientMessage, readonly unknown[]>> = {
  hello: [{ ticket: 'abcdefgh', protocol: 1 }],
  pong: [{ n: 0 }],
  resync: [{}],
  leave: [{ seq: 1 }],
  cmd: [
    { seq: 1, command: { type: 'dispatch', thread: 'A1', core: 0 } },
    { seq: 2, command: { type: 'preempt', core: 1 } },
    { seq: 3, command: { type: 'grantGil', interpreter: 'A', thread: 'A2' } },
    { seq: 4, command: { type: 'resume', task: 'fetch-1' } },
    { seq: 5, command: { type: 'pass' } },
  ],
  final: [{ seq: 9 }],
  start: [{ seq: 1 }],
  next: [{ seq: 1 }],
  pause: [{ seq: 1 }],
  resume: [{ seq: 1 }],
  extend: [{ seq: 1, s: 30 }],
  endRound: [{ seq: 1 }],
  endLesson: [{ seq: 1 }],
  door: [{ seq: 1, state: 'locked' }],
  rename: [{ seq: 1, id: 'p1', name: 'Amber Fox' }],
  remove: [{ seq: 1, id: 'p1', block: false }],
};
const types = Object.keys(clientMessages) as ClientMessage[];

describe.each(types)('%s', (type) => {
  test('takes every right payload as it is', () => {
    for (const payload of good[type])
      expect(decodeMessage(type, payload)).toEqual({ ok: true, value: payload });
  });

  test('names a key that is missing, unknown or of another kind', () => {
    for (const payload of good[type] as Record<string, unknown>[]) {
      for (const key of Object.keys(payload)) {
        const without = Object.fromEntries(Object.entries(payload).filter(([each]) => each !== key));
        expect(faultPaths(type, without)).toContain(key);
        for (const wrong of [null, [], {}, 1.5, -1, Number.NaN, 'x'.repeat(100), 12n, new Date(0)])
          expect(decodeMessage(type, { ...payload, [key]: wrong }).ok).toBe(false);
      }
      expect(faultPaths(type, { ...payload, extra: 1 })).toContain('extra');
    }
  });

  test('never throws and never takes a rich value', () => {
    const cycle: Record<string, unknown> = { seq: 1 };
    cycle.command = cycle;
    const hostile = [
      undefined,
      null,
      0,
      '',
      [],
      [{ seq: 1 }],
      new Map(),
      new Set([1]),
      new Uint8Array(4),
      cycle,
      Object.create(null),
      Object.create({ seq: 1 }),
      JSON.parse('{"__proto__":{"seq":1}}'),
      new (class Odd {
        seq = 1;
      })(),
    ];
    for (const value of hostile) expect(decodeMessage(type, value).ok).toBe(false);
  });
});

const faultPaths = (type: ClientMessage, payload: unknown): string[] => {
  const result = decodeMessage(type, payload);
  return result.ok ? [] : result.error.map((fault) => fault.path);
};

test('autopilot is not for clients', () => {
  expect(decodeMessage('cmd', { seq: 1, command: { type: 'autopilot' } }).ok).toBe(false);
});

test('names are checked before payloads', () => {
  for (const odd of ['__proto__', 'constructor', 'toString', '', 'CMD', 7, null])
    expect(isClientMessage(odd)).toBe(false);
});

test('no JSON, however deep or wide, throws', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...types),
      fc.anything({ maxDepth: 12, withDate: true, withBigInt: true }),
      (type, value) => {
        decodeMessage(type, value);
      },
    ),
  );
  const deep = JSON.parse(`${'['.repeat(5000)}${']'.repeat(5000)}`);
  expect(decodeMessage('cmd', { seq: 1, command: deep }).ok).toBe(false);
  expect(decodeMessage('cmd', { seq: 1, command: Array.from({ length: 10_000 }, () => 0) }).ok).toBe(false);
});
