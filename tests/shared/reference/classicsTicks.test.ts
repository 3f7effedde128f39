/**
 * Random cases for the two simulators of OSTEP that go by ticks. What they should give is worked out by their written
 * rules, in code of its own, which is first held to the recorded cases.
 */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Piece } from '../../support/classics.ts';
import {
  inARow,
  merged,
  piecesOf,
  readReference,
  resultFor,
  scenarioOf,
  toUs,
} from '../../support/classics.ts';
import type { MlfqCase } from '../../support/ticks/mlfq.ts';
import { mlfqTicks } from '../../support/ticks/mlfq.ts';
import type { MultiCase } from '../../support/ticks/multi.ts';
import { multiTicks } from '../../support/ticks/multi.ts';

const toPieces = (ticks: readonly number[], core = 0): Piece[] =>
  inARow(
    core,
    ticks.map((job) => [job < 0 ? null : `j${job}`, 1]),
  );

const draws = { seed: 20_261_121, numRuns: 250 };

describe('mlfq.py', () => {
  const cases = (
    readReference('ostep') as {
      readonly cases: readonly {
        readonly policy: string;
        readonly id: string;
        readonly jobs: readonly {
          readonly arrival: number;
          readonly length: number;
          readonly io_every: number;
        }[];
        readonly quantum_by_priority_high_first: readonly number[];
        readonly allotment_slices_high_first: readonly number[];
        readonly boost: number;
        readonly io_time: number;
        readonly stay_after_io: boolean;
        readonly io_bump: boolean;
        readonly schedule_rle: readonly (readonly [string, number])[];
      }[];
    }
  ).cases.filter(({ policy }) => policy === 'MLFQ');

  test('its written rules give what was recorded', () => {
    for (const it of cases) {
      const ticks = mlfqTicks({
        jobs: it.jobs.map(({ arrival, length, io_every: ioEvery }) => ({ arrival, length, ioEvery })),
        quanta: it.quantum_by_priority_high_first,
        allotments: it.allotment_slices_high_first,
        boost: it.boost,
        ioTime: it.io_time,
        stay: it.stay_after_io,
        bump: it.io_bump,
      });
      const recorded = it.schedule_rle.flatMap(([who, length]) =>
        Array.from({ length }, () => (who === 'idle' ? -1 : Number(who.split('@')[0]))),
      );
      expect([it.id, ticks]).toEqual([it.id, recorded]);
    }
    expect(cases.length).toBeGreaterThan(10);
  });

  const level = fc.record({
    quantum: fc.integer({ min: 1, max: 9 }),
    allotment: fc.integer({ min: 1, max: 3 }),
  });
  const drawn: fc.Arbitrary<MlfqCase> = fc
    .record({
      jobs: fc.array(
        fc.record({
          arrival: fc.integer({ min: 0, max: 25 }),
          length: fc.integer({ min: 1, max: 40 }),
          ioEvery: fc.constantFrom(0, 0, 1, 2, 3, 5, 8),
        }),
        { minLength: 1, maxLength: 5 },
      ),
      levels: fc.array(level, { minLength: 1, maxLength: 4 }),
      boost: fc.constantFrom(0, 0, 7, 20, 31),
      ioTime: fc.integer({ min: 0, max: 9 }),
      stay: fc.boolean(),
      bump: fc.boolean(),
    })
    .map(({ levels, ...others }) => ({
      ...others,
      quanta: levels.map(({ quantum }) => quantum),
      allotments: levels.map(({ allotment }) => allotment),
    }));

  const opsOf = (length: number, every: number, ioTime: number): unknown[] => {
    const step = every === 0 ? length : every;
    const ops: unknown[] = [];
    for (let left = length; left > 0; left -= step) {
      ops.push({ op: 'cpu', us: toUs(Math.min(left, step)) });
      if (left > step) ops.push({ op: 'io', us: toUs(ioTime) });
    }
    return ops;
  };

  test('random cases run as its rules say', () => {
    fc.assert(
      fc.property(drawn, (it) => {
        const scenario = scenarioOf({
          os: {
            policy: 'mlfq',
            queues: it.quanta.length,
            quantumUs: it.quanta.map(toUs),
            allotments: it.allotments,
            boostUs: toUs(it.boost),
            stayAfterIo: it.stay,
            ioBump: it.bump,
          },
          jobs: it.jobs.map(({ arrival, length, ioEvery }, index) => ({
            id: `j${index}`,
            arriveUs: toUs(arrival),
            ops: opsOf(length, ioEvery, it.ioTime),
          })),
        });
        expect(piecesOf(resultFor(scenario))).toEqual(merged(toPieces(mlfqTicks(it))));
      }),
      draws,
    );
  });
});

