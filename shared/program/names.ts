/** Every name that an op uses must be declared, and every id that one waits for must be started somewhere. */
import type { Spot } from '../ground/decode.ts';
import { below, fault } from '../ground/decode.ts';
import type { Op } from './op.ts';
import type { Program } from './program.ts';
import type { Layout } from './walk.ts';
import { startsOf } from './walk.ts';

type Kind = 'bodies' | 'pools' | 'locks' | 'vars' | 'sems' | 'asems' | 'events' | 'queues' | 'aqueues';
type Declared = Readonly<Record<Kind, ReadonlySet<string>>>;

/** The ids that each kind of start gives. */
interface Starts {
  readonly threads: Set<string>;
  /** Work for a pool. */
  readonly works: Set<string>;
  readonly tasks: Set<string>;
  /** `map` makes `<id>0`, `<id>1`, ...: id to how many. */
  readonly maps: Map<string, number>;
}

const undeclared = (at: Spot, key: string, what: string): undefined =>
  fault(below(at, key), 'undeclared', `the name of a declared ${what}`);

const checkBodies = (op: Op, at: Spot, bodies: ReadonlySet<string>): void => {
  if (op.op === 'gather' || op.op === 'taskgroup')
    op.tasks.forEach((task, index) => {
      if (!bodies.has(task.body)) undeclared(below(below(at, 'tasks'), index), 'body', 'body');
    });
  else if (startsOf(op).some(({ body }) => !bodies.has(body))) undeclared(at, 'body', 'body');
};

const checkUses = (op: Op, at: Spot, declared: Declared): void => {
  checkBodies(op, at, declared.bodies);
  if ('pool' in op && op.pool !== undefined && !declared.pools.has(op.pool)) undeclared(at, 'pool', 'pool');
  if ('var' in op && !declared.vars.has(op.var)) undeclared(at, 'var', 'variable');
  checkShared(op, at, declared);
};

/** What threads or tasks share; asyncio's locks need no word. */
const checkShared = (op: Op, at: Spot, declared: Declared): void => {
  const isAsync = op.op.startsWith('a');
  if ((op.op === 'acquire' || op.op === 'release') && !declared.locks.has(op.lock))
    undeclared(at, 'lock', 'lock');
  if ('sem' in op && !declared[isAsync ? 'asems' : 'sems'].has(op.sem)) undeclared(at, 'sem', 'semaphore');
  if ('event' in op && !declared.events.has(op.event)) undeclared(at, 'event', 'event');
  if ('queue' in op && !declared[isAsync ? 'aqueues' : 'queues'].has(op.queue))
    undeclared(at, 'queue', 'queue');
};

const noteStart = (op: Op, starts: Starts): void => {
  if (op.op === 'thread') starts.threads.add(op.id);
  else if (op.op === 'submit') starts.works.add(op.id);
  else if (op.op === 'task') starts.tasks.add(op.id);
  else if (op.op === 'map') starts.maps.set(op.id, Math.max(op.n, starts.maps.get(op.id) ?? 0));
  else if (op.op === 'to_thread' || op.op === 'executor') starts.works.add(op.id);
  else if (op.op === 'gather' || op.op === 'taskgroup') for (const { id } of op.tasks) starts.tasks.add(id);
};

const trailingNumber = /^(.*?)(0|[1-9]\d*)$/s;

/** Whether some `map` makes this id; `a12` may be `a` + 12 as well as `a1` + 2. */
const isMapped = (id: string, maps: Starts['maps']): boolean => {
  for (let length = 1; length < id.length; length += 1) {
    const [, , number] = trailingNumber.exec(id.slice(length)) ?? [];
    const made = maps.get(id.slice(0, length));
    if (made !== undefined && number === id.slice(length) && Number(number) < made) return true;
  }
  return false;
};

const isStarted = (op: Op, id: string, starts: Starts): boolean => {
  if (op.op === 'join') return starts.threads.has(id);
  if (op.op === 'await_task') return starts.tasks.has(id);
  return starts.works.has(id) || isMapped(id, starts.maps);
};

const awaited = { join: 'thread', wait: 'pool work', await_task: 'task' } as const;

const checkAwaited = (op: Op, at: Spot, starts: Starts): void => {
  if (op.op !== 'join' && op.op !== 'wait' && op.op !== 'await_task') return;
  op.ids.forEach((id, index) => {
    if (!isStarted(op, id, starts))
      fault(below(below(at, 'ids'), index), 'neverStarted', `the id of a ${awaited[op.op]} that is started`);
  });
};

const namesIn = (table: Readonly<Record<string, unknown>> = {}): ReadonlySet<string> =>
  new Set(Object.keys(table));

/** `isWhole`: every start is known, and so is what nothing starts. */
export const checkNames = (
  program: Program,
  layouts: ReadonlyMap<string, Layout>,
  isWhole: boolean,
): void => {
  const declared: Declared = {
    bodies: new Set(Object.keys(program.bodies)),
    pools: new Set(Object.keys(program.pools)),
    locks: new Set(program.locks),
    vars: new Set(Object.keys(program.vars)),
    sems: namesIn(program.sems),
    asems: namesIn(program.asems),
    events: new Set(program.events),
    queues: namesIn(program.queues),
    aqueues: namesIn(program.aqueues),
  };
  const starts: Starts = { threads: new Set(), works: new Set(), tasks: new Set(), maps: new Map() };
  const places = [...layouts.values()].flatMap((layout) => layout.places);
  for (const { op } of places) noteStart(op, starts);
  for (const { op, at } of places) {
    checkUses(op, at, declared);
    if (isWhole) checkAwaited(op, at, starts);
  }
};
