/** What the lab's settings mean to the machine. Apart from the settings, since a page that only shows them compiles nothing. */
import type { Micros } from '../ground/terms.ts';
import type { ProgramCode } from '../program/code.ts';
import { defaultLoopPolicy, defaultOsPolicy } from '../sim/words/decodePolicy.ts';
import type { PolicySpec, Scenario } from '../sim/words/scenario.ts';
import type { LabSettings } from './lab.ts';
import { pythonProgram, pythonScenario } from './python.ts';

/** Of those without a default of their own. */
const quantumUs: Micros = 5000;

const mlfq: PolicySpec = {
  policy: 'mlfq',
  queues: 3,
  quantumUs: [2000, 4000, 8000],
  allotments: [1, 1, 1],
  boostUs: 100_000,
  stayAfterIo: false,
  ioBump: false,
};

const osOf = (id: string): PolicySpec => {
  if (id === 'rr' || id === 'stride') return { policy: id, quantumUs };
  if (id === 'lottery') return { policy: id, quantumUs, seed: 1, draws: [], wholeQuanta: false };
  if (id === 'mlfq') return mlfq;
  if (id === 'cfs') return { policy: id, latencyUs: 24_000, minGranularityUs: 3000 };
  return id === 'eevdf' ? { policy: id, sliceUs: 3000 } : defaultOsPolicy(id);
};

const linesOf = (input: string): readonly string[] => (input === '' ? [] : input.split('\n'));

export const labScenario = (code: ProgramCode, settings: LabSettings): Scenario => {
  const { cores, costs, build, switchIntervalUs, version, os, loop, input } = settings;
  return {
    ...pythonScenario(pythonProgram(code, linesOf(input))),
    machine: { cores, costs },
    python: { build, switchIntervalUs, version },
    os: osOf(os),
    loop: defaultLoopPolicy(loop),
  };
};
