/** Proportional shares and formulas of tests/reference/textbook.json, each with its source there. */
import { describe, expect, test } from 'vitest';
import type { SimResult } from '../../../shared/score/result.ts';
import { piecesOf, readReference, resultFor, scenarioOf, toUs } from '../../support/classics.ts';

interface Known {
  readonly id: string;
  readonly [fact: string]: unknown;
}
const { proportional_and_formulas: all } = readReference('textbook') as {
  readonly proportional_and_formulas: readonly Known[];
};
const known = <Facts>(id: string): Facts => all.find((one) => one.id === id) as Facts;

type Trace = readonly { readonly run: string }[];

const burst = (units: number) => [{ op: 'cpu', us: toUs(units) }];

/** Who began each of the first quanta, one unit long. */
const firstRuns = (result: SimResult, count: number): string[] => {
  const pieces = piecesOf(result);
  return Array.from(
    { length: count },
    (_, unit) => pieces.find(({ from, to }) => from <= unit && unit < to)?.id ?? '',
  );
};

describe('stride', () => {
  const { tickets, trace } = known<{ tickets: Readonly<Record<string, number>>; trace: Trace }>(
    'ostep-stride',
  );
  const jobs = Object.entries(tickets).map(([id, count]) => ({
    id,
    arriveUs: 0,
    ops: burst(500),
    tickets: count,
  }));
  const result = resultFor(scenarioOf({ os: { policy: 'stride', quantumUs: toUs(1) }, jobs }));

  test('runs in the order of the book', () => {
    expect(firstRuns(result, trace.length)).toEqual(trace.map(({ run }) => run));
  });

  test('gives each of any 8 quanta by its tickets, 2 to 1 to 5', () => {
    for (let round = 0; round < 20; round += 1) {
      const runs = firstRuns(result, 8 * round + 8).slice(8 * round);
      const counts = Object.keys(tickets).map((id) => runs.filter((run) => run === id).length);
      expect(counts).toEqual([2, 1, 5]);
    }
  });

  test('is never more than a quantum from its share (stride = big / tickets)', () => {
    const runs = firstRuns(result, 160);
    const sum = Object.values(tickets).reduce((total, count) => total + count, 0);
    for (let length = 1; length <= runs.length; length += 1)
      for (const [id, count] of Object.entries(tickets)) {
        const had = runs.slice(0, length).filter((run) => run === id).length;
        expect(Math.abs(had - (length * count) / sum)).toBeLessThan(1.5);
      }
  });
});

describe('CFS', () => {
  test.each(
    known<{
      examples: readonly { readonly nice: readonly number[]; readonly slice_ms: readonly number[] }[];
    }>('ostep-cfs-slices').examples.map((example) => [example.nice.join(' '), example] as const),
  )('slices of nice %s', (_, { nice, slice_ms: slices }) => {
    const jobs = nice.map((level, index) => ({
      id: `t${index}`,
      arriveUs: 0,
      ops: burst(1000),
      nice: level,
    }));
    const os = { policy: 'cfs', latencyUs: 48_000, minGranularityUs: 6000 };
    const pieces = piecesOf(resultFor(scenarioOf({ os, jobs }))).slice(0, nice.length);
    expect(pieces.map(({ id }) => id)).toEqual(jobs.map(({ id }) => id));
    pieces.forEach(({ from, to }, index) => {
      expect(to - from).toBeCloseTo(slices[index] ?? Number.NaN, 2);
    });
  });

  test('runs as its definition says', () => {
    const { tasks, trace } = known<{
      tasks: Readonly<Record<string, { readonly nice: number; readonly cpu_ms: number }>>;
      trace: readonly { readonly run: string; readonly from: number; readonly for: number }[];
    }>('cfs-trace');
    const jobs = Object.entries(tasks).map(([id, { nice, cpu_ms: ms }]) => ({
      id,
      arriveUs: 0,
      ops: burst(ms),
      nice,
    }));
    const os = { policy: 'cfs', latencyUs: 48_000, minGranularityUs: 6000 };
    const pieces = piecesOf(resultFor(scenarioOf({ os, jobs })));
    expect(pieces.map(({ id }) => id)).toEqual(trace.map(({ run }) => run));
    // The definition has fractions of a µs, the machine has whole ones.
    pieces.forEach(({ from, to }, index) => {
      const row = trace[index];
      expect(Math.abs(from - (row?.from ?? 0))).toBeLessThan(0.004);
      expect(Math.abs(to - from - (row?.for ?? 0))).toBeLessThan(0.004);
    });
  });

  test('weighs nice as Linux does: shares of a long run', () => {
    const { 'nice_-20_to_19': weights } = known<{ 'nice_-20_to_19': readonly number[] }>('cfs-weights');
    for (const nice of [-20, -5, 1, 19]) {
      const weight = weights[nice + 20] ?? 0;
      const jobs = [0, nice].map((level) => ({
        id: `n${level}`,
        arriveUs: 0,
        ops: burst(10_000),
        nice: level,
      }));
      const os = { policy: 'cfs', latencyUs: 48_000, minGranularityUs: 1 };
      const pieces = piecesOf(resultFor(scenarioOf({ os, jobs }))).slice(0, 2);
      const share = pieces.map(({ from, to }) => to - from);
      expect((share[1] ?? 0) / ((share[0] ?? 0) + (share[1] ?? 0))).toBeCloseTo(weight / (weight + 1024), 3);
    }
  });
});

