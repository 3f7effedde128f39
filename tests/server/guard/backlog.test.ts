import { expect, test } from 'vitest';
import { createBacklog } from '../../../server/guard/backlog.ts';

function open() {
  const wire = { bytes: 0, closed: 0 };
  const backlog = createBacklog({
    bufferedBytes: () => wire.bytes,
    close: () => {
      wire.closed += 1;
    },
  });
  return { wire, backlog };
}
const kib = 1024;

test('a reader who keeps up is sent everything', () => {
  const { wire, backlog } = open();
  wire.bytes = 256 * kib;
  expect(backlog.pass(true, 0)).toBe('send');
  expect(backlog.owesSnapshot(0)).toBe(false);
});

test('over 256 KiB what can be told again is dropped, the rest is not', () => {
  const { wire, backlog } = open();
  wire.bytes = 256 * kib + 1;
  expect(backlog.pass(true, 0)).toBe('drop');
  expect(backlog.pass(false, 0)).toBe('send');
});

test('after a drop nothing droppable is sent until the snapshot, which is owed once, when drained', () => {
  const { wire, backlog } = open();
  wire.bytes = 300 * kib;
  backlog.pass(true, 0);
  wire.bytes = 10;
  expect(backlog.pass(true, 1)).toBe('drop');
  expect(backlog.owesSnapshot(1)).toBe(false);
  wire.bytes = 0;
  expect(backlog.owesSnapshot(2)).toBe(true);
  expect(backlog.owesSnapshot(2)).toBe(false);
  expect(backlog.pass(true, 3)).toBe('send');
});

test('over 512 KiB the line is closed, once', () => {
  const { wire, backlog } = open();
  wire.bytes = 512 * kib + 1;
  expect(backlog.pass(false, 0)).toBe('closed');
  expect(backlog.pass(false, 1)).toBe('closed');
  expect(wire.closed).toBe(1);
});

test('ten seconds without draining close it too', () => {
  const { wire, backlog } = open();
  wire.bytes = 300 * kib;
  expect(backlog.pass(true, 0)).toBe('drop');
  expect(backlog.owesSnapshot(9_999)).toBe(false);
  expect(wire.closed).toBe(0);
  backlog.owesSnapshot(10_000);
  expect(wire.closed).toBe(1);
});
