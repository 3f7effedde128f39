/** Worked examples of textbooks and exams (sources in tests/reference/textbook.json): every slice and figure exact. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Classic, Piece } from '../../support/classics.ts';
import {
  figuresOf,
  merged,
  piecesOf,
  readReference,
  resultFor,
  scenarioOf,
  toUs,
  unitUs,
} from '../../support/classics.ts';

interface Example {
  readonly id: string;
  readonly policy: keyof typeof policies;
  readonly quantum: number | null;
  readonly jobs: readonly {
    readonly id: string;
    readonly arrival: number;
    readonly burst: number;
    readonly priority?: number;
  }[];
  readonly gantt: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly per_job: readonly {
    readonly id: string;
    readonly finish: number;
    readonly turnaround: number;
    readonly wait: number;
    readonly response: number;
  }[];
  readonly avg: Readonly<Record<'wait' | 'turnaround' | 'response', number>>;
  readonly published_avg: Readonly<Record<string, number>> | null;
}

const policies = { FCFS: 'fcfs', SJF: 'sjf', SRTF: 'srtf', RR: 'rr', 'PRIO-RR': 'priorityRr' } as const;

const { cases } = readReference('textbook') as { readonly cases: readonly Example[] };

const classicOf = ({ policy, quantum, jobs }: Example): Classic => ({
  os: { policy: policies[policy], ...(quantum === null ? {} : { quantumUs: toUs(quantum) }) },
  jobs: jobs.map(({ id, arrival, burst, priority }) => ({
    id,
    arriveUs: toUs(arrival),
    ops: [{ op: 'cpu', us: toUs(burst) }],
    ...(priority === undefined ? {} : { priority }),
  })),
});

const onOneCore = (piece: Omit<Piece, 'core'>): Piece => ({ ...piece, core: 0 });

/** As many decimals as were printed. */
const decimals = (printed: number): number => `${printed}`.split('.')[1]?.length ?? 0;

const exact: string[] = [];

describe('worked examples', () => {
  test.each(cases.map((it) => [it.id, it] as const))('%s', (id, it) => {
    const result = resultFor(scenarioOf(classicOf(it)));
    expect(piecesOf(result)).toEqual(merged(it.gantt.map(onOneCore)));
    const figures = figuresOf(result);
    for (const { id: job, finish, turnaround, wait, response } of it.per_job)
      expect(figures.get(job)).toEqual({ id: job, finish, turnaround, wait, response });
    const { averages } = result;
    const means: Readonly<Record<string, number | null>> = {
      wait: averages.waitUs,
      turnaround: averages.turnaroundUs,
      response: averages.responseUs,
    };
    for (const [name, printed] of Object.entries({ ...it.avg, ...it.published_avg })) {
      const digits = Math.min(3, decimals(printed));
      const ours = (means[name] ?? Number.NaN) / unitUs;
      expect(Math.abs(ours - printed)).toBeLessThanOrEqual(0.5 * 10 ** -digits + 0.0005);
    }
    exact.push(id);
  });

  test('there are 24 of them', () => expect(cases.length).toBe(24));
  afterAll(() => {
    process.stdout.write(`textbooks: ${exact.length} of ${cases.length} exact\n`);
  });
});
