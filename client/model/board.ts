/** The board as a fold: what is shown, and what is known but not shown yet. */
import type { Micros, Role } from '../../shared/ground/terms.ts';
import type { PaceMode, TimeState } from '../../shared/protocol/game.ts';
import type { MachineSnapshot } from '../../shared/protocol/views.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import { bucketsAt } from '../../shared/score/books.ts';
import { noBuckets } from '../../shared/score/buckets.ts';
import { emptyHistory } from '../../shared/score/history.ts';
import { foldPicture, type Picture, resumePicture } from '../../shared/score/picture.ts';
import { slicesAt } from '../../shared/score/slices.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';
import type { MachineView } from '../../shared/sim/words/view.ts';
import { type Badges, badgesOf, names, noBadges } from './badges.ts';
import { type Ghost, ghostAt } from './ghost.ts';
import { movesOf, noMoves } from './openMoves.ts';
import { cutPulse, followPulse, noPulse, type Pulse } from './pulse.ts';
import { quietMs } from './quiet.ts';
import { cutRecent, followChart, followCrowd, nothingRecent, type Recent, slicesSince } from './recent.ts';
import { keepSelection } from './selection.ts';
import type { Board, Rules, Selection } from './stage.ts';

export interface Shown {
  picture: Picture;
  badges: Badges;
  recent: Recent;
  pulse: Pulse;
  /** Known, not shown yet; oldest first. */
  ahead: SimEvent[];
  selection: Selection | null;
  /** Sent, without an answer so far: nothing is offered meanwhile, or a double press would be refused. */
  sent: boolean;
}

const noMachine: MachineView = {
  atUs: 0,
  cores: [],
  threads: {},
  ready: [],
  gils: {},
  locks: {},
  sems: {},
  events: {},
  queues: {},
  memory: null,
  loops: {},
  finished: [],
  vars: {},
  question: null,
  deadlock: null,
  ended: false,
};

const emptySnapshot: MachineSnapshot = {
  view: noMachine,
  buckets: noBuckets(),
  slices: [],
  history: emptyHistory(),
  events: 0,
  hash: '',
};

/** A snapshot may belong to a session that goes on with it: the picture folds a copy. */
const pictureFrom = (snapshot: MachineSnapshot): Picture => resumePicture(structuredClone(snapshot));

export const nothingShown = (lagLimitUs: Micros | null = null): Shown => ({
  picture: pictureFrom(emptySnapshot),
  badges: noBadges,
  recent: nothingRecent(),
  pulse: { ...noPulse(), limitUs: lagLimitUs },
  ahead: [],
  selection: null,
  sent: false,
});

/** Forgets what was shown; a selection lives on where it still means something. */
export const cutTo = (shown: Shown, snapshot: MachineSnapshot): void => {
  shown.picture = pictureFrom(snapshot);
  const { view, chart, books } = shown.picture;
  shown.badges = badgesOf(view);
  shown.recent = cutRecent(shown.recent, chart, books.crowd, view.atUs);
  shown.pulse = cutPulse(shown.pulse, view, snapshot.history);
  shown.ahead = [];
  shown.sent = false;
  shown.selection = keepSelection(shown.picture.view, shown.selection);
};

/** What was to be done with the chosen task is done: the next one may be in hand. */
const isSettled = (selection: Selection | null, event: SimEvent): boolean =>
  selection?.kind === 'task' &&
  event.type === 'obeyed' &&
  'task' in event.command &&
  event.command.task === selection.task;

/** Takes out and folds in all that happened up to the playhead. */
export const release = (shown: Shown, nowUs: Micros): readonly SimEvent[] => {
  const later = shown.ahead.findIndex((event) => event.atUs > nowUs);
  const due = shown.ahead.splice(0, later < 0 ? shown.ahead.length : later);
  const { picture, recent, pulse } = shown;
  for (const event of due) {
    foldPicture(picture, event);
    followPulse(pulse, event);
    followChart(recent, picture.chart);
    followCrowd(recent, picture.books.crowd, event.atUs);
  }
  if (due.some(names)) shown.badges = badgesOf(picture.view);
  if (due.some((event) => isSettled(shown.selection, event))) shown.selection = null;
  if (due.length > 0) shown.selection = keepSelection(picture.view, shown.selection);
  return due;
};

export interface BoardFacts {
  readonly role: Role;
  readonly watching: boolean;
  readonly allowed: Allowed;
  readonly nowUs: Micros;
  readonly mode: PaceMode | 'remote';
  readonly time: TimeState;
  readonly ghost: Ghost | null;
  /** The quantum is that of a policy in the player's place. */
  readonly rules: Rules;
  /** Simulated µs per wall ms. */
  readonly usPerMs: number;
}

const nothingMore: Allowed = {};

/** Moves are offered only when nothing is left to be shown before them. */
export const boardOf = (shown: Shown, facts: BoardFacts): Board => {
  const { role, watching, allowed, nowUs, mode, time, ghost, rules, usPerMs } = facts;
  const { picture, recent, badges, selection, sent, ahead } = shown;
  const none = watching || sent || ahead.length > 0;
  const ground = { view: picture.view, badges, role, allowed, selection };
  const { offers, suggestion } = none ? noMoves : movesOf(ground);
  const { running, speed, canUndo, canRedo } = time;
  let quiet: number | null = null;
  return {
    role,
    view: picture.view,
    buckets: bucketsAt(picture.books, nowUs),
    slices: () => slicesAt(picture.chart, nowUs),
    slicesSince: (core, sinceUs) => slicesSince(recent, core, sinceUs),
    yours: recent.yours,
    pulse: shown.pulse,
    history: picture.chronicle.history,
    ghost: ghostAt(ghost, role, nowUs),
    selection,
    allowed: watching ? nothingMore : allowed,
    offers,
    suggestion,
    mode,
    running,
    speed,
    rules: { ...rules, quantumUs: picture.chronicle.history.quantumUs ?? rules.quantumUs },
    quietMs: () => {
      quiet ??= quietMs(picture.view, ahead[0]?.atUs ?? null, nowUs, { running, mode, usPerMs });
      return quiet;
    },
    canUndo,
    canRedo,
  };
};
