/** The client's hold on a match or a lesson, wherever it runs. Nothing above can tell a worker from a server. */
import type { Refusal } from '../../shared/ground/result.ts';
import type { GameSession } from '../../shared/protocol/game.ts';
import type { ClientMessage, ClientMessages } from '../../shared/protocol/messages.ts';
import type { LessonSnapshot } from '../../shared/protocol/views.ts';
import type { PolicySpec } from '../../shared/sim/words/scenario.ts';
import type { RivalHold } from './rival.ts';

export type { GameSession, GameUpdate, TimeControl } from '../../shared/protocol/game.ts';
export type { LabAnswer, LabAsk, LabFile, LabHold, LabRun, Printed } from './labMessages.ts';
export type { MomentsHold } from './moments.ts';
export type { RecordedSession, Recording, Reel } from './recorded.ts';
export type { RivalHold } from './rival.ts';
export type { MomentsAsk } from './workerMessages.ts';

/** A run of one's own. */
export interface SoloSession extends GameSession {
  /** The same run with this policy in the player's place. */
  rival(policy: PolicySpec): RivalHold;
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
