/** The asks of running Python, a row each: output and input, time, the machine's own facts. */
import { InvariantError } from '../../ground/invariant.ts';
import { scaledMicros } from '../../ground/time.ts';
import type { Ask } from '../../program/asks.ts';
import type { Value } from '../../program/value.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { taskAt } from '../parts/task.ts';
import { push } from '../steps/act.ts';
import { overhead } from '../steps/steps.ts';
import type { CostName } from '../words/costs.ts';
import { freeThreadedSurcharge } from '../words/costs.ts';
import { channelAsks } from './asksChannels.ts';
import { loopAsks } from './asksLoops.ts';
import { processAsks } from './asksProcesses.ts';
import { threadAsks } from './asksThreads.ts';
import { codeStateOf, lineAt, microsIn, numberIn, print, textIn, tuple } from './heaps.ts';
import type { AskActs, AskPlace } from './place.ts';
import { done, told } from './place.ts';
import { exitNow } from './processes.ts';

type PlainAsk =
  | ('now' | 'charge' | 'cpu' | 'ccall' | 'io' | 'write' | 'readLine' | 'mark' | 'exit')
  | ('setSwitchInterval' | 'switchInterval' | 'facts');

const charge = (machine: Machine, { index, args }: AskPlace): void => {
  const name = textIn(args, 0);
  const us = machine.state.costs[name as CostName];
  if (us === undefined) throw new InvariantError('a charge for what has no cost', { name });
  push(machine, index, overhead(us));
};

/** The library computes nothing in it: it only takes time. */
const cpu = (machine: Machine, { index, step, args }: AskPlace): void => {
  const { build, version } = machine.state.scenario.python;
  const us = microsIn(args, 0);
  if (build === 'free-threaded')
    push(machine, index, overhead(scaledMicros(us, freeThreadedSurcharge(version))));
  push(machine, index, { do: 'spend', kind: 'cpu', gil: 'droppable', us, line: lineAt(machine, step) });
};

const ccall = (machine: Machine, { index, step, args }: AskPlace): void => {
  const kept = { kind: 'hold', gil: 'kept' } as const;
  const released = { kind: 'native', gil: 'released' } as const;
  const use = textIn(args, 1) === 'hold' ? kept : released;
  push(machine, index, { do: 'spend', ...use, us: microsIn(args, 0), line: lineAt(machine, step) });
};

const readLine = (machine: Machine): Value => {
  const code = codeStateOf(machine);
  const line = machine.state.program.input?.[code.linesRead];
  if (line === undefined) return null;
  code.linesRead += 1;
  return line;
};

const mark = (machine: Machine, { index, args }: AskPlace): void => {
  const { task, id } = threadAt(machine, index);
  const who = task === null ? id : taskAt(machine, task).id;
  tell(machine, { type: 'marked', atUs: machine.state.atUs, name: textIn(args, 0), id: who });
};

/** (3, 13, "gil" | "free-threaded", cores) */
const facts = ({ state }: Machine): Value => {
  const { python, machine } = state.scenario;
  const [major = 3, minor = 13] = python.version.split('.').map(Number);
  return tuple(major, minor, python.build, machine.cores);
};

const plainAsks: AskActs<PlainAsk> = {
  now: told(({ state }) => state.atUs),
  charge: done(charge),
  cpu: done(cpu),
  ccall: done(ccall),
  io: done((machine, { index, args }) => {
    const device = args[1] === null ? null : textIn(args, 1);
    push(machine, index, { do: 'operate', us: microsIn(args, 0), device });
  }),
  write: done((machine, { index, args }) =>
    print(machine, index, textIn(args, 1) === 'stderr' ? 'stderr' : 'stdout', textIn(args, 0)),
  ),
  readLine: told(readLine),
  mark: done(mark),
  exit: (machine, { index, step, args }) => exitNow(machine, index, step.heap, numberIn(args, 0)),
  setSwitchInterval: done(({ state }, { args }) => {
    state.switchIntervalUs = Math.max(1, microsIn(args, 0));
  }),
  switchInterval: told(({ state }) => state.switchIntervalUs),
  facts: told(facts),
};

const acts: AskActs<Ask> = {
  ...plainAsks,
  ...threadAsks,
  ...processAsks,
  ...channelAsks,
  ...loopAsks,
};

export const carryOut = (machine: Machine, place: AskPlace & { readonly ask: Ask }): boolean =>
  acts[place.ask](machine, place);
