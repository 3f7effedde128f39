/** A costly decision in words: text keys and their facts, with the names that the board uses. */
import type { Micros } from '../../shared/ground/terms.ts';
import type { Moment, Who } from '../../shared/score/moments/moment.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import { type Badges, taskBadge, threadBadge } from './badges.ts';

export interface Sentence {
  /** Text key. */
  readonly text: string;
  readonly args: Readonly<Record<string, string | number>>;
}

export interface Told {
  /** What was decided, and when. */
  readonly title: Sentence;
  /** What came of it. */
  readonly why: Sentence;
  /** What to do instead, and what that saves when it is really run. */
  readonly instead: Sentence;
  readonly saved: Sentence;
  /** What to remember. */
  readonly rule: Sentence;
  /** Lines of the program, each with whom it is about. */
  readonly lines: readonly { readonly name: string; readonly line: number }[];
}

/** How times are written is the screen's business. */
export type Timed = (us: Micros) => string;

/** `A2 (sum 1)`; where the board's letters say nothing more, alone. */
export const calledAs = (badges: Badges, id: string): string => {
  const { label, name } = badges.tasks[id] ? taskBadge(badges, id) : threadBadge(badges, id);
  return name === label || name === '' ? label : `${label} (${name})`;
};

const linesOf = (whos: readonly (Who | null)[], nameOf: (id: string) => string): Told['lines'] =>
  whos.flatMap((who) => (who && who.line !== null ? [{ name: nameOf(who.id), line: who.line }] : []));

/** Where the same order, followed from the decision, comes to something else than the run itself, both are told. */
const savedOf = ({ heir, betterUs, savedUs, ownUs }: Moment): string => {
  const isOwn = heir === 'you' && betterUs + savedUs < ownUs;
  return `moments.saved.${isOwn ? 'both' : heir}`;
};

const insteadOf = ({ kind, later, heir, core, quanta }: Moment): string => {
  if (quanta) return 'moments.instead.quantum';
  if (kind === 'takenOff') return 'moments.instead.leave';
  if (heir === 'busy' && core !== null) return 'moments.instead.fill';
  return later ? 'moments.instead.later' : 'moments.instead.other';
};

const titleOf = ({ kind, core, did, quanta }: Moment): string => {
  if (quanta) return 'moments.title.quantum';
  if (kind === 'takenOff') return 'moments.title.takenOff';
  if (did === null) return core === null ? 'moments.title.idleLoop' : 'moments.title.idle';
  return core === null ? 'moments.title.step' : 'moments.title.core';
};

/** Why: some causes have two ways to be told. Where the own run is not the measure, its instants are not told as if they were. */
const whyOf = (moment: Moment): string => {
  const { kind, holder, later, betterUs, savedUs, ownUs } = moment;
  if (kind === 'keyless' && holder === null) return 'moments.why.keyLost';
  if (kind === 'order' && later) return 'moments.why.orderLater';
  if (kind === 'lateLast' && betterUs + savedUs < ownUs) return 'moments.why.lateLastThen';
  return `moments.why.${kind}`;
};

export const tellMoment = (moment: Moment, badges: Badges, timed: Timed): Told => {
  const { kind, core, did, better, holder, leaving, quanta } = moment;
  const nameOf = (id: string): string => calledAs(badges, id);
  const args = {
    at: timed(moment.atUs),
    core: core ?? 0,
    did: did ? nameOf(did.id) : '',
    better: better ? nameOf(better.id) : '',
    holder: holder === null ? '' : nameOf(holder),
    span: timed(moment.spanUs),
    last: leaving ? nameOf(leaving.who.id) : '',
    left: timed(leaving?.ownUs ?? 0),
    sooner: timed(leaving?.betterUs ?? 0),
    quantum: timed(quanta?.didUs ?? 0),
    turns: timed(quanta?.betterUs ?? 0),
    saved: timed(moment.savedUs),
    reached: timed(moment.betterUs),
    same: timed(moment.betterUs + moment.savedUs),
  };
  const told = (text: string): Sentence => ({ text, args });
  return {
    title: told(titleOf(moment)),
    why: told(whyOf(moment)),
    instead: told(insteadOf(moment)),
    saved: told(savedOf(moment)),
    rule: told(`moments.rule.${kind}`),
    lines: linesOf(leaving ? [did, leaving.who] : [did, better], nameOf),
  };
};

/** The instant before or after, at which something happens. */
export const instantBeside = (events: readonly SimEvent[], atUs: Micros, step: 1 | -1): Micros | null => {
  if (step === 1) return events.find((event) => event.atUs > atUs)?.atUs ?? null;
  return events.reduce<Micros | null>((last, event) => (event.atUs < atUs ? event.atUs : last), null);
};

/** The stretch of a run in which a moment can be seen: a little before it, and what came of it. */
export const stretchOf = ({ atUs, spanUs, savedUs }: Moment, endUs: Micros) => {
  const lengthUs = Math.max(spanUs, savedUs);
  const beforeUs = Math.floor(lengthUs / 8);
  return { fromUs: Math.max(0, atUs - beforeUs), toUs: Math.min(endUs, atUs + lengthUs + beforeUs) };
};