describe('multi.py', () => {
  const cases = (
    readReference('ostep') as {
      readonly cases: readonly {
        readonly id: string;
        readonly policy: string;
        readonly cpus: number;
        readonly quantum: number;
        readonly peek_interval: number;
        readonly warmup_time: number;
        readonly cache_size: number;
        readonly warm_rate: number;
        readonly affinity: string;
        readonly jobs: readonly {
          readonly id: string;
          readonly length: number;
          readonly working_set: number;
        }[];
        readonly schedule_rle_by_cpu: readonly (readonly (readonly [string, number])[])[];
      }[];
    }
  ).cases.filter(({ cpus }) => cpus !== undefined);

  test('its written rules give what was recorded', () => {
    for (const it of cases) {
      const affinity = new Map(it.affinity.split(',').map((entry) => entry.split(':') as [string, string]));
      const ticks = multiTicks({
        cpus: it.cpus,
        jobs: it.jobs.map(({ id, length, working_set: set }) => ({
          length,
          set,
          cpus: affinity.get(id)?.split('.').map(Number) ?? [],
        })),
        quantum: it.quantum,
        central: it.policy === 'central-queue',
        peek: it.peek_interval,
        cache: it.cache_size,
        warmup: it.warmup_time,
        rate: it.warm_rate,
      });
      const named = ticks.flatMap((row, core) =>
        inARow(
          core,
          row.map((job) => [job < 0 ? null : (it.jobs[job]?.id ?? ''), 1]),
        ),
      );
      const recorded = it.schedule_rle_by_cpu.flatMap((row, core) =>
        inARow(
          core,
          row.map(([who, length]) => [who === '-' ? null : who, length]),
        ),
      );
      expect([it.id, merged(named)]).toEqual([it.id, merged(recorded)]);
    }
    expect(cases.length).toBeGreaterThan(8);
  });

  const drawn: fc.Arbitrary<MultiCase> = fc.integer({ min: 1, max: 4 }).chain((cpus) =>
    fc.record({
      cpus: fc.constant(cpus),
      jobs: fc.array(
        fc.record({
          length: fc.integer({ min: 0, max: 45 }),
          set: fc.constantFrom(10, 50, 60, 100, 160),
          cpus: fc.oneof(
            { weight: 3, arbitrary: fc.constant<number[]>([]) },
            { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 0, max: cpus - 1 }), { minLength: 1 }) },
          ),
        }),
        { minLength: 1, maxLength: 6 },
      ),
      quantum: fc.integer({ min: 2, max: 12 }),
      central: fc.boolean(),
      // With more than two CPUs the simulator throws dice for whom to rob.
      peek: cpus === 2 ? fc.constantFrom(0, 3, 5, 30) : fc.constant(0),
      cache: fc.constantFrom(60, 100, 200),
      warmup: fc.integer({ min: 1, max: 14 }),
      rate: fc.integer({ min: 1, max: 3 }),
    }),
  );

  test('random cases run as its rules say', () => {
    fc.assert(
      fc.property(drawn, (it) => {
        const affinity = it.jobs.flatMap(({ cpus }, job) => (cpus.length > 0 ? [[`j${job}`, cpus]] : []));
        const scenario = scenarioOf({
          cores: it.cpus,
          os: {
            policy: 'perCore',
            quantumUs: toUs(it.quantum),
            central: it.central,
            peekUs: toUs(it.peek),
            cacheKb: it.cache,
            warmupUs: toUs(it.warmup),
            warmRate: it.rate,
            affinity: Object.fromEntries(affinity),
          },
          jobs: it.jobs.map(({ length, set }, index) => ({
            id: `j${index}`,
            arriveUs: 0,
            ops: [{ op: 'cpu', us: toUs(length) }],
            workingSetKb: set,
          })),
        });
        const expected = multiTicks(it).flatMap(toPieces);
        expect(piecesOf(resultFor(scenario))).toEqual(merged(expected));
      }),
      draws,
    );
  });
});
