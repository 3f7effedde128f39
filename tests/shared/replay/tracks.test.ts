import { expect, test } from 'vitest';
import type { ChromeTrace, TraceEvent } from '../../../shared/replay/chromeTrace.ts';
import { tracksOf } from '../../../shared/replay/tracks.ts';

const named = (tid: number, name: string): TraceEvent => ({
  ...{ name: 'thread_name', cat: '__metadata', ph: 'M', ts: 0, pid: 1, tid, args: { name } },
});
const box = (
  tid: number,
  fromUs: number,
  toUs: number,
  name: string,
  args: Readonly<Record<string, string | number>> = {},
): TraceEvent => ({
  ...{ name, cat: 'thread', ph: 'X', ts: fromUs, dur: toUs - fromUs, pid: 1, tid, args },
});
const trace = (...traceEvents: TraceEvent[]): ChromeTrace => ({ displayTimeUnit: 'ms', traceEvents });

test('rows come group by group, whatever order the trace names them in', () => {
  const rows = tracksOf(trace(named(1, 'task fetch'), named(2, 'thread main'), named(3, 'core 0')), 100);
  expect(rows.map(({ group, name }) => `${group} ${name}`)).toEqual(['core 0', 'thread main', 'task fetch']);
});

test('a wait stands at its own line, else at the line that ran last', () => {
  const [row] = tracksOf(
    trace(
      named(1, 'thread main'),
      box(1, 0, 10, 'cpu', { line: 3 }),
      box(1, 10, 20, 'waits: gil', { interpreter: 'main' }),
      box(1, 20, 30, 'waits: lock', { lock: 'left', line: 5 }),
    ),
    100,
  );
  expect(row?.boxes.map(({ line, on }) => [line, on])).toEqual([
    [3, ''],
    [3, 'main'],
    [5, 'left'],
  ]);
});

test('a hundred thousand boxes become few, which cover the same time and keep the face of the longest', () => {
  const many = Array.from({ length: 100_000 }, (_, at) =>
    box(1, at * 10, at * 10 + 10, at % 2 === 0 ? 'cpu' : 'ready'),
  );
  const [row] = tracksOf(
    trace(named(1, 'thread main'), ...many, box(1, 1_000_000, 1_500_000, 'waits: io')),
    500,
  );
  const boxes = row?.boxes ?? [];
  expect(boxes.length).toBeLessThanOrEqual(500);
  expect(boxes[0]?.fromUs).toBe(0);
  expect(boxes.at(-1)).toMatchObject({ name: 'waits: io', toUs: 1_500_000 });
  for (const [index, each] of boxes.slice(1).entries()) expect(each.fromUs).toBe(boxes[index]?.toUs);
});
