/** asyncio against CPython 3.13, what it shares and how its failures travel: every mark and end in the recorded order. */
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

const recordsOf = (file: string): readonly Recorded[] => {
  const text = readFileSync(new URL(`../../reference/${file}.json`, import.meta.url), 'utf8');
  return (JSON.parse(text) as { readonly records: readonly Recorded[] }).records;
};
const records = recordsOf('asyncioOrders');
const failures = recordsOf('asyncioFailures');

const numbered = [
  ...records.map((record, index) => [`program ${index}`, record] as const),
  ...failures.map((record, index) => [`failing program ${index}`, record] as const),
];

const runOf = (program: object, costs: string) => {
  const decoded = decodeScenario({ format: 'runqueue/scenario@1', machine: { cores: 1, costs }, program });
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.error));
  return checkRun(decoded.value);
};

describe.each(['ideal', 'measured'])('orders under %s costs', (costs) => {
  test.each(numbered)('%s', (_, record) => {
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
  expect(failures.length).toBeGreaterThan(60);
});
