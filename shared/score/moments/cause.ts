/** Why a decision cost time, read from what really followed it, and from what really follows the better one. */
import type { InterpreterId, Micros } from '../../ground/terms.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { MachineView } from '../../sim/words/view.ts';
import type { Branch } from './branch.ts';
import type { Point } from './course.ts';
import { targetOf } from './intent.ts';
import { awayOf, leavingOf } from './leaving.ts';
import type { Cause, MomentKind, Who } from './moment.ts';
import { quantumCause } from './quantum.ts';
import { heldIn, keyFreeOf, keyWaitOf, spanTo, stayOf } from './stay.ts';

/** With the interpreter whose key it needs: at the decision it may not have been started. */
export interface Last {
  readonly id: string;
  readonly interpreter: InterpreterId | null;
}

/** A decision, what followed it and what follows the better one. */
export interface Case {
  readonly point: Point;
  /** Of the run, from the decision on. */
  readonly after: readonly SimEvent[];
  /** Of the run that the better one is measured against, from the decision on. */
  readonly measured: readonly SimEvent[];
  readonly branch: Branch;
  readonly savedUs: Micros;
  /** Whoever ended last in that run. */
  readonly last: Last | null;
  /** What is measured is each one's own time, not only the end. */
  readonly isAverage: boolean;
}

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

const noCause = {
  core: null,
  did: null,
  later: false,
  holder: null,
  spanUs: 0,
  waiting: 0,
  leaving: null,
} as const;

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
  const awayUs = better && !branch.later ? awayOf(branch.events, better.id) : 0;
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
const isLast = ({ threads }: MachineView, better: string, did: string, last: Last | null): boolean => {
  if (last === null || better === last.id) return better === last?.id;
  const { interpreter } = last;
  const isIts = interpreter !== null && threads[better]?.interpreter === interpreter;
  return isIts && threads[did]?.interpreter !== interpreter;
};

/** Somebody who could only wait for a key is the cause only where the better one need not wait for it as well. */
const keylessCause = ({ point, after, branch }: Case, id: string, better: Who | null) => {
  const wait = keyWaitOf(after, id);
  if (!wait || (better && !branch.later && keyWaitOf(branch.events, better.id))) return null;
  const holder = point.view.gils[wait.interpreter]?.holder ?? null;
  return { kind: 'keyless', holder, spanUs: wait.spanUs } as const;
};

/**
 * What whoever was chosen instead does with its core. Whoever merely comes next after the last says nothing; and what
 * whoever was chosen first does as well cannot be what is better.
 */
const betterCause = ({ branch, savedUs, after }: Case, id: string, better: Who | null) => {
  if (!better || branch.later) return null;
  const awayUs = awayOf(branch.events, better.id);
  if (awayUs * 2 >= savedUs) return { kind: 'lateIo', spanUs: awayUs } as const;
  const freeUs = keyFreeOf(branch.events, better.id);
  const isNew = freeUs * 2 >= savedUs && keyFreeOf(after, id) < freeUs;
  return isNew ? ({ kind: 'keyFree', spanUs: freeUs } as const) : null;
};

const lastCause = ({ point, measured, branch, savedUs, last }: Case) => {
  const found = last === null ? null : leavingOf(measured, branch.events, last.id);
  if (!found || last === null || (found.ownUs - found.betterUs) * 2 < savedUs) return null;
  const { spanUs, ...when } = found;
  return { kind: 'lateLast', spanUs, leaving: { who: whoIn(point.view, last.id), ...when } } as const;
};

/** Those with less to do waited for it. */
const isLongFirst = ({ isAverage, branch }: Case, spanUs: Micros, better: Who | null): boolean => {
  if (!isAverage || better === null) return false;
  const stay = stayOf(branch.events, better.id);
  return spanTo(stay.fromUs, stay.end) < spanUs;
};

const coreCause = (facts: Case, id: string, better: Who | null): Omit<Cause, 'better'> => {
  const { point, after, savedUs, last } = facts;
  const { did, view } = point;
  const core = did?.type === 'dispatch' ? did.core : null;
  const told = { ...noCause, core, did: whoIn(view, id) };
  const found = keylessCause(facts, id, better) ?? betterCause(facts, id, better);
  if (found) return { ...told, ...found };
  const stay = stayOf(after, id);
  const spanUs = spanTo(stay.fromUs, stay.end);
  if (isLongFirst(facts, spanUs, better))
    return { ...told, kind: 'longFirst', spanUs, waiting: view.ready.length - 1 };
  const late = lastCause(facts);
  if (late) return { ...told, ...late };
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
  if (did.type === 'setQuantum') {
    const instead = facts.branch.commands[facts.point.given]?.command;
    return { ...noCause, ...quantumCause(did, instead, facts.after), did: null, better: null };
  }
  const id = targetOf(did);
  const cause = did.type === 'resume' ? stepCause(facts, id, better) : coreCause(facts, id, better);
  return { ...cause, better, later: facts.branch.later };
};
