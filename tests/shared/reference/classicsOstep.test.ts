/** OSTEP's homework simulators (results only; tests/reference/ostep.json names the revision): every slice and figure exact. */
import { afterAll, describe, expect, test } from 'vitest';
import type { Classic, Piece } from '../../support/classics.ts';
import {
  figuresOf,
  inARow,
  merged,
  piecesOf,
  readReference,
  resultFor,
  scenarioOf,
  toUs,
} from '../../support/classics.ts';

interface Job {
  readonly id: number | string;
  readonly arrival?: number;
  readonly length: number;
  readonly tickets?: number;
  readonly io_every?: number;
  readonly working_set?: number;
}
interface Case {
  readonly id: string;
  readonly policy: string;
  readonly quantum: number | null;
  readonly jobs: readonly Job[];
  readonly per_job: readonly (Readonly<Record<string, number>> & { readonly id: number | string })[];
  readonly makespan?: number;
  // scheduler.py
  readonly slices?: readonly { readonly job: number; readonly start: number; readonly run: number }[];
  // mlfq.py
  readonly queues?: number;
  readonly quantum_by_priority_high_first?: readonly number[];
  readonly allotment_slices_high_first?: readonly number[];
  readonly boost?: number;
  readonly io_time?: number;
  readonly stay_after_io?: boolean;
  readonly io_bump?: boolean;
  readonly schedule_rle?: readonly (readonly [string, number])[];
  // lottery.py
  readonly draws?: readonly { readonly random: number }[];
  readonly schedule?: readonly number[];
  // multi.py
  readonly cpus?: number;
  readonly peek_interval?: number;
  readonly warmup_time?: number;
  readonly cache_size?: number;
  readonly warm_rate?: number;
  readonly affinity?: string;
  readonly schedule_rle_by_cpu?: readonly (readonly (readonly [string, number])[])[];
}

const { cases } = readReference('ostep') as { readonly cases: readonly Case[] };

/** A burst, and I/O after each `io_every` of it, but not after the last. */
const opsOf = ({ length, io_every: every = 0 }: Job, ioTime: number): unknown[] => {
  if (every === 0) return [{ op: 'cpu', us: toUs(length) }];
  const ops: unknown[] = [];
  for (let left = length; left > 0; left -= every) {
    ops.push({ op: 'cpu', us: toUs(Math.min(left, every)) });
    if (left > every) ops.push({ op: 'io', us: toUs(ioTime) });
  }
  return ops;
};

const affinityOf = (text: string): Record<string, number[]> =>
  Object.fromEntries(
    text
      .split(',')
      .filter(Boolean)
      .map((entry) => {
        const [id = '', cores = ''] = entry.split(':');
        return [id, cores.split('.').map(Number)];
      }),
  );

const osOf = (it: Case): unknown => {
  const quantumUs = toUs(it.quantum ?? 0);
  if (it.policy === 'FIFO') return { policy: 'fcfs' };
  if (it.policy === 'SJF') return { policy: 'sjf' };
  if (it.policy === 'RR') return { policy: 'rr', quantumUs };
  if (it.policy === 'LOTTERY')
    return {
      policy: 'lottery',
      quantumUs,
      draws: it.draws?.map(({ random }) => random),
      wholeQuanta: true,
    };
  if (it.policy === 'MLFQ')
    return {
      policy: 'mlfq',
      queues: it.queues,
      quantumUs: it.quantum_by_priority_high_first?.map(toUs),
      allotments: it.allotment_slices_high_first,
      boostUs: toUs(it.boost ?? 0),
      stayAfterIo: it.stay_after_io,
      ioBump: it.io_bump,
    };
  return {
    policy: 'perCore',
    quantumUs,
    central: it.policy === 'central-queue',
    peekUs: toUs(it.peek_interval ?? 0),
    cacheKb: it.cache_size,
    warmupUs: toUs(it.warmup_time ?? 0),
    warmRate: it.warm_rate,
    affinity: affinityOf(it.affinity ?? ''),
  };
};

const classicOf = (it: Case): Classic => ({
  cores: it.cpus ?? 1,
  os: osOf(it),
  jobs: it.jobs.map((job) => ({
    id: `${job.id}`,
    arriveUs: toUs(job.arrival ?? 0),
    ops: opsOf(job, it.io_time ?? 0),
    ...(job.tickets === undefined ? {} : { tickets: job.tickets }),
    ...(job.working_set === undefined ? {} : { workingSetKb: job.working_set }),
  })),
});

const expectedPieces = (it: Case): Piece[] => {
  if (it.slices)
    return it.slices.map(({ job, start, run }) => ({ id: `${job}`, core: 0, from: start, to: start + run }));
  if (it.schedule_rle)
    return inARow(
      0,
      it.schedule_rle.map(([who, length]) => [who === 'idle' ? null : (who.split('@')[0] ?? ''), length]),
    );
  if (it.schedule)
    return inARow(
      0,
      it.schedule.map((job) => [`${job}`, it.quantum ?? 0]),
    );
  return (it.schedule_rle_by_cpu ?? []).flatMap((runs, core) =>
    inARow(
      core,
      runs.map(([who, length]) => [who === '-' ? null : who, length]),
    ),
  );
};

const exact: string[] = [];

describe('the simulators of OSTEP', () => {
  test.each(cases.map((it) => [it.id, it] as const))('%s', (id, it) => {
    const result = resultFor(scenarioOf(classicOf(it)));
    expect(piecesOf(result)).toEqual(merged(expectedPieces(it)));
    const figures = figuresOf(result);
    for (const row of it.per_job) expect({ ...figures.get(`${row.id}`), id: row.id }).toMatchObject(row);
    if (it.makespan !== undefined) expect(result.makespanUs).toBe(toUs(it.makespan));
    exact.push(id);
  });

  test('there are 45 of them', () => expect(cases.length).toBe(45));
  afterAll(() => {
    process.stdout.write(`OSTEP: ${exact.length} of ${cases.length} exact\n`);
  });
});
