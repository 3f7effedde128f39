/** Why a decision cost time, read from what really followed it, and from what really follows the better one. */
import type { InterpreterId, Micros } from '../../ground/terms.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { MachineView } from '../../sim/words/view.ts';
import type { Branch } from './branch.ts';
import type { Point } from './course.ts';
import { targetOf } from './intent.ts';
import type { Cause, MomentKind, Who } from './moment.ts';

/** A decision, what followed it and what follows the better one. */
export interface Case {
  readonly point: Point;
  /** Of the run, from the decision on. */
  readonly after: readonly SimEvent[];
  readonly branch: Branch;
  readonly savedUs: Micros;
  /** Whoever ended last in the run. */
  readonly last: string | null;
}

const isOf = (event: SimEvent, id: string): boolean =>
  ('task' in event && event.task === id) || ('thread' in event && event.thread === id);

const whoIn = ({ threads, loops }: MachineView, id: string): Who => {
  const task = Object.values(loops)
    .map(({ tasks }) => tasks[id])
    .find((found) => found !== undefined);
  return { id, line: task?.line ?? threads[id]?.line ?? null };
};

const betterOf = ({ point, branch }: Case): Who | null => {
  const first = branch.commands[point.given];
  const id = first?.atUs === point.state.atUs ? targetOf(first.command) : '';
  return id === '' ? null : whoIn(point.view, id);
};

const spanTo = (from: Micros, event: SimEvent | undefined): Micros => (event ? event.atUs - from : 0);

/** A thread's stay on the core it was given: what it did there, and how it ended. */
const stayOf = (events: readonly SimEvent[], id: string) => {
  const from = events.findIndex((event) => event.type === 'dispatched' && event.thread === id);
  const later = from < 0 ? [] : events.slice(from + 1);
  const until = later.findIndex(
    (event) =>
      (event.type === 'blocked' || event.type === 'preempted' || event.type === 'finished') &&
      event.thread === id &&
      event.core !== null,
  );
  const own = until < 0 ? later : later.slice(0, until);
  return { fromUs: events[from]?.atUs ?? 0, own, end: later[until], later };
};

interface KeyWait {
  readonly interpreter: InterpreterId;
  readonly spanUs: Micros;
}

/** It was given a core and could do nothing there for want of its key. */
const keyWaitOf = (after: readonly SimEvent[], id: string): KeyWait | null => {
  const { own, end, later } = stayOf(after, id);
  const worked = own.some((event) => event.type === 'segmentBegan' && event.thread === id);
  if (worked || end?.type !== 'blocked' || end.on.kind !== 'gil') return null;
  const { interpreter } = end.on;
  const taken = later.find((event) => event.type === 'gilTaken' && event.thread === id);
  return { interpreter, spanUs: spanTo(end.atUs, taken ?? later.at(-1)) };
};

/** How long it is away at the world after its next stay on a core, or its next step. */
const awayOf = (events: readonly SimEvent[], id: string): Micros => {
  const gone = events.find(
    (event) => (event.type === 'blocked' || event.type === 'taskSuspended') && isOf(event, id),
  );
  if (gone?.type !== 'blocked' && gone?.type !== 'taskSuspended') return 0;
  const { on } = gone;
  const isWorld = on.kind === 'io' || on.kind === 'timer';
  return isWorld ? on.untilUs - gone.atUs : 0;
};

const noCause = { core: null, did: null, later: false, holder: null, spanUs: 0, waiting: 0 } as const;

const idleCause = ({ point, after }: Case, better: Who | null): Omit<Cause, 'better'> => {
  const { view, state } = point;
  const core = view.cores.find(({ thread }) => thread === null)?.index ?? null;
  const filled = after.find(
    (event) =>
      (event.type === 'dispatched' && (event.core === core || event.thread === better?.id)) ||
      event.type === 'taskStepped',
  );
  const span = spanTo(state.atUs, filled ?? after.at(-1));
  return { ...noCause, kind: 'idle', core, spanUs: span, waiting: view.ready.length };
};

