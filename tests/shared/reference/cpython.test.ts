/** The machine against CPython: recorded wall times within each record's tolerance, orders and variables equal. */
import { describe, expect, test } from 'vitest';
import { checkRun } from '../../support/checkRun.ts';
import { comparable, finishOrder, markOrder, records, scenarioOf, wallUs } from './cpythonRecords.ts';

/** Linear interpolation between the two nearest ranks. */
const quantile = (sorted: readonly number[], share: number): number => {
  const place = share * (sorted.length - 1);
  const low = Math.floor(place);
  const from = sorted[low] ?? Number.NaN;
  return from + (place - low) * ((sorted[low + 1] ?? from) - from);
};

/** Of the 3.13 records, as shares of the real time. */
const deviations: number[] = [];
let within = 0;

describe('recorded runs of CPython', () => {
  test.each(comparable.map((record) => [record.id, record] as const))('%s', (_, record) => {
    const { events, state } = checkRun(scenarioOf(record));
    const { measured, tolerance } = record;
    const realUs = measured.wall_ms_median * 1000;
    const offUs = Math.abs(wallUs(events) - realUs);
    if (record.python.startsWith('3.13')) deviations.push(offUs / realUs);
    expect(offUs).toBeLessThanOrEqual(Math.max(tolerance.wall_rel * realUs, tolerance.wall_abs_us));
    within += 1;
    if (record.order_check === 'exact') expect(finishOrder(events)).toEqual(measured.finish_order_mode);
    if (record.order_check !== null && measured.mark_order_mode)
      expect(markOrder(events)).toEqual(measured.mark_order_mode);
    for (const [name, seen] of Object.entries(measured.vars ?? {}))
      expect(seen.map(([value]) => value)).toContain(
        state.vars.find((variable) => variable.name === name)?.value,
      );
  });

  test('all of them are within their tolerance, and together they stay close', () => {
    const sorted = deviations.toSorted((a, b) => a - b);
    const [median, ninetieth] = [quantile(sorted, 0.5), quantile(sorted, 0.9)];
    const perCent = (share: number): string => `${(100 * share).toFixed(2)} %`;
    process.stdout.write(
      `CPython: ${within} of ${comparable.length} records within tolerance; ` +
        `over ${sorted.length} of 3.13 median ${perCent(median)}, 90th percentile ${perCent(ninetieth)}\n`,
    );
    expect([within, comparable.length, sorted.length]).toEqual([76, 76, 67]);
    expect(median).toBeLessThanOrEqual(0.01);
    expect(ninetieth).toBeLessThanOrEqual(0.06);
  });

  test('records that are chaos on a real machine still keep the laws', () => {
    for (const record of records.filter(({ chaotic }) => chaotic)) checkRun(scenarioOf(record));
  });
});
