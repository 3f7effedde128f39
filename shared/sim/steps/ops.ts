/** What an op unfolds into: steps on the stack of the thread or task it runs in, the next one last. */
import { at, InvariantError } from '../../ground/invariant.ts';
import type { Micros } from '../../ground/terms.ts';
import { scaledMicros } from '../../ground/time.ts';
import type { Want, WantName } from '../../runtime/index.ts';
import { answer, instanceOf, loaded, nameOf } from '../../runtime/index.ts';
import type { Machine } from '../machine.ts';
import { tell, threadAt } from '../machine.ts';
import { defaultPool, needsStart, poolAt, poolNamed, startCostUs } from '../parts/pool.ts';
import { load, lockNamed, openFuture, release, store } from '../parts/sync.ts';
import { freeThreadedSurcharge } from '../words/costs.ts';
import { sharedUnfolds } from './opsShared.ts';
import type { Place, Unfold, WantOf } from './place.ts';
import { lineOf } from './place.ts';
import type { Step } from './steps.ts';
import { overhead } from './steps.ts';

const nameKey = ({ machine, index }: Place, id: string): string =>
  `${threadAt(machine, index).process}:${id}`;

/** The newest starts of these names in the thread's process. A name that nothing started is waited for by nobody. */
const started = (place: Place, ids: readonly string[], type: 'thread' | 'future' | 'task'): number[] => {
  const { named } = place.machine.state;
  const found = ids.map((id) => named[nameKey(place, id)]);
  return found.filter((name) => name?.type === type).map((name) => name?.index ?? -1);
};

const cpu: Unfold<'cpu'> = ({ machine, index, stack }, op) => {
  const { scenario } = machine.state;
  const { python, program } = scenario;
  if (python.build === 'free-threaded' && program && threadAt(machine, index).kind !== 'job')
    stack.push(overhead(scaledMicros(op.us, freeThreadedSurcharge(python.version))));
  stack.push({ do: 'spend', kind: 'cpu', gil: 'droppable', us: op.us, line: lineOf(op) });
};

const ccall: Unfold<'ccall'> = ({ stack }, op) => {
  const kept = { kind: 'hold', gil: 'kept' } as const;
  const released = { kind: 'native', gil: 'released' } as const;
  stack.push({ do: 'spend', ...(op.gil === 'hold' ? kept : released), us: op.us, line: lineOf(op) });
};

const io: Unfold<'io'> = ({ stack }, op) => {
  stack.push({ do: 'operate', us: op.us, device: op.device ?? null });
};

const acquire: Unfold<'acquire'> = ({ machine, stack, work }, op) => {
  const deadlineUs = op.timeoutUs === undefined ? null : machine.state.atUs + op.timeoutUs;
  stack.push({
    do: 'acquire',
    lock: lockNamed(machine, op.lock),
    instance: instanceOf(work),
    deadlineUs,
  });
};

const submit: Unfold<'submit'> = (place, op) => {
  const { machine, stack } = place;
  const future = openFuture(machine, op.id);
  machine.state.named[nameKey(place, op.id)] = { type: 'future', index: future };
  const item = { body: op.body, ids: [op.id], future, payloadKb: op.payload_kb ?? 0 };
  const whole = op.payload_of === 'objects' ? { ...item, objects: true } : item;
  stack.push(...submitting(machine, poolOf(machine, op.pool), whole));
};

const poolOf = (machine: Machine, name: string): number => {
  const pool = poolNamed(machine, name);
  if (pool < 0) throw new InvariantError('a program past its decoder names no such pool', { name });
  return pool;
};

/** The caller pays for the hand-over, and for the processes of a pool that is not up yet. */
export const submitting = (
  machine: Machine,
  pool: number,
  item: Extract<Step, { do: 'submit' }>['item'],
): Step[] => {
  const { costs } = machine.state;
  const target = poolAt(machine, pool);
  const handOver = overhead(target.kind === 'thread' ? costs.poolSubmitUs : costs.processSubmitUs);
  const submission: Step = { do: 'submit', pool, item };
  if (!needsStart(target)) return [submission, handOver];
  return [submission, { do: 'spawnPool', pool }, overhead(startCostUs(machine, target)), handOver];
};

const map: Unfold<'map'> = ({ machine, stack }, op) => {
  stack.push({
    do: 'map',
    pool: poolOf(machine, op.pool),
    body: op.body,
    id: op.id,
    n: op.n,
    chunk: op.chunksize ?? 1,
    at: 0,
    futures: [],
  });
};

const toThread: Unfold<'to_thread' | 'executor'> = (place, op) => {
  const { machine, stack } = place;
  const pool = op.pool === undefined ? defaultPool(machine) : poolOf(machine, op.pool);
  const future = openFuture(machine, op.id);
  machine.state.named[nameKey(place, op.id)] = { type: 'future', index: future };
  const item = { body: op.body, ids: [op.id], future, payloadKb: 0 };
  stack.push(
    { do: 'awaitResult', pool: poolAt(machine, pool).name, future, line: lineOf(op) },
    ...submitting(machine, pool, item),
    overhead(machine.state.costs.loopSubmitUs),
  );
};

