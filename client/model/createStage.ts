/** The stage: what is known of a running machine, shown in its own time. Views, tables and pages read it alike. */
import type { Micros, Role } from '../../shared/ground/terms.ts';
import type { GameSession, GameUpdate, TimeControl, TimeState } from '../../shared/protocol/game.ts';
import type { MachineSnapshot, RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Allowed } from '../../shared/score/allowed.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import { taskBadge, threadBadge } from './badges.ts';
import { boardOf, cutTo, nothingShown, release, type Shown } from './board.ts';
import { type Ghost, type GhostCount, ghostAt, isSameCount } from './ghost.ts';
import { chase, hasCaughtUp, headAt, type Pace, type Playhead, standAt } from './playhead.ts';
import type { Board, Selection, Stage, StageChange } from './stage.ts';
import type { Sight } from './why.ts';

/** Wall time for the playhead: given, so that a test can own it. */
export interface FrameClock {
  nowMs(): number;
  /** Calls before every frame; returns the way out. */
  onFrame(run: () => void): () => void;
}

export interface StageOptions {
  readonly role: Role;
  /** Simulated µs per second at speed 1. */
  readonly usPerSecond: number;
  /** A run that is only watched offers no moves. */
  readonly watching?: boolean;
  /** By the level; left out: nothing more than to choose who is next. */
  readonly allowed?: Allowed;
  /** Of the policy that plays, if one does. */
  readonly quantumUs?: Micros;
  /** Of the Python that runs, if it is Python. */
  readonly switchIntervalUs?: Micros;
}

export interface Outcome {
  readonly result: RunResult;
  readonly log: RunLog | null;
}

/** The stage as the page around the board needs it. */
export interface LiveStage extends Stage {
  readonly time: TimeControl | null;
  /** From now on the board tells where this rival would be. */
  haunt(ghost: Ghost | null): void;
  sight(): Sight;
  /** The judged run, once the playhead is at its end. */
  outcome(): Outcome | null;
  /** Stops listening; the session stays open, it belongs to whoever opened it. */
  close(): void;
}

/** Where the session itself keeps time, its small steps are only smoothed. */
const smoothingMs = 60;
/** Where a server runs ahead to the next decision, nobody watches it longer than this. */
const longestMs = 2500;

const serverTime: TimeState = { mode: 'flow', running: true, speed: 1, canUndo: false, canRedo: false };

type Tell = (change: StageChange) => void;

