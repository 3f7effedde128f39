/**
 * A run in the Chrome trace event format, as Perfetto UI and chrome://tracing open it: a track per core, thread, GIL and
 * task, and an arrow for each hand-over of a GIL. Times in the format are µs, as ours are.
 */
import type { Micros } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';

interface Phase {
  readonly name: string;
  readonly cat: string;
  readonly ph: 'X' | 'M' | 's' | 'f' | 'i';
  readonly ts: Micros;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: Micros;
  readonly id?: number;
  readonly bp?: 'e';
  readonly s?: 't';
  readonly args?: Readonly<Record<string, string | number>>;
}

export interface ChromeTrace {
  readonly displayTimeUnit: 'ms';
  readonly traceEvents: readonly Phase[];
}

const groups = ['core', 'thread', 'GIL', 'task'] as const;
type Group = (typeof groups)[number];

interface Track {
  readonly pid: number;
  readonly tid: number;
  open: { readonly name: string; readonly sinceUs: Micros } | null;
}

interface Sheet {
  readonly phases: Phase[];
  readonly tracks: Map<string, Track>;
  /** Interpreter to the flow that its last drop began. */
  readonly flows: Map<string, number>;
  flow: number;
}

const trackOf = (sheet: Sheet, group: Group, name: string): Track => {
  const key = `${group} ${name}`;
  const known = sheet.tracks.get(key);
  if (known) return known;
  const track: Track = { pid: groups.indexOf(group) + 1, tid: sheet.tracks.size + 1, open: null };
  sheet.tracks.set(key, track);
  const { pid, tid } = track;
  sheet.phases.push({
    name: 'thread_name',
    cat: '__metadata',
    ph: 'M',
    ts: 0,
    pid,
    tid,
    args: { name: key },
  });
  return track;
};

/** Ends what the track shows and, unless null, begins the next thing on it. */
const turnTo = (sheet: Sheet, track: Track, name: string | null, atUs: Micros): void => {
  const { open, pid, tid } = track;
  if (open && atUs > open.sinceUs)
    sheet.phases.push({
      name: open.name,
      cat: groups[pid - 1] ?? '',
      ph: 'X',
      ts: open.sinceUs,
      dur: atUs - open.sinceUs,
      pid,
      tid,
    });
  track.open = name === null ? null : { name, sinceUs: atUs };
};

const drawThread = (sheet: Sheet, thread: string, name: string | null, atUs: Micros): void =>
  turnTo(sheet, trackOf(sheet, 'thread', thread), name, atUs);

const drawCore = (sheet: Sheet, core: number | null, name: string | null, atUs: Micros): void => {
  if (core !== null) turnTo(sheet, trackOf(sheet, 'core', String(core)), name, atUs);
};

const drawGil = (sheet: Sheet, event: Extract<SimEvent, { type: 'gilTaken' | 'gilDropped' }>): void => {
  const { interpreter, thread, atUs } = event;
  const track = trackOf(sheet, 'GIL', interpreter);
  turnTo(sheet, track, event.type === 'gilTaken' ? thread : null, atUs);
  const { pid, tid } = track;
  const arrow = { name: 'hand-over', cat: 'GIL', ts: atUs, pid, tid };
  const flow = sheet.flows.get(interpreter);
  if (event.type === 'gilDropped') {
    sheet.flow += 1;
    sheet.flows.set(interpreter, sheet.flow);
    sheet.phases.push({ ...arrow, ph: 's', id: sheet.flow });
  } else if (flow !== undefined) sheet.phases.push({ ...arrow, ph: 'f', bp: 'e', id: flow });
};

const drawMark = (sheet: Sheet, name: string, id: string, atUs: Micros): void => {
  const { pid, tid } = trackOf(sheet, 'thread', 'marks');
  sheet.phases.push({ name, cat: 'mark', ph: 'i', ts: atUs, pid, tid, s: 't', args: { id } });
};

const drawTask = (sheet: Sheet, event: SimEvent): void => {
  if (event.type === 'taskReady') turnTo(sheet, trackOf(sheet, 'task', event.task), 'ready', event.atUs);
  else if (event.type === 'taskStepped')
    turnTo(sheet, trackOf(sheet, 'task', event.task), 'running', event.atUs);
  else if (event.type === 'taskSuspended')
    turnTo(sheet, trackOf(sheet, 'task', event.task), `waits: ${event.on.kind}`, event.atUs);
  else if (event.type === 'taskDone') turnTo(sheet, trackOf(sheet, 'task', event.task), null, event.atUs);
};

const draw = (sheet: Sheet, event: SimEvent): void => {
  if (event.type === 'dispatched') {
    drawThread(sheet, event.thread, 'running', event.atUs);
    drawCore(sheet, event.core, event.thread, event.atUs);
  } else if (event.type === 'ready') drawThread(sheet, event.thread, 'ready', event.atUs);
  else if (event.type === 'woke') drawThread(sheet, event.thread, 'waking', event.atUs);
  else if (event.type === 'preempted') drawCore(sheet, event.core, null, event.atUs);
  else if (event.type === 'blocked') {
    drawThread(sheet, event.thread, `waits: ${event.on.kind}`, event.atUs);
    drawCore(sheet, event.core, null, event.atUs);
  } else if (event.type === 'finished') {
    drawThread(sheet, event.thread, null, event.atUs);
    drawCore(sheet, event.core, null, event.atUs);
  } else if (event.type === 'gilTaken' || event.type === 'gilDropped') drawGil(sheet, event);
  else if (event.type === 'marked') drawMark(sheet, event.name, event.id, event.atUs);
  else drawTask(sheet, event);
};

const groupNames = (): Phase[] =>
  groups.map((group, index) => ({
    name: 'process_name',
    cat: '__metadata',
    ph: 'M',
    ts: 0,
    pid: index + 1,
    tid: 0,
    args: { name: group === 'GIL' ? 'GILs' : `${group}s` },
  }));

/** The events of a whole run, in order. Cores come first and in order, used or not. */
export const chromeTrace = (events: readonly SimEvent[], cores: number): ChromeTrace => {
  const sheet: Sheet = { phases: groupNames(), tracks: new Map(), flows: new Map(), flow: 0 };
  for (let core = 0; core < cores; core += 1) trackOf(sheet, 'core', String(core));
  for (const event of events) draw(sheet, event);
  const endUs = events.at(-1)?.atUs ?? 0;
  for (const track of sheet.tracks.values()) turnTo(sheet, track, null, endUs);
  return { displayTimeUnit: 'ms', traceEvents: sheet.phases };
};