/** A step: from where it is taken up to where it lets go of the loop. */
const stepCause = (
  { point, after, savedUs, branch }: Case,
  id: string,
  better: Who | null,
): Omit<Cause, 'better'> => {
  const end = after.find(
    (event) =>
      (event.type === 'taskSuspended' || event.type === 'taskDone' || event.type === 'taskCancelled') &&
      event.task === id,
  );
  const stepUs = spanTo(point.state.atUs, end);
  const awayUs = better ? awayOf(branch.events, better.id) : 0;
  const kind: MomentKind = stepUs * 2 >= savedUs ? 'blocked' : awayUs > 0 ? 'lateIo' : 'order';
  const others = new Set((point.view.question?.offers ?? []).map((offer) => targetOf(offer)));
  others.delete(id);
  return {
    ...noCause,
    kind,
    did: whoIn(point.view, id),
    spanUs: kind === 'lateIo' ? awayUs : stepUs,
    waiting: others.size,
  };
};

/** Whether somebody else of its process wanted the key while it was on its core. */
const wantedKey = ({ point }: Case, own: readonly SimEvent[], id: string): number => {
  const { threads } = point.view;
  const interpreter = threads[id]?.interpreter ?? null;
  if (interpreter === null) return 0;
  const before = Object.values(threads).filter(
    (other) =>
      other.id !== id && other.interpreter === interpreter && (other.on?.kind === 'gil' || other.needsGil),
  );
  const since = own.filter((event) => event.type === 'blocked' && event.on.kind === 'gil');
  return new Set([
    ...before.map((other) => other.id),
    ...since.map((event) => 'thread' in event && event.thread),
  ]).size;
};

/** It ended last, or others of its process did, which had to run one after the other. */
const isLast = ({ threads }: MachineView, better: string, did: string, last: string | null): boolean => {
  if (last === null || better === last) return better === last;
  const interpreter = threads[last]?.interpreter ?? null;
  const isIts = interpreter !== null && threads[better]?.interpreter === interpreter;
  return isIts && threads[did]?.interpreter !== interpreter;
};

/** How long of its stay it had its key. */
const heldIn = ({ fromUs, own, end }: ReturnType<typeof stayOf>, id: string): Micros => {
  let heldUs = 0;
  let sinceUs: Micros | null = null;
  for (const event of own) {
    if (event.type === 'gilTaken' && event.thread === id) sinceUs = event.atUs;
    if (event.type !== 'gilDropped' || event.thread !== id) continue;
    heldUs += event.atUs - (sinceUs ?? fromUs);
    sinceUs = null;
  }
  return sinceUs === null ? heldUs : heldUs + spanTo(sinceUs, end);
};

const coreCause = (facts: Case, id: string, better: Who | null): Omit<Cause, 'better'> => {
  const { point, after, branch, savedUs, last } = facts;
  const { did, view } = point;
  const core = did?.type === 'dispatch' ? did.core : null;
  const told = { ...noCause, core, did: whoIn(view, id) };
  const keyWait = keyWaitOf(after, id);
  if (keyWait) {
    const holder = view.gils[keyWait.interpreter]?.holder ?? null;
    return { ...told, kind: 'keyless', holder, spanUs: keyWait.spanUs };
  }
  const awayUs = better ? awayOf(branch.events, better.id) : 0;
  if (awayUs * 2 >= savedUs) return { ...told, kind: 'lateIo', spanUs: awayUs };
  const stay = stayOf(after, id);
  const spanUs = spanTo(stay.fromUs, stay.end);
  if (better && isLast(view, better.id, id, last)) return { ...told, kind: 'latePath', spanUs };
  const waiting = wantedKey(facts, stay.own, id);
  const heldUs = heldIn(stay, id);
  const isHog = waiting > 0 && heldUs * 2 >= savedUs;
  return isHog ? { ...told, kind: 'hog', spanUs: heldUs, waiting } : { ...told, kind: 'order', spanUs };
};

export const causeOf = (facts: Case): Cause => {
  const { did, view } = facts.point;
  const better = betterOf(facts);
  if (did === null) return { ...idleCause(facts, better), better };
  if (did.type === 'preempt') {
    const id = view.cores[did.core]?.thread ?? null;
    return { ...noCause, kind: 'takenOff', core: did.core, did: id && whoIn(view, id), better: null };
  }
  const id = targetOf(did);
  const cause = did.type === 'resume' ? stepCause(facts, id, better) : coreCause(facts, id, better);
  return { ...cause, better, later: facts.branch.later };
};
