/**
 * A run in the Chrome trace event format, as Perfetto UI and chrome://tracing open it: a track per core, GIL, thread and
 * task, and an arrow for each hand-over of a GIL or a lock.
 */
import type { Micros, ThreadId } from '../ground/terms.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { ChromeTrace, TraceArgs } from './chrome/format.ts';
import { drawHandOvers, noteHandOver, openHandOvers } from './chrome/handOvers.ts';
import type { Group, Sheet } from './chrome/sheet.ts';
import { finished, openSheet, trackOf, turnTo } from './chrome/sheet.ts';

export type { ChromeTrace, TraceEvent } from './chrome/format.ts';

/** Ends what a track shows and begins the next thing on it. */
type Turn = (group: Group, id: string, name: string | null, args?: TraceArgs) => void;

const turning =
  (sheet: Sheet, atUs: Micros): Turn =>
  (group, id, name, args) =>
    turnTo(trackOf(sheet, group, id), name, atUs, args);

/** What of a wait can stand beside its box. */
const argsOf = (facts: object): TraceArgs =>
  Object.fromEntries(
    Object.entries(facts).filter(
      (row): row is [string, string | number] =>
        row[0] !== 'kind' && (typeof row[1] === 'string' || typeof row[1] === 'number'),
    ),
  );

const lineArgs = (line: number | null): TraceArgs => (line === null ? {} : { line });

const drawThread = (turn: Turn, event: SimEvent): void => {
  switch (event.type) {
    case 'ready':
      turn('thread', event.thread, 'ready', { why: event.why });
      break;
    case 'woke':
      turn('thread', event.thread, 'waking');
      break;
    case 'dispatched':
      turn('thread', event.thread, 'running');
      turn('core', String(event.core), event.thread);
      break;
    case 'segmentBegan':
      turn('thread', event.thread, event.kind, {
        ...lineArgs(event.line),
        ...(event.task === null ? {} : { task: event.task }),
      });
      break;
    case 'loopHeld':
      turn('thread', event.thread, 'asks its player');
      break;
    case 'blocked':
      turn('thread', event.thread, `waits: ${event.on.kind}`, {
        ...argsOf(event.on),
        ...lineArgs(event.line ?? null),
      });
      leaveCore(turn, event.core);
      break;
    case 'preempted':
      leaveCore(turn, event.core);
      break;
    case 'finished':
      turn('thread', event.thread, null);
      leaveCore(turn, event.core);
  }
};

const leaveCore = (turn: Turn, core: number | null): void => {
  if (core !== null) turn('core', String(core), null);
};

const drawTask = (turn: Turn, event: SimEvent): void => {
  switch (event.type) {
    case 'taskReady':
      turn('task', event.task, 'ready', { why: event.why });
      break;
    case 'taskStepped':
      turn('task', event.task, 'running', lineArgs(event.line));
      break;
    case 'taskSuspended':
      turn('task', event.task, `waits: ${event.on.kind}`, { ...argsOf(event.on), ...lineArgs(event.line) });
      break;
    case 'taskDone':
      turn('task', event.task, null);
  }
};

const drawGil = (turn: Turn, event: SimEvent): void => {
  if (event.type === 'gilTaken') turn('GIL', event.interpreter, event.thread);
  else if (event.type === 'gilDropped') turn('GIL', event.interpreter, null);
};

/** What Python writes stands on the track of its thread. */
const drawPrinted = (
  sheet: Sheet,
  { atUs, thread, stream, text }: Extract<SimEvent, { type: 'printed' }>,
): void => {
  const { pid, tid } = trackOf(sheet, 'thread', thread);
  sheet.instants.push({ cat: 'output', ph: 'i', ts: atUs, pid, tid, name: stream, s: 't', args: { text } });
};

const drawInstant = (sheet: Sheet, event: SimEvent): void => {
  if (event.type === 'printed') drawPrinted(sheet, event);
  if (event.type !== 'marked' && event.type !== 'deadlocked') return;
  const { pid, tid } = trackOf(sheet, 'program', 'marks');
  const place = { cat: 'program', ph: 'i', ts: event.atUs, pid, tid } as const;
  sheet.instants.push(
    event.type === 'marked'
      ? { ...place, name: event.name, s: 't', args: { id: event.id } }
      : { ...place, name: 'deadlock', s: 'g' },
  );
};

/** Cores and threads have their tracks in order of number and of arrival, used or not. */
const openTracks = (sheet: Sheet, events: readonly SimEvent[], cores: number): void => {
  for (let core = 0; core < cores; core += 1) trackOf(sheet, 'core', String(core));
  const threads: readonly ThreadId[] = events.flatMap((event) =>
    event.type === 'arrived' ? [event.thread] : [],
  );
  for (const thread of threads) trackOf(sheet, 'thread', thread);
};

/** The events of a whole run, in order. */
export const chromeTrace = (events: readonly SimEvent[], cores: number): ChromeTrace => {
  const sheet = openSheet();
  const handOvers = openHandOvers();
  openTracks(sheet, events, cores);
  for (const event of events) {
    const turn = turning(sheet, event.atUs);
    drawThread(turn, event);
    drawTask(turn, event);
    drawGil(turn, event);
    drawInstant(sheet, event);
    noteHandOver(handOvers, event);
  }
  const endUs = events.at(-1)?.atUs ?? 0;
  for (const track of sheet.tracks.values()) turnTo(track, null, endUs);
  drawHandOvers(sheet, handOvers);
  return { displayTimeUnit: 'ms', traceEvents: finished(sheet) };
};
