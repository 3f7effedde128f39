/** What Python asks about processes, and their steps. */
import type { StartMethod } from '../../program/program.ts';
import { startMethods } from '../../program/program.ts';
import type { Value } from '../../program/value.ts';
import {
  drop,
  keep,
  kept,
  lookUp,
  openStrand,
  pickle,
  strandOf,
  unawaitedAtEnd,
  unknownIn,
  unpickle,
} from '../../runtime/python.ts';
import type { Machine } from '../machine.ts';
import { threadAt } from '../machine.ts';
import { fits, processBytes } from '../parts/memory.ts';
import type { Act } from '../steps/act.ts';
import { instantly, push, retryAfter } from '../steps/act.ts';
import { overhead } from '../steps/steps.ts';
import {
  answer,
  codeOf,
  codeStateOf,
  deadlineIn,
  heapOf,
  itemsIn,
  numberIn,
  print,
  refuse,
  textIn,
  tuple,
} from './heaps.ts';
import type { AskAct, AskActs } from './place.ts';
import { done, told } from './place.ts';
import { beginOrdered, endProcess, fork, processAt, spawn, terminate } from './processes.ts';
import { isLate, waitUntil } from './wait.ts';

type ProcessAsk = 'process' | 'joinProcess' | 'exitStatus' | 'terminate' | 'thisProcess';

const methodIn = (args: readonly Value[], index: number): StartMethod =>
  startMethods.find((method) => method === args[index]) ?? 'fork';

/** What the caller pays for it; a forkserver does it on its own time. */
const parentCostUs = ({ state }: Machine, method: StartMethod): number =>
  ({ fork: state.costs.forkUs, spawn: state.costs.spawnParentUs, forkserver: 0 })[method];

/** Of the one program at a time; each has a whole memory of its own. */
const mostProcesses = 500;

/** CPython Lib/multiprocessing/spawn.py, _check_not_importing_main, word for word. */
const notBootstrapped = `
        An attempt has been made to start a new process before the
        current process has finished its bootstrapping phase.

        This probably means that you are not using fork to start your
        child processes and you have forgotten to use the proper idiom
        in the main module:

            if __name__ == '__main__':
                freeze_support()
                ...

        The "freeze_support()" line can be omitted if the program
        is not going to be frozen to produce an executable.

        To fix this issue, refer to the "Safe importing of main module"
        section in https://docs.python.org/3/library/multiprocessing.html
        `;

/** A spawned process that still runs its main module would spawn without end. */
const isBootstrapping = (machine: Machine, index: number): boolean =>
  threadAt(machine, index).stack.some((step) => step.do === 'callSpawned');

/** Why there will be no process: the exception and its text. */
const objection = (
  machine: Machine,
  index: number,
  method: StartMethod,
): readonly [type: string, text: string] | null => {
  if (method !== 'fork' && isBootstrapping(machine, index)) return ['RuntimeError', notBootstrapped];
  const alive = codeStateOf(machine).processes.filter(({ over }) => !over).length;
  if (alive >= mostProcesses) return ['BlockingIOError', '[Errno 11] Resource temporarily unavailable'];
  return fits(machine, processBytes(machine, method))
    ? null
    : ['OSError', '[Errno 12] Cannot allocate memory'];
};

const process: AskAct = (machine, { index, step, args }) => {
  const method = methodIn(args, 1);
  const refusal = objection(machine, index, method);
  if (refusal) {
    refuse(machine, step, ...refusal);
    return true;
  }
  const call = tuple(args[2] ?? null, tuple(...itemsIn(args, 3)));
  const place = keep(heapOf(machine, step.heap), call);
  const { heap, strand } = step;
  push(
    machine,
    index,
    { do: 'startProcess', heap, strand, name: textIn(args, 0), method, kept: place },
    overhead(parentCostUs(machine, method)),
  );
  return true;
};

