/**
 * What a loop's heartbeat is read from: when its heart was due and when it beat, which step held the loop while others were
 * due, and why each task waits for its turn. A fold of events; cuts keep what was before their instant.
 */
import type { Micros, TaskId, ThreadId } from '../../shared/ground/terms.ts';
import type { History, LoopRows } from '../../shared/score/history.ts';
import { spansOf } from '../../shared/score/row.ts';
import type { SimEvent, TaskWait } from '../../shared/sim/words/event.ts';
import type { LoopView, MachineView } from '../../shared/sim/words/view.ts';

export interface Beat {
  /** It fell asleep here, and was to beat at `dueUs`. */
  readonly fromUs: Micros;
  readonly dueUs: Micros;
  /** Null: not yet. */
  atUs: Micros | null;
}

/** One step: the time in which one task had the loop. */
export interface Hold {
  readonly task: TaskId;
  readonly fromUs: Micros;
  toUs: Micros | null;
  /** Since when another task could have run, had the loop been free; null: none could. Of an open step, see `othersDueUs`. */
  othersUs: Micros | null;
}

/** The loop looked outside and slept. */
export interface Poll {
  readonly fromUs: Micros;
  toUs: Micros | null;
}

export interface Turn {
  readonly why: 'created' | 'yielded' | 'woke';
  /** What it awaited before. */
  readonly after: TaskWait | null;
}

export interface Pulse {
  thread: ThreadId | null;
  /** From when on it is known, and when it ended. */
  beganUs: Micros | null;
  endedUs: Micros | null;
  polls: Poll[];
  /** The task that only beats. */
  heart: TaskId | null;
  beats: Beat[];
  holds: Hold[];
  /** Since (or from) when each task could run: the law of the longest wait for a turn. */
  due: Record<string, Micros>;
  /** What each task awaits, or awaited until it became ready. */
  awaited: Record<string, TaskWait>;
  turns: Record<string, Turn>;
  /** The longest step the level allows while others are due; null: it says nothing of it. */
  limitUs: Micros | null;
}

export const noPulse = (): Pulse => ({
  ...{ thread: null, beganUs: null, endedUs: null },
  ...{ heart: null, beats: [], holds: [], polls: [] },
  ...{ due: {}, awaited: {}, turns: {}, limitUs: null },
});

/** Beyond it the older half is forgotten. */
const mostKept = 4096;

/** By name or by function, as programs call it. */
const isHeart = (task: string, body: string): boolean => [task, body].some((name) => /\bheart/i.test(name));

/** The earliest instant from which anybody else could have run. */
export const othersDueUs = ({ due }: Pulse, { task, fromUs }: Hold): Micros | null => {
  const others = Object.entries(due).flatMap(([id, us]) => (id === task ? [] : [us]));
  return others.length === 0 ? null : Math.max(fromUs, Math.min(...others));
};

const keep = <Entry>(list: Entry[], entry: Entry): void => {
  list.push(entry);
  if (list.length > mostKept) list.splice(0, mostKept / 2);
};

const endHold = (pulse: Pulse, atUs: Micros): void => {
  const hold = pulse.holds.at(-1);
  if (!hold || hold.toUs !== null) return;
  const others = othersDueUs(pulse, hold);
  hold.toUs = atUs;
  hold.othersUs = others !== null && others < atUs ? others : null;
};

const step = (pulse: Pulse, task: TaskId, atUs: Micros): void => {
  const last = pulse.holds.at(-1);
  delete pulse.due[task];
  delete pulse.turns[task];
  delete pulse.awaited[task];
  if (last?.toUs === null && last.task === task) return;
  endHold(pulse, atUs);
  keep(pulse.holds, { task, fromUs: atUs, toUs: null, othersUs: null });
  const beat = pulse.beats.at(-1);
  if (task === pulse.heart && beat?.atUs === null) beat.atUs = atUs;
};

const suspend = (pulse: Pulse, { task, on, atUs }: Extract<SimEvent, { type: 'taskSuspended' }>): void => {
  endHold(pulse, atUs);
  pulse.awaited[task] = on;
  if (on.kind !== 'timer') return;
  pulse.due[task] = on.untilUs;
  if (task === pulse.heart) keep(pulse.beats, { fromUs: atUs, dueUs: on.untilUs, atUs: null });
};

const leave = (pulse: Pulse, task: TaskId, atUs: Micros): void => {
  endHold(pulse, atUs);
  delete pulse.due[task];
  delete pulse.turns[task];
  delete pulse.awaited[task];
  if (task === pulse.heart) pulse.beats = pulse.beats.filter((beat) => beat.atUs !== null);
};

const ready = (pulse: Pulse, { task, why, atUs }: Extract<SimEvent, { type: 'taskReady' }>): void => {
  pulse.due[task] ??= atUs;
  pulse.turns[task] = { why, after: pulse.awaited[task] ?? null };
};

const endPoll = ({ polls }: Pulse, atUs: Micros): void => {
  const poll = polls.at(-1);
  if (poll?.toUs === null) poll.toUs = atUs;
};

const begin = (pulse: Pulse, thread: ThreadId, atUs: Micros): void => {
  if (pulse.thread !== null) return;
  pulse.thread = thread;
  pulse.beganUs = atUs;
};

