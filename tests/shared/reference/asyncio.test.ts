/** asyncio's locks, semaphores, queues and task groups against CPython 3.13: every mark and end in the recorded order. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decodeScenario } from '../../../shared/sim/words/decodeScenario.ts';
import { checkRun } from '../../support/checkRun.ts';

interface Recorded {
  readonly program: object;
  readonly deadlocked: boolean;
  readonly marks: readonly string[];
  readonly ends: readonly string[];
}

const { records } = JSON.parse(
  readFileSync(new URL('../../reference/asyncioOrders.json', import.meta.url), 'utf8'),
) as { readonly records: readonly Recorded[] };

const runOf = (program: object, costs: string) => {
  const decoded = decodeScenario({ format: 'runqueue/scenario@1', machine: { cores: 1, costs }, program });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return checkRun(decoded.value);
};

describe.each(['ideal', 'measured'])('orders under %s costs', (costs) => {
  test.each(records.map((record, index) => [index, record] as const))('program %i', (_, record) => {
    const { events, state } = runOf(record.program, costs);
    const marks = events.flatMap((event) => (event.type === 'marked' ? [`${event.name}:${event.id}`] : []));
    const ends = events.flatMap((event) =>
      event.type === 'instanceEnded' && event.body !== '' ? [event.id] : [],
    );
    expect(marks).toEqual(record.marks);
    expect(state.deadlock !== null).toBe(record.deadlocked);
    if (!record.deadlocked) expect(ends).toEqual(record.ends);
  });
});

test('there is something to compare', () => {
  expect(records.length).toBeGreaterThan(100);
  expect(records.filter(({ deadlocked }) => deadlocked).length).toBeGreaterThan(10);
  expect(
    records.filter(({ marks }) => marks.some((mark) => mark.startsWith('timeout'))).length,
  ).toBeGreaterThan(30);
});
