/** What can befall a lesson, and what it asks to be done about it. Both are data. */
import { err, ok, type Refusal, type Result } from '../../shared/ground/result.ts';
import type { CloseReason, RoomRefusal } from '../../shared/protocol/codes.ts';
import type { Door } from '../../shared/protocol/views.ts';
import type { Lesson, RoundScore } from './state.ts';

export type HostInput =
  | { readonly type: 'start' | 'next' | 'pause' | 'resume' | 'endRound' | 'endLesson' }
  | { readonly type: 'extend'; readonly s: number }
  | { readonly type: 'door'; readonly state: Door }
  | { readonly type: 'rename'; readonly id: string; readonly name: string }
  | { readonly type: 'remove'; readonly id: string; readonly block: boolean };

export type LessonInput =
  | HostInput
  /** Time passed. */
  | { readonly type: 'tick' }
  /** The name is clean and free already (names.ts). `atMs` is wall clock. */
  | { readonly type: 'join'; readonly playerId: string; readonly name: string; readonly atMs: number }
  | { readonly type: 'arrive' | 'drop' | 'leave'; readonly playerId: string }
  | { readonly type: 'hostArrive' | 'hostDrop' }
  /** A machine went on. `commanded`: because its player said so. */
  | {
      readonly type: 'moved';
      readonly playerId: string;
      readonly progress: number;
      readonly ended: boolean;
      readonly commanded: boolean;
    }
  /** The answer to the effect `judge`. */
  | { readonly type: 'verdicts'; readonly list: readonly Verdict[] }
  /** Does the disk keep up? */
  | { readonly type: 'storage'; readonly well: boolean };

export interface Verdict {
  readonly playerId: string;
  readonly round: RoundScore;
}

export type Effect =
  /** A fresh machine of this round's level for each of them. */
  | { readonly type: 'openMatches'; readonly round: number; readonly players: readonly string[] }
  /** Run out what is unfinished, judge all, and come back with `verdicts`; the phase waits for them. */
  | { readonly type: 'judge'; readonly round: number }
  | { readonly type: 'save'; readonly round: number }
  /** A fresh snapshot: to everybody, to host and projector screens, or to one seat. */
  | { readonly type: 'show'; readonly to: 'all' | 'screens' | { readonly playerId: string } }
  /** As `show` to all, but soon instead of at once: many pupils join in one second. */
  | { readonly type: 'showSoon' }
  | { readonly type: 'unseat'; readonly playerId: string; readonly reason: CloseReason }
  | { readonly type: 'close' };

export interface Step {
  readonly lesson: Lesson;
  readonly effects: readonly Effect[];
}
export type Outcome = Result<Step, Refusal>;

export const step = (lesson: Lesson, ...effects: Effect[]): Outcome => ok({ lesson, effects });
export const refuse = (code: RoomRefusal, args: Refusal['args'] = {}): Outcome => err({ code, args });

export const showAll: Effect = { type: 'show', to: 'all' };
export const showScreens: Effect = { type: 'show', to: 'screens' };