const end = (pulse: Pulse, atUs: Micros): void => {
  endHold(pulse, atUs);
  endPoll(pulse, atUs);
  pulse.endedUs = atUs;
};

/** What became of its thread: it went to look outside, or came back. */
const followThread = (pulse: Pulse, event: SimEvent): void => {
  if (event.type === 'blocked' && event.on.kind === 'poll')
    keep(pulse.polls, { fromUs: event.atUs, toUs: null });
  else if (event.type === 'woke' || event.type === 'ready' || event.type === 'dispatched')
    endPoll(pulse, event.atUs);
};

/** Carries the pulse of the first loop on by one event. */
export const followPulse = (pulse: Pulse, event: SimEvent): void => {
  if (event.type === 'loopBegan') begin(pulse, event.thread, event.atUs);
  if (!('thread' in event) || event.thread !== pulse.thread) return;
  if (event.type === 'taskCreated' && isHeart(event.task, event.body)) pulse.heart ??= event.task;
  else if (event.type === 'taskReady') ready(pulse, event);
  else if (event.type === 'taskStepped') step(pulse, event.task, event.atUs);
  else if (event.type === 'taskSuspended') suspend(pulse, event);
  else if (event.type === 'taskDone' || event.type === 'taskCancelled') leave(pulse, event.task, event.atUs);
  else if (event.type === 'loopEnded') end(pulse, event.atUs);
  else followThread(pulse, event);
};

/** Where nothing is remembered: a history keeps the steps that took time. */
const holdsFrom = (rows: LoopRows): Hold[] =>
  spansOf(rows.running).map(({ value, fromUs, toUs }) => ({ task: value, fromUs, toUs, othersUs: null }));

const dueOf = (loop: LoopView, before: Readonly<Record<string, Micros>>): Record<string, Micros> =>
  Object.fromEntries(
    Object.values(loop.tasks).flatMap(({ id, state, on, sinceUs }) => {
      if (state === 'suspended' && on?.kind === 'timer') return [[id, on.untilUs] as const];
      return state === 'ready' ? [[id, Math.min(before[id] ?? sinceUs, sinceUs)] as const] : [];
    }),
  );

/** What was before the instant, with what the picture says of it. */
const cutBeats = (before: readonly Beat[], heart: LoopView['tasks'][string] | undefined, atUs: Micros) => {
  const past = before
    .filter(({ fromUs }) => fromUs < atUs)
    .map((beat) => ({ ...beat, atUs: beat.atUs !== null && beat.atUs <= atUs ? beat.atUs : null }));
  const sleeps = heart?.state === 'suspended' && heart.on?.kind === 'timer' ? heart.on : null;
  const last = past.at(-1);
  if (sleeps && heart && last?.dueUs !== sleeps.untilUs)
    past.push({ fromUs: heart.sinceUs, dueUs: sleeps.untilUs, atUs: null });
  const waits = heart?.state === 'suspended' || heart?.state === 'ready';
  return past.filter((beat, n) => beat.atUs !== null || (waits && n === past.length - 1));
};

const cutHolds = (before: readonly Hold[], { running, tasks }: LoopView, atUs: Micros): Hold[] => {
  const task = running === null ? undefined : tasks[running];
  const ended = before
    .filter(({ fromUs, toUs }) => fromUs < atUs && toUs !== null && toUs <= atUs)
    .map((hold) => ({ ...hold }));
  return task ? [...ended, { task: task.id, fromUs: task.sinceUs, toUs: null, othersUs: null }] : ended;
};

const cutPolls = (
  before: readonly Poll[],
  thread: MachineView['threads'][string] | undefined,
  atUs: Micros,
): Poll[] => {
  const past = before.filter(({ toUs }) => toUs !== null && toUs <= atUs).map((poll) => ({ ...poll }));
  return thread?.on?.kind === 'poll' ? [...past, { fromUs: thread.sinceUs, toUs: null }] : past;
};

/** Of another picture of the same run, or of one that nothing is known about yet. */
export const cutPulse = (before: Pulse, view: MachineView, history: History): Pulse => {
  const loop = Object.values(view.loops)[0];
  const { limitUs } = before;
  if (!loop) return { ...noPulse(), limitUs };
  const { thread, tasks } = loop;
  const known = before.thread === thread && before.holds.length > 0;
  const heart = Object.values(tasks).find(({ id, body }) => isHeart(id, body));
  const rows = history.loops[thread];
  const holds = known ? before.holds : rows ? holdsFrom(rows) : [];
  const awaited = Object.values(tasks).flatMap(({ id, on }) => (on ? [[id, on] as const] : []));
  const turns = Object.entries(before.turns).filter(([id]) => tasks[id]?.state === 'ready');
  const polls = known ? cutPolls(before.polls, view.threads[thread], view.atUs) : [];
  return {
    thread,
    beganUs: known ? before.beganUs : (holds[0]?.fromUs ?? view.atUs),
    endedUs: null,
    polls,
    heart: heart?.id ?? null,
    beats: cutBeats(known ? before.beats : [], heart, view.atUs),
    holds: cutHolds(holds, loop, view.atUs),
    due: dueOf(loop, before.due),
    awaited: Object.fromEntries(awaited),
    turns: Object.fromEntries(turns),
    limitUs,
  };
};
