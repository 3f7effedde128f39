/** The client's hold on a match or a lesson, wherever it runs. Nothing above can tell a worker from a server. */
import type { Refusal } from '../../shared/ground/result.ts';
import type { Micros } from '../../shared/ground/terms.ts';
import type { ClientMessage, ClientMessages } from '../../shared/protocol/messages.ts';
import type { LessonSnapshot, MachineSnapshot, RunResult } from '../../shared/protocol/views.ts';
import type { RunLog } from '../../shared/replay/log.ts';
import type { Command } from '../../shared/sim/words/command.ts';
import type { SimEvent } from '../../shared/sim/words/event.ts';

export type GameUpdate =
  /** Forget what you drew: this is the picture now. */
  | { readonly type: 'picture'; readonly picture: MachineSnapshot }
  /** The machine went on to `toUs`; the list may be empty. */
  | { readonly type: 'moved'; readonly toUs: Micros; readonly list: readonly SimEvent[] }
  | { readonly type: 'refused'; readonly command: Command; readonly refusal: Refusal }
  /** The run is over and judged. */
  | { readonly type: 'judged'; readonly result: RunResult; readonly log: RunLog | null };

/** Only where one plays alone: time belongs to the player. */
export interface TimeControl {
  /** `think` stops at each decision; `flow` runs on. */
  mode(mode: 'think' | 'flow'): void;
  run(): void;
  pause(): void;
  /** To the next event. */
  step(): void;
  undo(): void;
  redo(): void;
  restart(): void;
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

export type Connection = 'connecting' | 'live' | 'lost' | 'replaced' | 'removed' | 'closed' | 'reload';

export type LessonUpdate =
  | { readonly type: 'snapshot'; readonly snapshot: LessonSnapshot }
  | { readonly type: 'connection'; readonly connection: Connection }
  | { readonly type: 'refused'; readonly refusal: Refusal }
  | {
      readonly type: 'notice';
      readonly code: string;
      readonly args: Readonly<Record<string, string | number>>;
    };

type Told = Exclude<ClientMessage, 'hello' | 'pong' | 'cmd' | 'resync'>;

export interface LessonSession {
  /** Numbered, kept until answered, sent again after a reconnection. */
  tell<Type extends Told>(type: Type, body: Omit<ClientMessages[Type], 'seq'>): void;
  subscribe(listener: (update: LessonUpdate) => void): () => void;
  /** The machine of this seat in the running round; null for host and projector and outside a round. */
  game(): GameSession | null;
  /** Go on after `replaced` or try again at once after `lost`. */
  retry(): void;
  close(): void;
}
