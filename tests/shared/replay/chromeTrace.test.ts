import { expect, test } from 'vitest';
import { chromeTrace } from '../../../shared/replay/chromeTrace.ts';
import { runThrough } from '../../../shared/score/runThrough.ts';
import { slicesAt } from '../../../shared/score/slices.ts';
import { worlds } from '../score/worlds.ts';

test.each(worlds)(
  '%s: the cores of the trace are the chart, tracks do not overlap, arrows have two ends',
  (_, scenario) => {
    const { cores } = scenario.machine;
    const { ledger, events, atUs } = runThrough(scenario);
    const { traceEvents } = chromeTrace(events, cores);
    const boxes = traceEvents.filter(({ ph }) => ph === 'X');
    const onCores = boxes.filter(({ cat }) => cat === 'core');
    const usOnCores = onCores.reduce((sum, { dur = 0 }) => sum + dur, 0);
    expect(usOnCores).toBe(
      slicesAt(ledger.chart, atUs).reduce((sum, { fromUs, toUs }) => sum + toUs - fromUs, 0),
    );

    const ends = new Map<string, number>();
    for (const { pid, tid, ts, dur = 0 } of boxes.toSorted((a, b) => a.ts - b.ts)) {
      expect(ts).toBeGreaterThanOrEqual(ends.get(`${pid} ${tid}`) ?? 0);
      ends.set(`${pid} ${tid}`, ts + dur);
    }
    const named = new Set(
      traceEvents.filter(({ name }) => name === 'thread_name').map(({ pid, tid }) => `${pid} ${tid}`),
    );
    expect([...ends.keys()].every((track) => named.has(track))).toBe(true);

    const begun = new Set(traceEvents.filter(({ ph }) => ph === 's').map(({ id }) => id));
    expect(traceEvents.filter(({ ph }) => ph === 'f').every(({ id }) => begun.has(id))).toBe(true);
  },
);
