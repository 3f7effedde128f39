/**
 * Every policy that decides by itself, with parameters drawn at random, decoded as a scenario's are: defaults stand in it.
 * A new policy gets a row here; a test holds these tables to those of `shared/policies`.
 */
import fc from 'fast-check';
import { decode } from '../../shared/ground/gate.ts';
import { decodeLoopPolicy, decodeOsPolicy } from '../../shared/sim/words/decodePolicy.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';

type Drawn = fc.Arbitrary<Readonly<Record<string, unknown>>>;
type Specs = Readonly<Record<string, fc.Arbitrary<PolicySpec>>>;

const us = fc.integer({ min: 1, max: 5000 });
const nothing: Drawn = fc.constant({});
const withQuantum: Drawn = fc.record({ quantumUs: us });
const withSlice: Drawn = fc.record({ sliceUs: us });

const mlfq: Drawn = fc
  .record({
    levels: fc.array(fc.tuple(us, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 4 }),
    boostUs: fc.constantFrom(0, 700, 20_000),
    stayAfterIo: fc.boolean(),
    ioBump: fc.boolean(),
  })
  .map(({ levels, ...others }) => ({
    queues: levels.length,
    quantumUs: levels.map(([quantumUs]) => quantumUs),
    allotments: levels.map(([, allotment]) => allotment),
    ...others,
  }));

const lottery: Drawn = fc.record({
  quantumUs: us,
  draws: fc.array(fc.nat(), { maxLength: 5 }),
  seed: fc.nat(),
  wholeQuanta: fc.boolean(),
});

const ticks = (...counts: readonly number[]) => fc.constantFrom(...counts.map((count) => count * 1000));
const perCore: Drawn = fc.record({
  quantumUs: ticks(1, 3, 10),
  central: fc.boolean(),
  peekUs: ticks(0, 2, 5),
  cacheKb: fc.constantFrom(0, 100, 200),
  warmupUs: ticks(0, 1, 6),
  warmRate: fc.integer({ min: 1, max: 3 }),
  affinity: nothing,
});

const decoded = (decoder: typeof decodeOsPolicy, input: unknown): PolicySpec => {
  const result = decode(decoder, input);
  if (!result.ok) throw new Error(JSON.stringify([input, result.error]));
  return result.value;
};

const specs = (decoder: typeof decodeOsPolicy, rows: Readonly<Record<string, Drawn>>): Specs =>
  Object.fromEntries(
    Object.entries(rows).map(([policy, drawn]) => [
      policy,
      drawn.map((parameters) => decoded(decoder, { policy, ...parameters })),
    ]),
  );

export const osSpecs: Specs = specs(decodeOsPolicy, {
  fcfs: nothing,
  sjf: nothing,
  srtf: nothing,
  rr: withQuantum,
  priority: nothing,
  priorityPreemptive: nothing,
  priorityRr: withQuantum,
  mlfq,
  lottery,
  stride: withQuantum,
  cfs: fc.record({ latencyUs: us, minGranularityUs: us }),
  eevdf: withSlice,
  fair: withSlice,
  perCore,
});
export const loopSpecs: Specs = specs(decodeLoopPolicy, {
  fifo: nothing,
  shortest: nothing,
  longestWaitFirst: nothing,
  deadline: nothing,
});

export const everyOs: fc.Arbitrary<PolicySpec> = fc.oneof(...Object.values(osSpecs));
export const everyLoop: fc.Arbitrary<PolicySpec> = fc.oneof(...Object.values(loopSpecs));
