/** What a screen is told of one running machine and may ask of it, wherever that machine runs. */
import type { Refusal } from '../ground/result.ts';
import type { Micros } from '../ground/terms.ts';
import type { RunLog } from '../replay/log.ts';
import type { Command } from '../sim/words/command.ts';
import type { SimEvent } from '../sim/words/event.ts';
import type { MachineSnapshot, RunResult } from './views.ts';

/** `think` stops at each decision; `flow` runs on. */
export const paceModes = ['think', 'flow'] as const;
export type PaceMode = (typeof paceModes)[number];

/** How the player's own time stands: only where one plays alone. */
export interface TimeState {
  readonly mode: PaceMode;
  readonly running: boolean;
  /** Factor on the level's pace. */
  readonly speed: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type GameUpdate =
  /** Forget what you drew: this is the picture now. */
  | { readonly type: 'picture'; readonly picture: MachineSnapshot }
  /** The machine went on to `toUs`; the list may be empty. */
  | { readonly type: 'moved'; readonly toUs: Micros; readonly list: readonly SimEvent[] }
  | { readonly type: 'refused'; readonly command: Command; readonly refusal: Refusal }
  | { readonly type: 'time'; readonly time: TimeState }
  /** The run is over and judged. */
  | { readonly type: 'judged'; readonly result: RunResult; readonly log: RunLog | null };

/** An instant of a run, with so many of its commands behind it. */
export interface RunPoint {
  readonly atUs: Micros;
  readonly commands: number;
}

/** Only where one plays alone: time belongs to the player. */
export interface TimeControl {
  mode(mode: PaceMode): void;
  run(): void;
  pause(): void;
  /** To the next event. */
  step(): void;
  undo(): void;
  redo(): void;
  /** From the beginning, or from a point of the run that is being left: paused there. */
  restart(from?: RunPoint): void;
  /** Factor on the level's pace: 0.25 to 8. */
  speed(factor: number): void;
}

export interface GameSession {
  send(command: Command): void;
  /** Called at once with a `picture` when one is known, then with every update. Returns the way out. */
  subscribe(listener: (update: GameUpdate) => void): () => void;
  /** Null where a server owns the time. */
  readonly time: TimeControl | null;
  close(): void;
}
