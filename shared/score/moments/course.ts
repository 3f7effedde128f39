/** A run that a person has played, walked through once more: every instant at which they could have done something else. */
import type { Micros } from '../../ground/terms.ts';
import type { SimState } from '../../sim/index.ts';
import { advance, look, nextDueUs } from '../../sim/index.ts';
import type { Command, StampedCommand } from '../../sim/words/command.ts';
import type { SimEvent } from '../../sim/words/event.ts';
import type { MachineView } from '../../sim/words/view.ts';
import type { Objective } from '../goal.ts';
import type { Ledger } from '../ledger.ts';
import { copyLedger, enterEvent } from '../ledger.ts';
import { metricOf } from '../metrics.ts';
import { delayOf, type Intent, targetOf } from './intent.ts';

export interface Course {
  /** Before the first event, with the person in it. */
  readonly start: SimState;
  /** What is counted up to there: the opening of a level may have begun the program. */
  readonly ledger: Ledger;
  readonly commands: readonly StampedCommand[];
  readonly objective: Objective;
  /** The best value known of it: a run that reaches it has nothing to be told. */
  readonly best: number;
  /** Lengths of turns that the player may set. */
  readonly quanta?: readonly Micros[];
}

/** A machine at rest, and what is counted of its run so far. */
export interface Stand {
  readonly state: SimState;
  readonly ledger: Ledger;
}

/** A decision: what could be done, and what was. */
export interface Point extends Stand {
  readonly view: MachineView;
  /** Commands of the run that lie behind it. */
  readonly given: number;
  /** Null: nothing, although a question was open. */
  readonly did: Command | null;
}

export interface Walked {
  readonly points: readonly Point[];
  /** One for each command of the run, in order. */
  readonly intents: readonly Intent[];
  readonly end: Stand;
  readonly events: readonly SimEvent[];
  /** For each point, how many of the events lie behind it. */
  readonly toldBy: readonly number[];
}

const asking = (state: SimState, pauseOnDecision: boolean): SimState =>
  state.options.pauseOnDecision === pauseOnDecision
    ? state
    : { ...state, options: { ...state.options, pauseOnDecision } };

export interface Leg {
  readonly stand: Stand;
  readonly events: readonly SimEvent[];
}

/** On to `untilUs`, or to the next question; an open one is let pass to the next change. */
export const onwards = ({ state, ledger }: Stand, untilUs: Micros): Leg => {
  const open = state.question !== null;
  const toUs = open ? Math.min(untilUs, nextDueUs(state) ?? untilUs) : untilUs;
  return entered(ledger, advance(asking(state, !open), [], toUs));
};

export const ordered = ({ state, ledger }: Stand, command: StampedCommand): Leg =>
  entered(ledger, advance(asking(state, true), [command], state.atUs));

const entered = (before: Ledger, { state, events }: ReturnType<typeof advance>): Leg => {
  const ledger = copyLedger(before);
  for (const event of events) enterEvent(ledger, event);
  return { stand: { state, ledger }, events };
};

/** What the run has come to in µs; null where it did not come to its end, or is not measured in time. */
export const worthOf = ({ state, ledger }: Stand, objective: Objective): Micros | null => {
  if (!('minimise' in objective) || !objective.minimise.endsWith('Us') || !ledger.tally.over) return null;
  return metricOf(ledger, objective.minimise, state.atUs);
};

const offered = ({ question }: MachineView): readonly string[] =>
  question?.offers.map((offer) => targetOf(offer)) ?? [];

/** Of a long silence, each instant at which somebody new could have been chosen. */
const isNews = (view: MachineView, before: Point | undefined): boolean => {
  if (!before || before.did !== null) return true;
  const known = offered(before.view);
  return offered(view).some((target) => !known.includes(target));
};

export const walk = ({ start, ledger, commands }: Course): Walked => {
  const points: Point[] = [];
  const intents: Intent[] = [];
  const events: SimEvent[] = [];
  const toldBy: number[] = [];
  const keep = (point: Point): void => {
    points.push(point);
    toldBy.push(events.length);
  };
  let stand: Stand = { state: asking(start, true), ledger };
  const take = (leg: Leg): void => {
    for (const event of leg.events) events.push(event);
    stand = leg.stand;
  };
  // What arrives at the very beginning is there before the first command is.
  if (start.question === null) take(onwards(stand, start.atUs));
  for (;;) {
    const given = intents.length;
    const next = commands[given];
    const { atUs, question } = stand.state;
    const view = look(stand.state);
    if (next && next.atUs <= atUs) {
      const did = next.command.type === 'pass' ? null : next.command;
      const news = did !== null || isNews(view, points.at(-1));
      if (news) keep({ ...stand, view, given, did });
      intents.push({ command: next.command, target: targetOf(next.command, view), ...delayOf(view, next) });
      take(ordered(stand, next));
    } else {
      if (stand.state.ended) break;
      const idle = question !== null && isNews(view, points.at(-1));
      if (idle) keep({ ...stand, view, given, did: null });
      const leg = onwards(stand, next?.atUs ?? Number.MAX_SAFE_INTEGER);
      const isStuck = leg.events.length === 0 && leg.stand.state.atUs === atUs;
      take(leg);
      if (isStuck) break;
    }
  }
  return { points, intents, end: stand, events, toldBy };
};