describe('EEVDF', () => {
  test.each(['eevdf-trace-w2-1-1', 'eevdf-trace-equal'])('%s', (id) => {
    const { weights, trace } = known<{ weights: Readonly<Record<string, number>>; trace: Trace }>(id);
    const jobs = Object.entries(weights).map(([job, weight]) => ({
      id: job,
      arriveUs: 0,
      ops: burst(50),
      tickets: 100 * weight,
    }));
    const result = resultFor(scenarioOf({ os: { policy: 'eevdf', sliceUs: toUs(1) }, jobs }));
    expect(firstRuns(result, trace.length)).toEqual(trace.map(({ run }) => run));
  });

  test('twice the weight by nice is the same: nice 15 weighs 36, nice 18 weighs 18', () => {
    const { trace } = known<{ trace: Trace }>('eevdf-trace-w2-1-1');
    const jobs = ['A', 'B', 'C'].map((id, index) => ({
      id,
      arriveUs: 0,
      ops: burst(50),
      nice: index === 0 ? 15 : 18,
    }));
    const result = resultFor(scenarioOf({ os: { policy: 'eevdf', sliceUs: toUs(1) }, jobs }));
    expect(firstRuns(result, trace.length)).toEqual(trace.map(({ run }) => run));
  });
});

describe('formulas', () => {
  test('Jain: shares as in the examples have their index', () => {
    const { examples } = known<{
      examples: readonly { readonly x: readonly number[]; readonly J: number }[];
    }>('jain');
    for (const { x, J } of examples) {
      const most = Math.max(...x);
      const jobs = x.map((share, index) => ({
        id: `j${index}`,
        ops: [
          { op: 'cpu', us: toUs(share) },
          { op: 'io', us: toUs(most - share) },
        ],
      }));
      const result = resultFor(scenarioOf({ cores: x.length, os: { policy: 'fcfs' }, jobs }));
      expect(result.fairness).toBeCloseTo(J, 4);
    }
  });

  test('OSTEP: shortest remaining time overlaps I/O with work', () => {
    const { makespan_overlap_ms: ms } = known<{ makespan_overlap_ms: number }>('ostep-io-overlap');
    const turn = [...burst(10), { op: 'io', us: toUs(10) }];
    const jobs = [
      { id: 'A', ops: [...turn, ...turn, ...turn, ...turn, ...burst(10)] },
      { id: 'B', ops: burst(50) },
    ];
    const result = resultFor(scenarioOf({ os: { policy: 'srtf' }, jobs }));
    // The last I/O of A is not counted. As in the figure, they take turns, A first.
    expect(result.makespanUs).toBe(toUs(ms));
    expect(piecesOf(result).map(({ id }) => id)).toEqual([...'ABABABABAB']);
  });

  test('Amdahl: what cannot be shared out bounds the speed-up', () => {
    const { examples } = known<{
      examples: readonly { readonly p: number; readonly n: number; readonly speedup: number }[];
    }>('amdahl');
    for (const { p, n, speedup } of examples) {
      const serialUs = Math.round((1 - p) * 1_000_000);
      const parts = Array.from({ length: n }, (_, index) => ({
        id: `p${index}`,
        arriveUs: serialUs,
        ops: [{ op: 'cpu', us: Math.round((p * 1_000_000) / n) }],
      }));
      const jobs = [{ id: 'serial', ops: [{ op: 'cpu', us: serialUs }] }, ...parts];
      const { makespanUs } = resultFor(scenarioOf({ cores: n, os: { policy: 'fcfs' }, jobs }));
      expect(1_000_000 / (makespanUs ?? Number.NaN)).toBeCloseTo(speedup, 4);
    }
  });
});
