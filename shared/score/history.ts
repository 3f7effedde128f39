/**
 * What a screen remembers beyond the slices: who held each GIL, which task each loop ran, how many stood in which room, and
 * what Python has printed. A fold of events.
 */
import type { Micros, TaskId, ThreadId } from '../ground/terms.ts';
import type { EventType, SimEvent } from '../sim/words/event.ts';
import type { LoopView, MachineView, TaskState } from '../sim/words/view.ts';
import { type RoomName, roomNames, roomOf, roomOn } from './rooms.ts';
import { note, type Row } from './row.ts';

export interface LoopRows {
  /** Who has the loop; null between two steps. */
  readonly running: Row<TaskId | null>;
  /** Tasks that wait for a turn. */
  readonly ready: Row<number>;
  readonly suspended: Row<number>;
}

export interface History {
  /** Threads in each room. */
  readonly rooms: Readonly<Record<RoomName, Row<number>>>;
  /** Who holds the GIL, by interpreter. */
  readonly keys: Record<string, Row<ThreadId | null>>;
  /** By the thread each loop runs in. */
  readonly loops: Record<string, LoopRows>;
  /** Both outputs in order, the end of them. */
  printed: string;
  /** The last quantum that the player has set, in µs; null: none yet. */
  quantumUs: Micros | null;
}

/**
 * Entries of a history, all rows together: more than a screen can show apart, in well under 32 KiB of JSON. Beyond it the
 * oldest quarter goes, at once, so that a screen need not be drawn anew at every step. A row's newest entry always stays.
 */
export const mostEntries = 1024;
const forgotten = mostEntries / 4;

/** Characters of what was printed: more than a small console shows. */
export const mostPrinted = 4000;

/** A history and what it takes to go on with it, which can be read off a view. Plain JSON. */
export interface Chronicle {
  readonly history: History;
  /** Of every thread that stands in a room. */
  readonly standing: Record<string, RoomName>;
  /** By loop and task. */
  readonly tasks: Record<string, Record<string, TaskState>>;
  /** In all rows of the history. */
  entries: number;
}

export const emptyHistory = (): History => ({
  rooms: { ready: [], world: [], gil: [], lock: [], pool: [] },
  keys: {},
  loops: {},
  printed: '',
  quantumUs: null,
});

const emptyLoop = (): LoopRows => ({ running: [], ready: [], suspended: [] });

const rowsOf = ({ rooms, keys, loops }: History): readonly Row<unknown>[] => [
  ...Object.values(rooms),
  ...Object.values(keys),
  ...Object.values(loops).flatMap(({ running, ready, suspended }) => [running, ready, suspended]),
];

const entriesOf = (history: History): number => rowsOf(history).reduce((sum, row) => sum + row.length, 0);

const taskStates = ({ tasks }: LoopView): Record<string, TaskState> =>
  Object.fromEntries(Object.values(tasks).map(({ id, state }) => [id, state]));

const countIn = (list: readonly unknown[], one: unknown): number =>
  list.filter((each) => each === one).length;

/** The chronicle of a machine that has not begun: pool workers may wait for work before anything has happened. */
export const beginChronicle = (view: MachineView): Chronicle => {
  const chronicle = openChronicle(view, emptyHistory());
  const standing = Object.values(chronicle.standing);
  for (const room of roomNames)
    put(chronicle, chronicle.history.rooms[room], view.atUs, countIn(standing, room));
  return chronicle;
};

/** Goes on with `history`, which is taken over, not copied; the view is of the same instant. */
export const openChronicle = (view: MachineView, history: History): Chronicle => {
  const standing: Chronicle['standing'] = {};
  for (const thread of Object.values(view.threads)) {
    const room = roomOf(thread);
    if (room) standing[thread.id] = room;
  }
  const loops = Object.values(view.loops);
  const tasks = Object.fromEntries(loops.map((loop) => [loop.thread, taskStates(loop)]));
  return { history, standing, tasks, entries: entriesOf(history) };
};

const copyRecord = <Name extends string, Value>(
  record: Readonly<Record<Name, Value>>,
  copy: (value: Value) => Value,
): Record<Name, Value> => {
  const copied: Record<Name, Value> = { ...record };
  for (const name in copied) copied[name] = copy(copied[name]);
  return copied;
};

/** A chronicle of one's own to go on with. Entries never change once written: they are shared. */
export const copyChronicle = ({ history, standing, tasks, entries }: Chronicle): Chronicle => ({
  history: {
    rooms: copyRecord(history.rooms, (row) => [...row]),
    keys: copyRecord(history.keys, (row) => [...row]),
    loops: copyRecord(history.loops, ({ running, ready, suspended }) => ({
      running: [...running],
      ready: [...ready],
      suspended: [...suspended],
    })),
    printed: history.printed,
    quantumUs: history.quantumUs,
  },
  standing: { ...standing },
  tasks: copyRecord(tasks, (states) => ({ ...states })),
  entries,
});

type Of<Type extends EventType> = Extract<SimEvent, { readonly type: Type }>;
type Folds = { readonly [Type in EventType]?: (chronicle: Chronicle, event: Of<Type>) => void };

const put = <Value>(chronicle: Chronicle, row: Row<Value>, atUs: Micros, value: Value): void => {
  chronicle.entries += note(row, atUs, value);
};

