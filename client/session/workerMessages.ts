/** What the page and the solo worker say to each other. The answers are the same updates a server would send. */
import type { Level } from '../../shared/levels/level.ts';
import type { GameUpdate, PaceMode, RunPoint } from '../../shared/protocol/game.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';
import type { CodePlaces } from '../content/codes.ts';

/** First the fixed world, once. */
export interface OpenSolo {
  readonly type: 'open';
  readonly level: Level;
  /** Where the codes of its program lie, if the level comes without them. */
  readonly codes: CodePlaces | null;
  readonly seed: number;
}

export type SoloAsk =
  /** The whole picture once more: someone else listens now. */
  | { readonly type: 'look' }
  | { readonly type: 'send'; readonly command: Command }
  | { readonly type: 'mode'; readonly mode: PaceMode }
  | { readonly type: 'speed'; readonly factor: number }
  | { readonly type: 'run' }
  | { readonly type: 'pause' }
  | { readonly type: 'step' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  /** Without `from` at the beginning. */
  | { readonly type: 'restart'; readonly from?: RunPoint };

/** To the worker that looks for the costly decisions of a run. */
export interface MomentsAsk {
  readonly level: Level;
  readonly log: RunLog;
}

/** To the worker that runs a rival in the player's place. */
export interface RivalAsk extends Omit<OpenSolo, 'type'> {
  readonly policy: PolicySpec;
}

export type ToWorker = OpenSolo | SoloAsk;
export type FromWorker = readonly GameUpdate[];
