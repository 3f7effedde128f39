/** A strand carried on: as much of it as needs nobody else, then its time on the core, then what it asks for. */
import type { Micros } from '../../ground/terms.ts';
import type { Value } from '../../program/value.ts';
import type { After, Limits, Stretch } from '../../runtime/python.ts';
import { drop, endingOf, keep, kept, pricesAt, runStrand } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { dropGil } from '../parts/core.ts';
import { isAsked, nextAskUs } from '../parts/gil.ts';
import { taskAt } from '../parts/task.ts';
import type { Act } from '../steps/act.ts';
import { push } from '../steps/act.ts';
import { freeThreadedSurcharge } from '../words/costs.ts';
import { carryOut } from './asks.ts';
import { codeOf, codeStateOf, heapOf, print, tuple } from './heaps.ts';
import type { CodeStepOf } from './steps.ts';

/** What others do may come in only between stretches; under a GIL only its being asked for does. */
const longestUs: Micros = 1000;
/** Without a GIL everything does. */
const longestFreeUs: Micros = 10;

/** In one stretch, time or not. */
const mostInstructions = 1_000_000;
/** One unit of the budget buys so many: a run ends after some two hundred million. */
const instructionsAUnit = 32;

const isEverywhere = (version: string): boolean => version === '3.8' || version === '3.9';

/** A stretch ends where somebody will ask for the GIL: a thread that begins to wait only now asks a whole interval later. */
const limitsOf = (machine: Machine, index: number): Limits => {
  const { scenario, costs, switchIntervalUs, budget, atUs } = machine.state;
  const { build, version } = scenario.python;
  const isFree = build === 'free-threaded';
  const surcharge = isFree ? freeThreadedSurcharge(version) : 0;
  const askUs = nextAskUs(machine, threadAt(machine, index)) - atUs;
  const us = isFree ? longestFreeUs : Math.max(1, Math.min(longestUs, switchIntervalUs, askUs));
  return {
    us,
    instructions: Math.max(1, Math.min(mostInstructions, budget * instructionsAUnit)),
    everywhere: isFree || isEverywhere(version),
    prices: pricesAt(Math.floor((costs.operationPerMille * (1000 + surcharge)) / 1000)),
  };
};

const account = (machine: Machine, { instructions, line }: Stretch): void => {
  const code = codeStateOf(machine);
  code.operations += instructions;
  if (line !== null) code.line = line;
  machine.state.budget -= Math.floor(instructions / instructionsAUnit);
};

/** It asks at the end of its time; until then its heap keeps the arguments. */
const askLater = (
  machine: Machine,
  index: number,
  step: CodeStepOf<'runCode'>,
  { ask, args }: Extract<After, { do: 'ask' }>,
): void => {
  const { heap, strand } = step;
  const place = keep(heapOf(machine, heap), tuple(...args));
  push(machine, index, { do: 'ask', heap, strand, ask, kept: place });
};

const over = (
  machine: Machine,
  { heap, role }: CodeStepOf<'runCode'>,
  { result, raised }: Extract<After, { do: 'ended' }>,
): CodeStepOf<'strandOver'> => {
  const cancelled = role === 'task' && result === 'cancelled';
  if (raised === null)
    return { do: 'strandOver', heap, text: '', status: role === 'main' ? 0 : null, cancelled };
  const { text, status } = endingOf(codeOf(machine), heapOf(machine, heap), raised);
  return { do: 'strandOver', heap, text, status: role === 'main' ? status : null, cancelled };
};

export const runCode: Act<'runCode'> = (machine, index, step) => {
  // Between two stretches the eval breaker is looked at.
  if (isAsked(machine, index)) {
    push(machine, index, step);
    dropGil(machine, index);
    return false;
  }
  const heap = heapOf(machine, step.heap);
  const stretch = runStrand(codeOf(machine), heap, step.strand, limitsOf(machine, index));
  account(machine, stretch);
  const { heap: number, strand } = step;
  const { us, line, then } = stretch;
  if (then.do === 'ended') push(machine, index, over(machine, step, then));
  else push(machine, index, step);
  if (then.do === 'ask' && us === 0)
    return carryOut(machine, { index, step: { heap: number, strand }, ...then });
  if (then.do === 'ask') askLater(machine, index, step, then);
  if (us > 0) push(machine, index, { do: 'spend', kind: 'cpu', gil: 'stretch', us, line });
  return true;
};

export const askNow: Act<'ask'> = (machine, index, { heap, strand, ask, kept: place }) => {
  const memory = heapOf(machine, heap);
  const found: Value = kept(memory, place);
  drop(memory, place);
  const args = typeof found === 'object' && found?.k === 't' ? found.v : [];
  return carryOut(machine, { index, step: { heap, strand }, ask, args });
};

/** What it leaves: an exception's traceback, the exit status of its process, how its task has ended. */
export const strandOver: Act<'strandOver'> = (machine, index, { heap, text, status, cancelled }) => {
  print(machine, index, 'stderr', text);
  const process = codeStateOf(machine).processes[heap];
  if (process && status !== null) process.status = status;
  const { task } = threadAt(machine, index);
  if (task !== null && cancelled) taskAt(machine, task).failure = 'cancelled';
  return true;
};