export const processAsks: AskActs<ProcessAsk> = {
  process,
  joinProcess: (machine, { index, step, args }) => {
    const deadlineUs = deadlineIn(machine, args, 1);
    push(machine, index, { do: 'joinProcess', ...step, process: numberIn(args, 0), deadlineUs });
    return true;
  },
  exitStatus: told((machine, { args }) => {
    const { over, status } = processAt(machine, numberIn(args, 0));
    return over ? status : null;
  }),
  terminate: done((machine, { args }) => terminate(machine, numberIn(args, 0))),
  thisProcess: told((_, { step }) => step.heap),
};

const splitCall = (call: Value): readonly [Value, readonly Value[]] => {
  const parts = typeof call === 'object' && call?.k === 't' ? call.v : [];
  return [parts[0] ?? null, itemsIn(parts, 1)];
};

export const startProcess: Act<'startProcess'> = (machine, _, step) => {
  const heap = heapOf(machine, step.heap);
  const call = kept(heap, step.kept);
  drop(heap, step.kept);
  if (step.method === 'fork') {
    answer(machine, step, fork(machine, step.name, step, splitCall(call)));
    return true;
  }
  const packed = pickle(codeOf(machine), heap, call);
  if ('text' in packed) refuse(machine, step, packed.type, packed.text);
  else answer(machine, step, spawn(machine, step.name, step.method, packed));
  return true;
};

/** Nothing to call if the module itself has failed. */
export const callSpawned: Act<'callSpawned'> = (machine, index, { process: number, call }) => {
  const owner = processAt(machine, number);
  if (owner.status !== null && owner.status !== 0) return true;
  const heap = heapOf(machine, number);
  const unknown = unknownIn(heap, call);
  if (unknown !== null) {
    const name = unknown.slice(unknown.lastIndexOf('.') + 1);
    print(machine, index, 'stderr', `AttributeError: Can't get attribute '${name}' on the main module\n`);
    owner.status = 1;
    return true;
  }
  // Opened first, so that what comes out of the pickle is held by something.
  const strand = openStrand(heap, null, []);
  const opened = strandOf(heap, strand);
  if (opened) opened.call = splitCall(unpickle(codeOf(machine), heap, opened, call));
  push(machine, index, { do: 'runCode', heap: number, strand, role: 'main' });
  return true;
};

export const serveForks: Act<'serveForks'> = (machine, index, step) => {
  if (codeStateOf(machine).orders.length === 0)
    return retryAfter(machine, index, step, { kind: 'pool', pool: 'forkserver' });
  push(machine, index, step, { do: 'forkOrdered' }, overhead(machine.state.costs.forkserverEachUs));
  return true;
};

export const forkOrdered: Act<'forkOrdered'> = instantly((machine) => beginOrdered(machine));

export const joinProcess: Act<'joinProcess'> = (machine, index, step) => {
  const { over, joiners, id } = processAt(machine, step.process);
  if (over || isLate(machine, step.deadlineUs)) {
    answer(machine, step, over);
    return true;
  }
  joiners.push(index);
  push(machine, index, step);
  return waitUntil(machine, index, { kind: 'join', ids: [id], untilUs: step.deadlineUs }, step.deadlineUs);
};

/** The main module is through: `threading` joins its threads, if the program knows it; then the process ends. */
export const end: Act<'endProcess'> = (machine, index, step) => {
  if (step.at === 'exit') {
    print(machine, index, 'stderr', unawaitedAtEnd(heapOf(machine, step.process)));
    endProcess(machine, step.process, index);
    return true;
  }
  push(machine, index, { ...step, at: 'exit' });
  const heap = heapOf(machine, step.process);
  const shutdown = lookUp(heap, 'threading', '_shutdown');
  if (shutdown === null) return true;
  const strand = openStrand(heap, shutdown, []);
  push(machine, index, { do: 'runCode', heap: step.process, strand, role: 'callback' });
  return true;
};
