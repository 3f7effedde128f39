/**
 * Processes of Python: they fork, are spawned or come from a forkserver (CPython Lib/multiprocessing/popen_*.py), and end with
 * their main thread.
 */
import { at } from '../../ground/invariant.ts';
import type { ProcessId } from '../../ground/terms.ts';
import { processId } from '../../ground/terms.ts';
import type { StartMethod } from '../../program/program.ts';
import type { Value } from '../../program/value.ts';
import type { Heap, Pickled } from '../../runtime/python.ts';
import { dropStrand, emptyHeap, forkHeap, openMain, openStrand } from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { finish } from '../parts/core.ts';
import { processBytes, serverBytes, take } from '../parts/memory.ts';
import { startProcess } from '../parts/process.ts';
import { arrive, makeReady, wake } from '../parts/thread.ts';
import type { Step } from '../steps/steps.ts';
import { overhead } from '../steps/steps.ts';
import { codeOf, codeStateOf, heapOf } from './heaps.ts';
import type { CodeProcess } from './state.ts';
import { quitWait } from './wait.ts';

export const processAt = (machine: Machine, process: number): CodeProcess =>
  at(codeStateOf(machine).processes, process);

const addProcess = (machine: Machine, id: ProcessId, heap: Heap, bytes: number): number => {
  const code = codeStateOf(machine);
  const number = code.processes.length;
  code.processes.push({ id, thread: null, status: null, over: false, bytes, joiners: [] });
  code.heaps.push(heap);
  machine.ownHeaps[number] = true;
  return number;
};

/** Everything a main thread does: `work`, then the end of its process. The next one last. */
const lifeOf = (process: number, id: string, body: string, work: readonly Step[]): Step[] => [
  { do: 'endProcess', process, at: 'shutdown' },
  { do: 'leave', id, body },
  ...work,
  { do: 'begin', id, body },
];

/** A new process's memory. */
const freshHeap = ({ state }: Machine): Heap => {
  const heap = emptyHeap();
  const { seed = 0 } = state.scenario;
  if (seed !== 0) heap.own.$seed = seed;
  return heap;
};

/** The program itself: its module in the first process. */
export const startMain = (machine: Machine): void => {
  const { state } = machine;
  state.alive -= 1;
  const heap = freshHeap(machine);
  const process = addProcess(machine, processId('main'), heap, 0);
  const strand = openMain(codeOf(machine), heap);
  const thread = arrive(machine, {
    id: 'main',
    kind: 'main',
    name: 'MainThread',
    process: processId('main'),
    interpreter: state.interpreters.length > 0 ? 0 : null,
    stack: lifeOf(process, 'main', '', [{ do: 'runCode', heap: process, strand, role: 'main' }]),
  });
  processAt(machine, process).thread = thread;
  makeReady(machine, thread);
};

/** A name no process had yet. */
const freshName = (machine: Machine, name: string): string => {
  const taken = codeStateOf(machine).processes.filter(({ id }) => id === name || id.startsWith(`${name}#`));
  return taken.length === 0 ? name : `${name}#${taken.length + 1}`;
};

const begin = (machine: Machine, process: number, stack: readonly Step[]): void => {
  const { id } = processAt(machine, process);
  const thread = startProcess(machine, { id, kind: 'processWorker', name: id, stack: [...stack] });
  processAt(machine, process).thread = thread;
};

/** What the child of a fork runs, in its copy of everything. */
export const fork = (
  machine: Machine,
  name: string,
  parent: { readonly heap: number; readonly strand: number },
  [callee, args]: readonly [Value, readonly Value[]],
): number => {
  const heap = forkHeap(heapOf(machine, parent.heap), parent.strand);
  dropStrand(heap, parent.strand);
  const strand = openStrand(heap, callee, args);
  const id = processId(freshName(machine, name));
  const bytes = processBytes(machine, 'fork');
  take(machine, bytes);
  const process = addProcess(machine, id, heap, bytes);
  begin(machine, process, lifeOf(process, id, id, [{ do: 'runCode', heap: process, strand, role: 'main' }]));
  return process;
};