const createEars = (): { readonly tell: Tell; readonly subscribe: Stage['subscribe'] } => {
  const listeners = new Set<Tell>();
  return {
    tell: (change) => {
      for (const listener of [...listeners]) listener(change);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

/** What a stage keeps between two calls. */
interface Live {
  readonly session: GameSession;
  readonly options: StageOptions;
  readonly clock: FrameClock;
  readonly shown: Shown;
  readonly tell: Tell;
  head: Playhead;
  time: TimeState;
  judged: Outcome | null;
  ghost: Ghost | null;
  /** What was last told of it. */
  ghostTold: GhostCount | null;
  /** The judged run has been shown to its end. */
  over: boolean;
  /** Frames are asked for only while there is something to show in them. */
  leaveFrames: (() => void) | null;
  /** The last board drawn up: it is asked for many times within a frame. */
  kept: { readonly nowUs: Micros; readonly board: Board } | null;
}

const nowOf = ({ head, clock }: Live): Micros => Math.floor(headAt(head, clock.nowMs()));

const paceOf = ({ options, time, session }: Live): Pace => ({
  usPerMs: (options.usPerSecond * time.speed) / 1000,
  longestMs: session.time ? smoothingMs : longestMs,
});

const change = (live: Live, what: StageChange): void => {
  live.kept = null;
  live.tell(what);
};

/** Simulated µs per wall ms: where a server has run ahead, all is shown the faster. */
const flowOf = (live: Live): number => {
  const { head, clock } = live;
  if (live.session.time || hasCaughtUp(head, clock.nowMs())) return paceOf(live).usPerMs;
  return (head.toUs - head.fromUs) / (head.toMs - head.fromMs);
};

const cut = (live: Live, picture: MachineSnapshot): void => {
  cutTo(live.shown, picture);
  live.head = standAt(picture.view.atUs, live.clock.nowMs());
  live.judged = null;
  live.over = false;
  change(live, { type: 'picture' });
};

const hear = (live: Live, update: GameUpdate): void => {
  live.leaveFrames ??= live.clock.onFrame(() => frame(live));
  switch (update.type) {
    case 'picture':
      cut(live, update.picture);
      break;
    case 'moved':
      for (const event of update.list) live.shown.ahead.push(event);
      live.head = chase(live.head, update.toUs, live.clock.nowMs(), paceOf(live));
      if (update.list.length > 0) live.shown.sent = false;
      break;
    case 'refused':
      live.shown.sent = false;
      change(live, update);
      break;
    case 'time':
      live.time = update.time;
      change(live, { type: 'time' });
      break;
    case 'judged':
      live.judged = { result: update.result, log: update.log };
  }
};

const isShownToTheEnd = ({ judged, shown, head, clock }: Live): boolean =>
  judged !== null && shown.ahead.length === 0 && hasCaughtUp(head, clock.nowMs());

const rest = (live: Live): void => {
  live.leaveFrames?.();
  live.leaveFrames = null;
};

/** The rival goes on while nothing happens here. */
const followGhost = (live: Live): void => {
  const count = ghostAt(live.ghost, live.options.role, nowOf(live));
  if (isSameCount(count, live.ghostTold)) return;
  live.ghostTold = count;
  change(live, { type: 'time' });
};

const haunt = (live: Live, ghost: Ghost | null): void => {
  live.ghost = ghost;
  followGhost(live);
};

const frame = (live: Live): void => {
  const due = release(live.shown, nowOf(live));
  if (due.length > 0) change(live, { type: 'events', list: due });
  followGhost(live);
  if (live.shown.ahead.length === 0 && hasCaughtUp(live.head, live.clock.nowMs())) rest(live);
  if (live.over || !isShownToTheEnd(live)) return;
  live.over = true;
  change(live, { type: 'judged' });
};

const drawUp = (live: Live): Board => {
  const nowUs = nowOf(live);
  if (live.kept?.nowUs === nowUs) return live.kept.board;
  const { session, options, time, shown, ghost } = live;
  const mode: Board['mode'] = session.time ? time.mode : 'remote';
  const { role, watching = false, allowed = {}, quantumUs = null, switchIntervalUs = null } = options;
  const rules = { quantumUs, switchIntervalUs };
  const facts = { role, watching, allowed, nowUs, mode, time, ghost, rules, usPerMs: flowOf(live) };
  live.kept = { nowUs, board: boardOf(shown, facts) };
  return live.kept.board;
};

const act = (live: Live, command: Command): void => {
  live.shown.sent = true;
  live.session.send(command);
  change(live, { type: 'time' });
};

const select = (live: Live, selection: Selection | null): void => {
  live.shown.selection = selection;
  change(live, { type: 'selection' });
};

export const createStage = (session: GameSession, options: StageOptions, clock: FrameClock): LiveStage => {
  const { tell, subscribe } = createEars();
  const shown = nothingShown(options.allowed?.lagLimitUs ?? null);
  const live: Live = {
    ...{ session, options, clock, shown, tell },
    ...{ head: standAt(0, clock.nowMs()), time: serverTime, kept: null },
    ...{ judged: null, over: false, leaveFrames: null, ghost: null, ghostTold: null },
  };
  const leave = session.subscribe((update) => hear(live, update));
  return {
    time: session.time,
    haunt: (ghost) => haunt(live, ghost),
    board: () => drawUp(live),
    nowUs: () => nowOf(live),
    sight: () => ({ view: shown.picture.view, badges: shown.badges, nowUs: nowOf(live) }),
    badge: (thread) => threadBadge(shown.badges, thread),
    taskBadge: (task) => taskBadge(shown.badges, task),
    outcome: () => (live.over ? live.judged : null),
    subscribe,
    select: (selection) => select(live, selection),
    act: (command) => act(live, command),
    close: () => {
      leave();
      rest(live);
    },
  };
};