/** A person has handed this piece of the task's work to a pool: the task awaits it there. */
export const offloadTo = (place: Place, pool: number, op: WantOf<'cpu' | 'ccall' | 'io'>): void => {
  const { machine, stack } = place;
  const piece: Step[] = [];
  const unfold = unfolds[op.op] as (place: Place, op: Want) => void;
  unfold({ ...place, stack: piece }, op);
  const { name } = poolAt(machine, pool);
  const future = openFuture(machine, `${nameOf(place.work)}/${op.op}`);
  const item = { body: '', ids: [], future, payloadKb: 0, piece };
  stack.push(
    { do: 'awaitResult', pool: name, future, line: lineOf(op) },
    ...submitting(machine, pool, item),
    overhead(machine.state.costs.loopSubmitUs),
  );
};

/** A person has had `sleep(0)` put into this piece of computing: after each slice but the last, the loop goes round. */
export const splitInto = (place: Place, sliceUs: Micros, op: WantOf<'cpu'>): void => {
  const count = Math.ceil(op.us / sliceUs);
  const line = lineOf(op);
  for (let slice = count - 1; slice >= 0; slice -= 1) {
    if (slice < count - 1) place.stack.push({ do: 'yield', line });
    cpu(place, { ...op, us: Math.min(sliceUs, op.us - slice * sliceUs) });
  }
};

const asyncio: Unfold<'asyncio'> = ({ machine, index, stack }, op) => {
  if (threadAt(machine, index).loop !== null) return; // asyncio.run inside a running loop starts nothing
  const { id = 'amain', body, eager = false } = op;
  stack.push({ do: 'openLoop', body, id, eager }, overhead(machine.state.costs.loopStartUs));
};

const mark: Unfold<'mark'> = ({ machine, work }, { name }) =>
  tell(machine, { type: 'marked', atUs: machine.state.atUs, name, id: nameOf(work) });

export const tellEntered: Unfold<'entered'> = ({ machine, index }, { id, body }) => {
  const thread = threadAt(machine, index).id;
  tell(machine, { type: 'instanceBegan', atUs: machine.state.atUs, id, body, thread });
};

export const tellLeft: Unfold<'left'> = ({ machine, index }, { id, body }) => {
  const thread = threadAt(machine, index).id;
  tell(machine, { type: 'instanceEnded', atUs: machine.state.atUs, id, body, thread });
};

const poolOpen: Unfold<'pool_open'> = ({ machine, stack }, op) => {
  const pool = poolAt(machine, poolOf(machine, op.pool));
  if (pool.kind === 'process') stack.push(overhead(machine.state.costs.poolImportUs));
};

/** A row an op: one more op is one more row, and a part that knows what it does. */
export const unfolds: { readonly [Name in WantName]: Unfold<Name> } = {
  entered: tellEntered,
  left: tellLeft,
  cpu,
  ccall,
  io,
  mark,
  acquire,
  submit,
  map,
  asyncio,
  pool_open: poolOpen,
  to_thread: toThread,
  executor: toThread,
  ...sharedUnfolds,
  load: ({ machine, work }, op) => answer(work, load(machine, op.var)),
  store: ({ machine, work }, op) => store(machine, op.var, loaded(work) + op.add, nameOf(work)),
  release: ({ machine, index }, op) =>
    release(machine, index, at(machine.state.locks, lockNamed(machine, op.lock))),
  thread: ({ machine, stack }, { body, id }) => {
    stack.push({ do: 'startThread', body, id }, overhead(machine.state.costs.threadCreateUs));
  },
  join: (place, op) => {
    place.stack.push({ do: 'join', threads: started(place, op.ids, 'thread') });
  },
  wait: (place, op) => {
    const futures = started(place, op.ids, 'future');
    place.stack.push({ do: 'wait', futures, at: 0, timeoutUs: op.timeoutUs ?? null, deadlineUs: null });
  },
  sleep: ({ machine, stack }, op) => {
    const line = lineOf(op);
    if (op.us === 0) stack.push({ do: 'yield', line });
    else stack.push({ do: 'sleep', us: op.us, line }, overhead(machine.state.costs.timerAddUs));
  },
  yield: ({ stack }, op) => {
    stack.push({ do: 'yield', line: lineOf(op) });
  },
  task: ({ machine, stack }, { body, id }) => {
    stack.push({ do: 'createTask', body, id }, overhead(machine.state.costs.taskCreateUs));
  },
  await_task: (place, op) => {
    place.stack.push({ do: 'awaitTasks', tasks: started(place, op.ids, 'task'), at: 0, line: lineOf(op) });
  },
  gather: ({ stack }, op) => {
    stack.push({ do: 'gather', tasks: op.tasks, children: [], joined: 0, failure: null, line: lineOf(op) });
  },
  taskgroup: ({ stack }, { tasks, line = null }) => {
    const calm = { aborting: false, failing: false, cancelled: false };
    stack.push({ do: 'taskgroup', tasks, children: [], joined: 0, ...calm, line });
  },
};