/** The program anew, and then what it was started for. It begins at once, or as soon as the forkserver comes to it. */
export const spawn = (
  machine: Machine,
  name: string,
  method: Exclude<StartMethod, 'fork'>,
  call: Pickled,
): number => {
  const { costs } = machine.state;
  const heap = freshHeap(machine);
  const strand = openMain(codeOf(machine), heap, '__mp_main__');
  const id = processId(freshName(machine, name));
  const bytes = processBytes(machine, method);
  take(machine, bytes);
  const process = addProcess(machine, id, heap, bytes);
  const life = lifeOf(process, id, id, [
    { do: 'callSpawned', process, call },
    { do: 'runCode', heap: process, strand, role: 'main' },
  ]);
  if (method === 'spawn') begin(machine, process, [...life, overhead(costs.spawnUs + costs.mainImportUs)]);
  else orderFork(machine, process, [...life, overhead(costs.mainImportUs)]);
  return process;
};

/** The forkserver is started by the first who needs it. */
const orderFork = (machine: Machine, process: number, stack: readonly Step[]): void => {
  const code = codeStateOf(machine);
  code.orders.push({ process, stack });
  if (code.server === null) {
    take(machine, serverBytes(machine));
    code.server = startProcess(machine, {
      id: 'forkserver',
      kind: 'processWorker',
      name: 'forkserver',
      stack: [{ do: 'serveForks' }, overhead(machine.state.costs.forkserverFirstUs)],
    });
  } else if (threadAt(machine, code.server).on?.kind === 'pool') wake(machine, code.server);
};

/** The forkserver has forked it. */
export const beginOrdered = (machine: Machine): void => {
  const order = codeStateOf(machine).orders.shift();
  if (order) begin(machine, order.process, order.stack);
};

/** It ends where it stands: at once if it has a core, else as soon as it gets one. */
const killThread = (machine: Machine, index: number): void => {
  const { state } = machine;
  const thread = threadAt(machine, index);
  thread.killed = true;
  const loop = thread.loop === null ? null : state.loops[thread.loop];
  if (loop) loop.deciding = false;
  if (thread.state === 'running') finish(machine, index);
  if (thread.state !== 'waiting') return;
  if (loop) loop.polling = false;
  quitWait(machine, index);
  wake(machine, index);
};

/** The process is over, with all of its threads but the one that ends it. */
export const endProcess = (machine: Machine, number: number, by: number | null): void => {
  const { state } = machine;
  const process = processAt(machine, number);
  if (process.over) return;
  process.over = true;
  process.status ??= 0;
  tell(machine, { type: 'exited', atUs: state.atUs, process: process.id, status: process.status });
  take(machine, -process.bytes);
  for (const joiner of process.joiners.splice(0)) wake(machine, joiner);
  const code = codeStateOf(machine);
  if (number === 0) code.over = true;
  // Its threads end where they stand: nobody looks into its memory again.
  else code.heaps[number] = emptyHeap();
  for (const [index, thread] of state.threads.entries())
    if (thread.process === process.id && index !== by && thread.state !== 'done') killThread(machine, index);
};

/** As a signal would end it (SIGTERM). */
const terminatedStatus = -15;

export const terminate = (machine: Machine, number: number): void => {
  const process = processAt(machine, number);
  if (process.over) return;
  process.status = terminatedStatus;
  endProcess(machine, number, null);
};

/** By one of its own threads. */
export const exitNow = (machine: Machine, index: number, number: number, status: number): true => {
  const thread = threadAt(machine, index);
  processAt(machine, number).status = status;
  thread.stack.length = 0;
  thread.task = null;
  endProcess(machine, number, index);
  return true;
};
