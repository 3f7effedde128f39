import { expect, test } from 'vitest';
import { createLog, faultFacts } from '../../server/log.ts';

function open() {
  const lines: string[] = [];
  const time = { ms: 0 };
  const log = createLog({
    print: (line) => lines.push(line),
    date: () => new Date(Date.UTC(2026, 10, 20) + time.ms),
    nowMs: () => time.ms,
  });
  return { log, lines, time };
}

test('a fact is one line of JSON in UTC', () => {
  const { log, lines } = open();
  log.write('info', 'room opened', { room: 'r1', seats: 30 });
  expect(lines).toEqual([
    '{"at":"2026-11-20T00:00:00.000Z","level":"info","event":"room opened","room":"r1","seats":30}',
  ]);
});

test('the same fault of the same offender is one line a second, and the next says how many were left out', () => {
  const { log, lines, time } = open();
  for (let i = 0; i < 100; i += 1) log.write('warn', 'malformed', { kind: 'x' }, 'a');
  log.write('warn', 'malformed', { kind: 'x' }, 'b');
  expect(lines).toHaveLength(2);
  time.ms = 1000;
  log.write('warn', 'malformed', { kind: 'x' }, 'a');
  expect(JSON.parse(lines[2]!)).toMatchObject({ skipped: 99 });
  expect(lines.join('')).not.toContain('"b"');
});

test('ten thousand offenders do not fill the memory or the log of others', () => {
  const { log, lines } = open();
  for (let i = 0; i < 10_000; i += 1) log.write('warn', 'malformed', {}, `offender ${i}`);
  expect(lines).toHaveLength(10_000);
});

test('control and direction marks never reach a terminal', () => {
  const { log, lines } = open();
  log.write('warn', 'odd', { what: 'a\u001b[31m\n\u202e\u0085\u2028z' });
  expect([...lines[0]!].every((sign) => sign >= ' ' && sign <= '~')).toBe(true);
  expect(JSON.parse(lines[0]!).what).toBe('a\u001b[31m\n\u202e\u0085\u2028z');
});

test('long words are cut', () => {
  const { log, lines } = open();
  log.write('warn', 'long', { what: 'x'.repeat(10_000) });
  expect(lines[0]!.length).toBeLessThan(500);
});

test('a fault is told by its words, never by its stack', () => {
  const error = Object.assign(new RangeError('out of range'), { code: 'ERR_X' });
  expect(faultFacts(error)).toEqual({ kind: 'RangeError', what: 'out of range', code: 'ERR_X' });
  expect(faultFacts('text')).toEqual({ kind: 'string' });
});
