/** The gate of the machine: a scenario from outside, with defaults filled in, or every fault in it. */
import type { Decoder, Spot } from '../../ground/decode.ts';
import { below, fault, integer, isRecord, list, name, oneOf, table, text } from '../../ground/decode.ts';
import { decode } from '../../ground/gate.ts';
import type { Result } from '../../ground/result.ts';
import { optional, orElse, shape } from '../../ground/shape.ts';
import { jobOps, MOST, MOST_ENTRIES, micros } from '../../program/decodeOp.ts';
import { decodeProgram } from '../../program/decodeProgram.ts';
import type { CostName } from './costs.ts';
import { costNames, costTables } from './costs.ts';
import { decodeLoopPolicy, decodeOsPolicy, defaultLoopPolicy, defaultOsPolicy } from './decodePolicy.ts';
import type { CostsSpec, JobSpec, Scenario } from './scenario.ts';

const MOST_CORES = 256;
/** A single cost; ten million ops at this price still fit in 2^53 on 256 cores. */
const MOST_COST = 1_000_000;

const costTable = oneOf(Object.keys(costTables) as (keyof typeof costTables)[]);
/** A granularity divides; the rest may cost nothing. */
const costOf = (cost: CostName) => integer(cost === 'pollGranularityUs' ? 1 : 0, MOST_COST);
const overrides = Object.fromEntries(costNames.map((cost) => [cost, optional(costOf(cost))]));
const mendedCosts = shape({ base: costTable, ...overrides }) as Decoder<CostsSpec>;
const costs: Decoder<CostsSpec> = (input, at) =>
  isRecord(input) ? mendedCosts(input, at) : costTable(input, at);

const machine = shape({
  cores: integer(1, MOST_CORES),
  costs: orElse(costs, 'ideal'),
  memoryKb: optional(micros),
  devices: optional(table(integer(1, 1024), 100)),
});

export const pythonVersions = ['3.8', '3.9', '3.10', '3.11', '3.12', '3.13', '3.14'] as const;
const builds = oneOf(['gil', 'free-threaded']);
const python = shape({
  build: orElse(builds, 'gil'),
  switchIntervalUs: orElse(integer(1, MOST), 5000),
  version: orElse(oneOf(pythonVersions), '3.13'),
  gilHandOver: optional(oneOf(['fifo', 'requester'])),
});

const job: Decoder<JobSpec> = shape({
  id: name,
  arriveUs: orElse(micros, 0),
  ops: jobOps,
  priority: optional(integer(-MOST, MOST)),
  nice: optional(integer(-20, 19)),
  tickets: optional(integer(1, MOST)),
  workingSetKb: optional(micros),
});

/** Of each job, whatever else is wrong with it. */
const idsIn = (input: unknown): readonly (string | undefined)[] => {
  const entries: readonly unknown[] = Array.isArray(input) ? input : [];
  return entries.map((entry) => (isRecord(entry) && typeof entry.id === 'string' ? entry.id : undefined));
};

const jobs: Decoder<readonly JobSpec[]> = (input, at) => {
  const decoded = list(job, MOST_ENTRIES, 1)(input, at);
  const seen = new Set<string>();
  idsIn(input).forEach((id, index) => {
    if (id === undefined) return;
    if (seen.has(id)) fault(below(below(at, index), 'id'), 'repeated', 'an id that no other job has');
    seen.add(id);
  });
  return decoded;
};

const fields = {
  format: oneOf(['runqueue/scenario@1']),
  title: optional(text(200, 0)),
  machine,
  python: orElse(python, { build: 'gil', switchIntervalUs: 5000, version: '3.13' }),
  os: optional(decodeOsPolicy),
  loop: orElse(decodeLoopPolicy, defaultLoopPolicy('fifo')),
  jobs: optional(jobs),
  program: optional(decodeProgram),
} as const;
const parts = shape(fields);

/** Both or neither is a fault of the whole. */
const checkWork: Decoder<unknown> = (input, at) => {
  if (!isRecord(input)) return input;
  const both = Object.hasOwn(input, 'jobs') && Object.hasOwn(input, 'program');
  const neither = !Object.hasOwn(input, 'jobs') && !Object.hasOwn(input, 'program');
  return both || neither ? fault(at, 'jobsOrProgram', 'exactly one of jobs and program') : input;
};

/** A policy may be told which cores a job runs on: both must be there. */
const checkAffinity = (input: Readonly<Record<string, unknown>>, at: Spot): void => {
  const { os, jobs: rows, machine: parts } = input;
  if (!isRecord(os) || !isRecord(os.affinity)) return;
  const known = new Set(idsIn(rows));
  const cores = isRecord(parts) && typeof parts.cores === 'number' ? parts.cores : MOST_CORES;
  const spot = below(below(at, 'os'), 'affinity');
  for (const [id, allowed] of Object.entries(os.affinity)) {
    if (!known.has(id)) fault(below(spot, id), 'undeclared', 'the id of a job');
    if (!Array.isArray(allowed)) continue;
    for (const [index, core] of allowed.entries())
      if (Number.isInteger(core) && core >= cores)
        fault(below(below(spot, id), index), 'unknownCore', `a core below ${cores}`);
  }
};

export const scenario: Decoder<Scenario> = (input, at) => {
  checkWork(input, at);
  const decoded = parts(input, at);
  if (isRecord(input)) checkAffinity(input, at);
  return decoded && { ...decoded, os: decoded.os ?? defaultOsPolicy(decoded.program ? 'fair' : 'fcfs') };
};

export const decodeScenario = (input: unknown): Result<Scenario> => decode(scenario, input);