const add = (chronicle: Chronicle, row: Row<number> | null, atUs: Micros, by: 1 | -1): void => {
  if (row) put(chronicle, row, atUs, (row.at(-1)?.[1] ?? 0) + by);
};

const enter = (chronicle: Chronicle, thread: ThreadId, room: RoomName | null, atUs: Micros): void => {
  const { history, standing } = chronicle;
  const before = standing[thread] ?? null;
  if (before === room) return;
  if (room) standing[thread] = room;
  else delete standing[thread];
  add(chronicle, before && history.rooms[before], atUs, -1);
  add(chronicle, room && history.rooms[room], atUs, 1);
};

const keep = (chronicle: Chronicle, interpreter: string, holder: ThreadId | null, atUs: Micros): void => {
  const { keys } = chronicle.history;
  keys[interpreter] ??= [];
  put(chronicle, keys[interpreter], atUs, holder);
};

const rowOfState = (rows: LoopRows, state: TaskState | undefined): Row<number> | null =>
  state === 'ready' || state === 'suspended' ? rows[state] : null;

type TaskEvent = Of<
  'taskCreated' | 'taskReady' | 'taskStepped' | 'taskSuspended' | 'taskDone' | 'taskCancelled'
>;

const turnTo = (chronicle: Chronicle, { thread, task, atUs }: TaskEvent, state: TaskState): void => {
  const rows = chronicle.history.loops[thread];
  const states = chronicle.tasks[thread];
  if (!rows || !states) return;
  add(chronicle, rowOfState(rows, states[task]), atUs, -1);
  add(chronicle, rowOfState(rows, state), atUs, 1);
  states[task] = state;
};

/** `running`: who has the loop from now on. */
const step = (chronicle: Chronicle, event: TaskEvent, state: Exclude<TaskState, 'ready'>): void => {
  turnTo(chronicle, event, state);
  const rows = chronicle.history.loops[event.thread];
  if (rows) put(chronicle, rows.running, event.atUs, state === 'running' ? event.task : null);
};

const beginLoop = ({ history, tasks }: Chronicle, { thread }: Of<'loopBegan'>): void => {
  history.loops[thread] ??= emptyLoop();
  tasks[thread] = {};
};

/** Its tasks are gone with it. */
const endLoop = (chronicle: Chronicle, { thread, atUs }: Of<'loopEnded'>): void => {
  const rows = chronicle.history.loops[thread];
  delete chronicle.tasks[thread];
  if (!rows) return;
  put(chronicle, rows.running, atUs, null);
  put(chronicle, rows.ready, atUs, 0);
  put(chronicle, rows.suspended, atUs, 0);
};

const print = ({ history }: Chronicle, text: string): void => {
  history.printed = (history.printed + text).slice(-mostPrinted);
};

const obey = ({ history }: Chronicle, { command }: Of<'obeyed'>): void => {
  if (command.type === 'setQuantum') history.quantumUs = command.us;
};

const folds: Folds = {
  obeyed: obey,
  printed: (chronicle, { text }) => print(chronicle, text),
  ready: (chronicle, { thread, atUs }) => enter(chronicle, thread, 'ready', atUs),
  woke: (chronicle, { thread, atUs }) => enter(chronicle, thread, 'ready', atUs),
  blocked: (chronicle, { thread, on, atUs }) => enter(chronicle, thread, roomOn(on), atUs),
  dispatched: (chronicle, { thread, atUs }) => enter(chronicle, thread, null, atUs),
  finished: (chronicle, { thread, atUs }) => enter(chronicle, thread, null, atUs),
  gilTaken: (chronicle, { interpreter, thread, atUs }) => keep(chronicle, interpreter, thread, atUs),
  gilDropped: (chronicle, { interpreter, atUs }) => keep(chronicle, interpreter, null, atUs),
  loopBegan: beginLoop,
  loopEnded: endLoop,
  taskCreated: (chronicle, event) => turnTo(chronicle, event, event.eager ? 'running' : 'ready'),
  taskReady: (chronicle, event) => turnTo(chronicle, event, 'ready'),
  taskStepped: (chronicle, event) => step(chronicle, event, 'running'),
  taskSuspended: (chronicle, event) => step(chronicle, event, 'suspended'),
  taskDone: (chronicle, event) => step(chronicle, event, 'done'),
  taskCancelled: (chronicle, event) => step(chronicle, event, 'cancelled'),
};

/** Lets go of the oldest entries that have ended. */
const forget = (chronicle: Chronicle): void => {
  const rows = rowsOf(chronicle.history);
  const ends = rows.flatMap((row) => row.slice(1).map(([fromUs]) => fromUs)).sort((a, b) => a - b);
  const lastUs = ends[forgotten - 1] ?? ends.at(-1) ?? 0;
  for (const row of rows) row.splice(0, row.slice(1).filter(([fromUs]) => fromUs <= lastUs).length);
  chronicle.entries = entriesOf(chronicle.history);
};

/** Carries the history on by one event, in place. */
export const recordEvent = (chronicle: Chronicle, event: SimEvent): void => {
  const fold = folds[event.type] as ((chronicle: Chronicle, event: SimEvent) => void) | undefined;
  fold?.(chronicle, event);
  if (chronicle.entries > mostEntries) forget(chronicle);
};
