/** Threads: they are made, become ready, wake and wait. */
import type { Micros, Why } from '../../ground/terms.ts';
import { threadId } from '../../ground/terms.ts';
import type { JobFact } from '../../policies/index.ts';
import { onlyLostCore, osPolicy } from '../../policies/index.ts';
import { foresee } from '../../runtime/index.ts';
import { post } from '../agenda.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import type { Thread } from '../state.ts';
import type { Step } from '../steps/steps.ts';
import type { CargoPiece } from '../words/event.ts';
import { burstAhead } from './burst.ts';
import { take, threadBytes } from './memory.ts';

/** How much of what is to come a card shows. */
const cargoPieces = 8;

export type Newcomer = Pick<Thread, 'kind' | 'name' | 'process' | 'interpreter'> & {
  readonly id: string;
  readonly stack: Step[];
  readonly line?: number | null;
};

/** A name nobody had yet: `w`, then `w#2`, `w#3`. */
export const freshId = (machine: Machine, kind: 'thread' | 'task' | 'lock', id: string): string => {
  const { given } = machine.state;
  const key = `${kind}:${id}`;
  const count = (given[key] ?? 0) + 1;
  given[key] = count;
  return count === 1 ? id : freshId(machine, kind, `${id}#${count}`);
};

/** Adds a thread to the state, without a word: for those that exist before time 0. */
export const makeThread = (machine: Machine, newcomer: Newcomer): number => {
  const { state } = machine;
  const index = state.threads.length;
  state.threads.push({
    id: threadId(freshId(machine, 'thread', newcomer.id)),
    kind: newcomer.kind,
    name: newcomer.name,
    process: newcomer.process,
    interpreter: newcomer.interpreter,
    arriveUs: state.atUs,
    state: 'new',
    sinceUs: state.atUs,
    core: null,
    lastCore: null,
    on: null,
    needsGil: false,
    cargo: [],
    line: newcomer.line ?? null,
    wantsGil: newcomer.interpreter !== null,
    why: 'arrived',
    waits: 0,
    gilSeen: 0,
    asksAtUs: 0,
    parked: false,
    permit: false,
    killed: false,
    segment: null,
    stack: newcomer.stack,
    task: null,
    loop: null,
    booted: false,
    joiners: [],
  });
  return index;
};

/** A thread of a process that has others: jobs, the main thread and workers' own are their processes'. */
export const ownsThread = (kind: Thread['kind']): boolean =>
  kind === 'thread' || kind === 'poolWorker' || kind === 'poolManager';

/** A thread comes into being; `ready` must follow. */
export const arrive = (machine: Machine, newcomer: Newcomer): number => {
  const { state } = machine;
  const index = makeThread(machine, newcomer);
  const thread = threadAt(machine, index);
  const { id, process, kind, name, line } = thread;
  const interpreter =
    thread.interpreter === null ? null : (state.interpreters[thread.interpreter]?.id ?? null);
  const begins = line === null ? {} : { line };
  tell(machine, {
    type: 'arrived',
    atUs: state.atUs,
    thread: id,
    process,
    interpreter,
    kind,
    name,
    ...begins,
  });
  state.alive += 1;
  if (ownsThread(kind)) take(machine, threadBytes(machine));
  return index;
};

/** From a signal to a ready thread: longer if a core must come out of its sleep. */
const wakeUpUs = (machine: Machine): Micros => {
  const { cores, costs } = machine.state;
  if (costs.wakeIdleUs === costs.wakeSameUs || cores.length === 1) return costs.wakeSameUs;
  return cores.some((core) => core.thread === null) ? costs.wakeIdleUs : costs.wakeSameUs;
};

/** A new thread joins the run queue after the wake-up latency. */
export const rouse = (machine: Machine, index: number): void => {
  const atUs = machine.state.atUs + wakeUpUs(machine);
  post(machine, 'ready', atUs, { who: index, stamp: threadAt(machine, index).waits });
};

const endWait = (machine: Machine, thread: Thread, why: Why): void => {
  if (thread.on?.kind === 'pool') machine.state.alive += 1;
  thread.waits += 1;
  thread.state = 'waking';
  thread.sinceUs = machine.state.atUs;
  thread.on = null;
  thread.why = why;
  tell(machine, { type: 'woke', atUs: machine.state.atUs, thread: thread.id });
};

/** What it waited for has come: it will be ready after the wake-up latency. */
export const wake = (machine: Machine, index: number, why: Why = 'woke'): void => {
  endWait(machine, threadAt(machine, index), why);
  rouse(machine, index);
};

/** Its wait is over by the clock: it is ready now. */
export const wakeNow = (machine: Machine, index: number): void => {
  endWait(machine, threadAt(machine, index), 'woke');
  makeReady(machine, index);
};

/** What the running task, or the thread itself, is still to do. */
export const stackIn = (machine: Machine, thread: Thread): readonly Step[] =>
  thread.task === null ? thread.stack : (machine.state.tasks[thread.task]?.stack ?? []);

/** What is left of its segment, then what its program foretells. */
const cargoOf = (machine: Machine, thread: Thread): readonly CargoPiece[] => {
  const pieces: CargoPiece[] = [];
  if (thread.segment) pieces.push({ kind: thread.segment.kind, us: thread.segment.us });
  const stack = stackIn(machine, thread);
  for (let index = stack.length - 1; index >= 0 && pieces.length < cargoPieces; index -= 1) {
    const step = stack[index];
    if (step?.do === 'spend') pieces.push({ kind: step.kind, us: step.us });
    else if (step?.do === 'run') foresee(machine.state.program, step.work, pieces, cargoPieces);
  }
  return pieces;
};

/** Tells the policy that a thread can run. `job`: what it says of itself on arriving. */
export const tellPolicy = (machine: Machine, index: number, job: JobFact | null): void => {
  const { state } = machine;
  const { why, kind, segment } = threadAt(machine, index);
  const plug = osPolicy(state.os.policy);
  const auto = state.options.autoThreads.includes(kind);
  const isForeseen = plug.foresees === true && !onlyLostCore(why);
  const ahead = isForeseen ? burstAhead(machine, stackIn(machine, threadAt(machine, index))).us : null;
  const burstUs = ahead === null ? null : ahead + (segment?.us ?? 0);
  plug.ready(state.os.memory, { thread: index, why, auto, job, burstUs }, state);
};

/** It joins the run queue. */
export const makeReady = (machine: Machine, index: number, job: JobFact | null = null): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  thread.state = 'ready';
  thread.sinceUs = state.atUs;
  thread.needsGil = thread.wantsGil;
  thread.cargo = cargoOf(machine, thread);
  state.ready.push(index);
  machine.stirred = true;
  const { id, why, needsGil, cargo, line } = thread;
  tell(machine, { type: 'ready', atUs: state.atUs, thread: id, why, needsGil, cargo, line });
  tellPolicy(machine, index, job);
};

/** The name an index goes by in commands and events; null for nobody. */
export const idOf = (machine: Machine, index: number | null): Thread['id'] | null =>
  index === null ? null : threadAt(machine, index).id;
