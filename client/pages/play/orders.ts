/** All that a key or a button of the play page can ask for, by name. */
import type { LiveStage } from '../../model/createStage.ts';
import { type HandName, pressHand } from '../../model/hands.ts';
import {
  type Press,
  pressCore,
  pressNext,
  pressNudge,
  pressNumber,
  pressPick,
  pressSuggestion,
  pressTakeOff,
} from '../../model/selection.ts';
import { changeSettings, settings } from '../parts/settings.ts';

export interface Orders {
  toggleRun(): void;
  step(): void;
  undo(): void;
  redo(): void;
  faster(): void;
  slower(): void;
  restart(): void;
  hint(): void;
  table(): void;
  /** Shows or hides the program. */
  code(): void;
  keys(): void;
  menu(): void;
  /** The n-th ready thread or lit task, from 1. */
  choose(n: number): void;
  core(index: number): void;
  takeOff(): void;
  next(): void;
  suggested(): void;
  letGo(): void;
  /** Something else to do with whom the player has in hand. */
  hand(name: HandName): void;
  /** Picks the next or previous of the queue, too. */
  pick(by: -1 | 1): void;
  /** One place up or down in the queue. */
  nudge(by: -1 | 1): void;
  /** Turns all sound on or off. */
  sound(): void;
}

/** What lies in the page rather than in the machine. */
export type PageOrders = Pick<Orders, 'hint' | 'table' | 'code' | 'keys' | 'menu'>;

export const speeds = [0.25, 0.5, 1, 2, 4, 8] as const;

const speedBy = (now: number, steps: number): number => {
  const index = speeds.findIndex((speed) => speed >= now);
  const last = speeds.length - 1;
  return speeds[Math.min(last, Math.max(0, (index < 0 ? last : index) + steps))] ?? 1;
};

const follow = (stage: LiveStage, press: Press | null): void => {
  if (press?.type === 'act') stage.act(press.command);
  else if (press) stage.select(press.selection);
};

const boardOrders = (stage: LiveStage, page: PageOrders) => ({
  choose: (n: number) => follow(stage, pressNumber(stage.board(), n)),
  core: (index: number) => follow(stage, pressCore(stage.board(), index)),
  takeOff: () => follow(stage, pressTakeOff(stage.board())),
  next: () => follow(stage, pressNext(stage.board())),
  suggested: () => follow(stage, pressSuggestion(stage.board())),
  hand: (name: HandName) => follow(stage, pressHand(stage.board(), name)),
  pick: (by: -1 | 1) => follow(stage, pressPick(stage.board(), by)),
  nudge: (by: -1 | 1) => follow(stage, pressNudge(stage.board(), by)),
  letGo: () => (stage.board().selection === null ? page.menu() : stage.select(null)),
});

export const ordersFor = (stage: LiveStage, page: PageOrders): Orders => {
  const { time } = stage;
  return {
    ...page,
    ...boardOrders(stage, page),
    toggleRun: () => (stage.board().running ? time?.pause() : time?.run()),
    step: () => time?.step(),
    undo: () => time?.undo(),
    redo: () => time?.redo(),
    faster: () => time?.speed(speedBy(stage.board().speed, 1)),
    slower: () => time?.speed(speedBy(stage.board().speed, -1)),
    restart: () => time?.restart(),
    sound: () => changeSettings({ sound: !settings().sound }),
  };
};
