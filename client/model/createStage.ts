/** The stage: what is known of a running machine, shown in its own time. Views, tables and pages read it alike. */
import type { Micros, Role } from '../../shared/ground/terms.ts';
import type { GameSession, GameUpdate, TimeControl, TimeState } from '../../shared/protocol/game.ts';
import type { RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import { taskBadge, threadBadge } from './badges.ts';
import { boardOf, cutTo, nothingShown, release } from './board.ts';
import { chase, hasCaughtUp, headAt, type Pace, standAt } from './playhead.ts';
import type { Board, Stage, StageChange } from './stage.ts';
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
}

export interface Outcome {
  readonly result: RunResult;
  readonly log: RunLog | null;
}

/** The stage as the page around the board needs it. */
export interface LiveStage extends Stage {
  readonly time: TimeControl | null;
  /** False until the first picture is here. */
  ready(): boolean;
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

const createEars = (): { tell: Tell; subscribe: Stage['subscribe'] } => {
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

export const createStage = (session: GameSession, options: StageOptions, clock: FrameClock): LiveStage => {
  const shown = nothingShown();
  const { tell, subscribe } = createEars();
  let head = standAt(0, clock.nowMs());
  let time = serverTime;
  let ready = false;
  let judged: Outcome | null = null;
  let over = false;
  let kept: { readonly nowUs: Micros; readonly board: Board } | null = null;

  const nowUs = (): Micros => Math.floor(headAt(head, clock.nowMs()));
  const pace = (): Pace => ({
    usPerMs: (options.usPerSecond * time.speed) / 1000,
    longestMs: session.time ? smoothingMs : longestMs,
  });
  const change = (what: StageChange): void => {
    kept = null;
    tell(what);
  };

  const hear = (update: GameUpdate): void => {
    switch (update.type) {
      case 'picture':
        cutTo(shown, update.picture);
        head = standAt(update.picture.view.atUs, clock.nowMs());
        [ready, judged, over] = [true, null, false];
        return change({ type: 'picture' });
      case 'moved':
        shown.ahead.push(...update.list);
        head = chase(head, update.toUs, clock.nowMs(), pace());
        if (update.list.length > 0) shown.sent = false;
        return;
      case 'refused':
        shown.sent = false;
        return change(update);
      case 'time':
        time = update.time;
        return change({ type: 'time' });
      case 'judged':
        judged = { result: update.result, log: update.log };
    }
  };

  const frame = (): void => {
    const due = release(shown, nowUs());
    if (due.length > 0) change({ type: 'events', list: due });
    if (over || judged === null || shown.ahead.length > 0 || !hasCaughtUp(head, clock.nowMs())) return;
    over = true;
    change({ type: 'judged' });
  };

  const board = (): Board => {
    const atUs = nowUs();
    if (kept?.nowUs === atUs) return kept.board;
    const mode = session.time ? time.mode : 'remote';
    kept = { nowUs: atUs, board: boardOf(shown, { role: options.role, nowUs: atUs, mode, time }) };
    return kept.board;
  };

  const leaves = [session.subscribe(hear), clock.onFrame(frame)];
  return {
    time: session.time,
    ready: () => ready,
    board,
    nowUs,
    sight: () => ({ view: shown.picture.view, badges: shown.badges, nowUs: nowUs() }),
    badge: (thread) => threadBadge(shown.badges, thread),
    taskBadge: (task) => taskBadge(shown.badges, task),
    outcome: () => (over ? judged : null),
    subscribe,
    select: (selection) => {
      shown.selection = selection;
      change({ type: 'selection' });
    },
    act: (command) => {
      shown.sent = true;
      session.send(command);
      change({ type: 'time' });
    },
    close: () => {
      for (const leave of leaves) leave();
    },
  };
};
