/** The words after `run`, decoded: files, and what they change in a scenario. */
import type { Decoder, Spot } from '../../../shared/ground/decode.ts';
import { fault } from '../../../shared/ground/decode.ts';
import type { Fault, Result } from '../../../shared/ground/result.ts';
import { err, ok } from '../../../shared/ground/result.ts';
import { costTables } from '../../../shared/sim/words/costs.ts';
import { decodeLoopPolicy, decodeOsPolicy } from '../../../shared/sim/words/decodePolicy.ts';
import { pythonVersions } from '../../../shared/sim/words/decodeScenario.ts';
import type { PolicySpec, Scenario } from '../../../shared/sim/words/scenario.ts';
import { parseWords, under, wholeNumber } from '../options.ts';

export interface RunOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where to write a trace; null: nowhere. */
  readonly trace: string | null;
  /** Where to write a picture of that trace; null: nowhere. */
  readonly picture: string | null;
  readonly change: (scenario: Scenario) => Scenario;
  /** The file with the lines that `input()` reads; null: none. */
  readonly input: string | null;
}

const switches = {
  cores: { type: 'string' },
  os: { type: 'string' },
  loop: { type: 'string' },
  costs: { type: 'string' },
  seed: { type: 'string' },
  python: { type: 'string' },
  input: { type: 'string' },
  json: { type: 'boolean' },
  trace: { type: 'string' },
  picture: { type: 'string' },
} as const;

/** `rr:quantumUs=4000,...` as a policy; numbers where they look like numbers. */
const policyIn =
  (decoder: Decoder<PolicySpec>) =>
  (text: string, spot: Spot): PolicySpec | undefined => {
    const [policy, ...rest] = text.split(':');
    const pairs = rest
      .join(':')
      .split(',')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const [key = '', ...value] = pair.split('=');
        const written = value.join('=');
        return [key, /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written] as const;
      });
    const chosen = decoder({ ...Object.fromEntries(pairs), policy }, spot);
    if (chosen?.policy === 'human') return fault(spot, 'needsPerson', 'a policy that decides by itself');
    return chosen;
  };

interface Values {
  readonly cores?: string;
  readonly os?: string;
  readonly loop?: string;
  readonly costs?: string;
  readonly seed?: string;
  readonly python?: string;
}

const costsIn = (text: string, spot: Spot): string | undefined =>
  Object.hasOwn(costTables, text) ? text : fault(spot, 'unknownValue', Object.keys(costTables).join(' or '));

/** `3.13`, or `3.13t` for a free-threaded build, as CPython's own commands are called. */
const pythonIn = (text: string, spot: Spot): Pick<Scenario['python'], 'version' | 'build'> | undefined => {
  const build = text.endsWith('t') ? 'free-threaded' : 'gil';
  const version = pythonVersions.find((each) => each === text.replace(/t$/, ''));
  const known = `one of ${pythonVersions.join(', ')}, with a t behind it for a free-threaded build`;
  return version ? { version, build } : fault(spot, 'unknownValue', known);
};

const changeOf = (values: Values, faults: Fault[]): RunOptions['change'] => {
  const cores = under('cores', values.cores, faults, wholeNumber(1, 256));
  const os = under('os', values.os, faults, policyIn(decodeOsPolicy));
  const loop = under('loop', values.loop, faults, policyIn(decodeLoopPolicy));
  const costs = under('costs', values.costs, faults, costsIn);
  const python = under('python', values.python, faults, pythonIn);
  const seed = under('seed', values.seed, faults, wholeNumber(0, 1_000_000_000_000));
  return (scenario) => ({
    ...scenario,
    machine: {
      ...scenario.machine,
      ...(cores === undefined ? {} : { cores }),
      ...(costs === undefined ? {} : { costs }),
    },
    ...(seed === undefined ? {} : { seed }),
    ...(python ? { python: { ...scenario.python, ...python } } : {}),
    ...(os ? { os } : {}),
    ...(loop ? { loop } : {}),
  });
};

export const readOptions = (words: readonly string[]): Result<RunOptions> => {
  const parsed = parseWords(words, switches);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const faults: Fault[] = [];
  if (positionals.length === 0)
    faults.push({
      path: 'arguments',
      code: 'missing',
      expected: 'at least one program, scenario file or level',
    });
  for (const option of ['trace', 'picture'] as const)
    if (values[option] !== undefined && positionals.length > 1)
      faults.push({ path: `--${option}`, code: 'oneFileOnly', expected: 'a single file to trace' });
  const change = changeOf(values, faults);
  if (faults.length > 0) return err(faults);
  const { json = false, trace = null, picture = null, input = null } = values;
  return ok({ files: positionals, json, trace, picture, change, input });
};
