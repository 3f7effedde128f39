/** A program from outside: its shape here, what it names and how much it is in `validate.ts`. */
import type { Decoder, Spot } from '../ground/decode.ts';
import { below, fault, integer, isRecord, list, name, oneOf, table } from '../ground/decode.ts';
import { dropped, optional, orElse, shape } from '../ground/shape.ts';
import { body, MOST } from './decodeOp.ts';
import type { PoolSpec, Program } from './program.ts';
import { startMethods } from './program.ts';
import { salvage } from './salvage.ts';
import { validate } from './validate.ts';

const MOST_NAMES = 10_000;

/** `prewarm` is an older word for what holds anyway: a pool that the program does not open is warm. */
const pool: Decoder<PoolSpec> = shape({
  kind: oneOf(['thread', 'process']),
  workers: optional(integer(1, 1024)),
  start: optional(oneOf(startMethods)),
  open: optional(oneOf(['in_program'])),
  prewarm: dropped(oneOf([true])),
});

const noRepeats: Decoder<readonly string[]> = (input, at) => {
  const names = list(name, MOST_NAMES)(input, at);
  const seen = new Set<unknown>();
  if (Array.isArray(input) && input.length <= MOST_NAMES)
    input.forEach((each, index) => {
      if (seen.has(each)) fault(below(at, index), 'repeated', 'each name once');
      seen.add(each);
    });
  return names;
};

/** Left out, they stay left out, so that a program of before keeps its hash. */
const counts = table(integer(0, MOST), MOST_NAMES);

const parts: Decoder<Program> = shape({
  main: body,
  bodies: orElse(table(body, MOST_NAMES), {}),
  pools: orElse(table(pool, 100), {}),
  locks: orElse(noRepeats, []),
  vars: orElse(table(integer(-MOST, MOST), MOST_NAMES), {}),
  sems: optional(counts),
  asems: optional(counts),
  events: optional(noRepeats),
  queues: optional(counts),
  aqueues: optional(counts),
});

/** One that cannot be run is still looked through, so that all its faults are told at once. */
const validateRest = (input: Readonly<Record<string, unknown>>, at: Spot): void => {
  const { program, isWhole } = salvage(input);
  validate(program, at, isWhole);
};

export const decodeProgram: Decoder<Program> = (input: unknown, at: Spot) => {
  const before = at.faults.length;
  const program = parts(input, at);
  if (program) validate(program, at);
  else if (isRecord(input)) validateRest(input, at);
  return at.faults.length > before ? undefined : program;
};
