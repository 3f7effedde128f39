/** What a state with many threads weighs, in memory and as JSON. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { advance, createSim } from '../../shared/sim/index.ts';
import { parseScenario } from '../../shared/sim/words/notation.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const copies = 20;

const sleepers = (count: number): string =>
  [
    'machine cores=4',
    'body sleeper: io 1000000000',
    'main:',
    ...Array.from({ length: count }, (_, n) => `  thread sleeper t${n}`),
  ].join('\n');

/** 2000 threads against 1000, all at rest in a wait: the difference is a thousand threads. */
export function kilobytesPer1000Threads(): { readonly heap: number; readonly json: number } {
  const [one, two] = [1000, 2000].map(weigh);
  return {
    heap: Math.round(((two?.heap ?? 0) - (one?.heap ?? 0)) / 1024),
    json: Math.round(((two?.json ?? 0) - (one?.json ?? 0)) / 1024),
  };
}

function weigh(threads: number): { readonly heap: number; readonly json: number } {
  const scenario = parseScenario(sleepers(threads));
  if (!scenario.ok) throw new Error(JSON.stringify(scenario.error));
  const { state } = advance(createSim(scenario.value), [], 1_000_000);
  const before = heapUsed();
  const kept = Array.from({ length: copies }, () => advance(state, [], state.atUs).state);
  const heap = (heapUsed() - before) / kept.length;
  const { scenario: _scenario, program: _program, ...moving } = state;
  return { heap, json: JSON.stringify(moving).length };
}
