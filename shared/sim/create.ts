/** The machine before time 0. */

import { copyJson } from '../ground/copy.ts';
import { processId } from '../ground/terms.ts';
import { loopPolicy, osPolicy } from '../policies/index.ts';
import type { Program } from '../program/program.ts';
import { post } from './agenda.ts';
import type { CodeState } from './code/state.ts';
import type { Machine } from './machine.ts';
import { addPool, warmPool } from './parts/pool.ts';
import { openInterpreter } from './parts/process.ts';
import { emptyQueue } from './parts/shared.ts';
import type { Core, Lock, SimOptions, SimState } from './state.ts';
import { costsOf } from './words/costs.ts';
import type { Scenario } from './words/scenario.ts';

/** Bump with every change of behaviour, and say it in CHANGELOG.md. */
export const SIM_VERSION = 2;

/** Of one run: a due or step costs 1, an event 4. Levels need a hundredth of it. */
export const wholeBudget = 20_000_000;
/** Of Python, where thirty-two instructions cost 1: some seconds of CPython's own time. Whoever watches waits no longer than that. */
const pythonBudget = 6_000_000;

const noProgram: Program = { main: [], bodies: {}, pools: {}, locks: [], vars: {} };

const programOf = ({ jobs, program }: Scenario): Program => {
  if (program) return program;
  return { ...noProgram, bodies: Object.fromEntries((jobs ?? []).map((job) => [job.id, job.ops])) };
};

const idleCore = (index: number): Core => ({
  index,
  thread: null,
  lastThread: null,
  sinceUs: 0,
  switchUntilUs: 0,
  segment: null,
  task: null,
  working: false,
  pieceUs: 0,
  sliceFromUs: null,
  turn: 0,
  beat: 0,
  slices: 0,
});

const freeLock = (name: string): Lock => ({ name, holder: null, instance: -1, waiters: [], seen: true });

const rows = (table: Readonly<Record<string, number>> = {}): [string, number][] => Object.entries(table);

const emptyCode = (): CodeState => ({
  heaps: [],
  processes: [],
  channels: [],
  shared: [],
  server: null,
  orders: [],
  linesRead: 0,
  operations: 0,
  line: null,
  over: false,
});

const emptyState = (scenario: Scenario, options: SimOptions): SimState => {
  const program = programOf(scenario);
  loopPolicy(scenario.loop.policy);
  return {
    simVersion: SIM_VERSION,
    scenario,
    program,
    costs: costsOf(scenario.machine.costs),
    options,
    atUs: 0,
    seq: 0,
    switchIntervalUs: scenario.python.switchIntervalUs,
    budget: options.budget,
    alive: 0,
    agenda: [],
    cores: Array.from({ length: scenario.machine.cores }, (_, index) => idleCore(index)),
    interpreters: [],
    threads: [],
    loops: [],
    tasks: [],
    locks: program.locks.map(freeLock),
    sems: rows(program.sems).map(([name, left]) => ({ name, left, takers: [], waiters: [] })),
    events: (program.events ?? []).map((name) => ({ name, isSet: false, waiters: [] })),
    queues: rows(program.queues).map(([name, most]) => emptyQueue(name, most)),
    devices: rows(scenario.machine.devices).map(([name, slots]) => ({
      name,
      freeAtUs: Array.from({ length: slots }, () => 0),
    })),
    usedBytes: 0,
    futures: [],
    pools: [],
    vars: Object.entries(program.vars).map(([name, value]) => ({ name, value })),
    named: {},
    given: {},
    ready: [],
    finished: [],
    os: {
      policy: scenario.os.policy,
      memory: osPolicy(scenario.os.policy).init(scenario.os),
      alarmUs: null,
    },
    loopPolicy: scenario.loop.policy,
    question: null,
    passed: false,
    deadlock: null,
    code: program.code ? emptyCode() : null,
    ended: false,
  };
};

const addProgram = (machine: Machine): void => {
  openInterpreter(machine, processId('main'));
  for (const [name, spec] of Object.entries(machine.state.program.pools)) {
    const pool = addPool(machine, name, spec);
    if (spec.kind === 'process' && spec.open !== 'in_program') warmPool(machine, pool);
  }
};

/** A decoded scenario, ready to run. Jobs and the main program arrive when time begins. */
export const createSim = (scenario: Scenario, options: Partial<SimOptions> = {}): SimState => {
  const { pauseOnDecision = false, autoThreads = [] } = options;
  const { budget = scenario.program?.code ? pythonBudget : wholeBudget } = options;
  const state = emptyState(scenario, { pauseOnDecision, autoThreads, budget });
  const machine: Machine = { state, events: [], stirred: false, ownHeaps: [] };
  if (scenario.program) addProgram(machine);
  const arrivals = scenario.jobs?.map((job) => job.arriveUs) ?? [0];
  for (const [who, atUs] of arrivals.entries()) post(machine, 'arrival', atUs, { who, stamp: 0 });
  state.alive += arrivals.length;
  return state;
};

/** Heaps are large, and only those change in which something runs: they are copied by whoever first does. */
const copyCode = ({ heaps, ...moving }: CodeState): CodeState => ({
  heaps: [...heaps],
  ...copyJson(moving),
});

/** One copy, for `advance` to change. What never changes is shared. */
export const copyState = (state: SimState): SimState => {
  const { scenario, program, costs, options, code, ...moving } = state;
  return { scenario, program, costs, options, code: code && copyCode(code), ...copyJson(moving) };
};
