/** What the timeline remembers beyond the slices: who held each key, and how many waited where. Times in µs. */
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { threadsIn } from '../model/rooms.ts';
import type { MachineView } from '../views/view.ts';

export interface Span {
  readonly fromUs: number;
  readonly toUs: number;
  readonly id: string;
}

export interface Level {
  readonly fromUs: number;
  readonly count: number;
}

export const counted = ['ready', 'keys', 'world', 'turn', 'suspended'] as const;
export type Counted = (typeof counted)[number];

export interface Step {
  readonly fromUs: number;
  readonly toUs: number;
  readonly task: string;
}

export interface History {
  /** Steps of tasks that have ended, oldest first, and the one that runs. */
  steps: Step[];
  step: { task: string; fromUs: number } | null;
  /** By interpreter; the open one is in the view. */
  keys: Record<string, Span[]>;
  keySince: Record<string, { id: string; fromUs: number }>;
  /** Steps, oldest first. */
  levels: Record<Counted, Level[]>;
}

export const emptyHistory = (): History => ({
  steps: [],
  step: null,
  keys: {},
  keySince: {},
  levels: { ready: [], keys: [], world: [], turn: [], suspended: [] },
});

const tasksOf = (view: MachineView) => Object.values(view.loops).flatMap((loop) => Object.values(loop.tasks));

const countIn: Readonly<Record<Counted, (view: MachineView) => number>> = {
  ready: (view) => threadsIn(view, 'ready').length,
  keys: (view) => threadsIn(view, 'gil').length,
  world: (view) => threadsIn(view, 'world').length,
  turn: (view) => tasksOf(view).filter((task) => task.state === 'ready').length,
  suspended: (view) => tasksOf(view).filter((task) => task.state === 'suspended').length,
};

const note = (levels: Level[], fromUs: number, count: number): void => {
  const last = levels.at(-1);
  if (last && last.count === count) return;
  if (last && last.fromUs === fromUs) levels.pop();
  levels.push({ fromUs, count });
};

const noteLevels = (history: History, view: MachineView, atUs: number): void => {
  for (const name of counted) note(history.levels[name], atUs, countIn[name](view));
};

const closeKey = (history: History, interpreter: string, toUs: number): void => {
  const open = history.keySince[interpreter];
  delete history.keySince[interpreter];
  if (!open || open.fromUs === toUs) return;
  const spans = history.keys[interpreter] ?? [];
  history.keys[interpreter] = [...spans, { id: open.id, fromUs: open.fromUs, toUs }];
};

const noteKey = (history: History, event: SimEvent): void => {
  if (event.type === 'gilTaken') {
    closeKey(history, event.interpreter, event.atUs);
    history.keySince[event.interpreter] = { id: event.thread, fromUs: event.atUs };
  }
  if (event.type === 'gilDropped') closeKey(history, event.interpreter, event.atUs);
};

const endStep = (history: History, toUs: number): void => {
  const { step } = history;
  history.step = null;
  if (step && toUs > step.fromUs) history.steps.push({ task: step.task, fromUs: step.fromUs, toUs });
};

/** A step ends when its task suspends, is ready again or is done, or when the next one begins. */
const stepEnds: readonly SimEvent['type'][] = [
  'taskSuspended',
  'taskReady',
  'instanceEnded',
  'loopTurn',
  'loopEnded',
];

const noteStep = (history: History, event: SimEvent): void => {
  if (event.type === 'taskStepped') {
    endStep(history, event.atUs);
    history.step = { task: event.task, fromUs: event.atUs };
    return;
  }
  if (!stepEnds.includes(event.type)) return;
  const task = 'task' in event ? event.task : 'id' in event ? event.id : null;
  if (task === null || task === history.step?.task) endStep(history, event.atUs);
};

/** Goes on by what has just been folded into the view. */
export const recordEvents = (history: History, events: readonly SimEvent[], view: MachineView): void => {
  for (const event of events) {
    noteKey(history, event);
    noteStep(history, event);
  }
  const atUs = events.at(-1)?.atUs;
  if (atUs !== undefined) noteLevels(history, view, atUs);
};

/** A cut to another instant: the past before it is still true, whatever came later is forgotten. */
export const rewind = (history: History, view: MachineView, atUs: number): void => {
  for (const [interpreter, spans] of Object.entries(history.keys))
    history.keys[interpreter] = spans.filter((span) => span.toUs <= atUs);
  history.steps = history.steps.filter((step) => step.toUs <= atUs);
  if (history.step && history.step.fromUs > atUs) history.step = null;
  for (const name of counted)
    history.levels[name] = history.levels[name].filter((level) => level.fromUs <= atUs);
  for (const gil of Object.values(view.gils)) holdAgain(history, gil.interpreter, gil.holder, atUs);
  noteLevels(history, view, atUs);
};

const holdAgain = (history: History, interpreter: string, holder: string | null, atUs: number): void => {
  const known = history.keySince[interpreter];
  if (holder === null) delete history.keySince[interpreter];
  else if (known?.id !== holder || known.fromUs > atUs)
    history.keySince[interpreter] = { id: holder, fromUs: atUs };
};
