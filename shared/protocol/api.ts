/** HTTP bodies: every call is POST and JSON with the header `x-runqueue: 1`, unless said. */
import type { LevelCard } from './views.ts';

/** Every refusal of the API. Text key `api.<code>`. */
export interface ApiError {
  readonly error: {
    readonly code: ApiErrorCode;
    readonly args: Readonly<Record<string, string | number>>;
    readonly retryAfterS?: number;
  };
}

export const apiErrorCodes = [
  'noRoom',
  'full',
  'closed',
  'locked',
  'slowDown',
  'busy',
  'badRequest',
  'badName',
  'forbidden',
  'wrongSetup',
  'unknownToken',
  'replaced',
  'removed',
  'notFound',
  'storage',
  'offline',
  'fault',
] as const;
export type ApiErrorCode = (typeof apiErrorCodes)[number];

/** POST /api/rooms */
export interface CreateRoomBody {
  /** From the set-up link the server printed. */
  readonly setup: string;
  /** Level ids in the order of the rounds, 1 to 30. */
  readonly levels: readonly string[];
  readonly settings: {
    readonly maxPlayers?: number;
    readonly namesChosen?: boolean;
    readonly language?: string;
  };
}
export interface CreateRoomAnswer {
  readonly roomId: string;
  readonly code: string;
  readonly linkKey: string;
  readonly hostToken: string;
  readonly viewToken: string;
  readonly recovery: readonly string[];
}

/** POST /api/join. A name only where the room lets pupils choose one. */
export interface JoinBody {
  readonly code: string;
  readonly linkKey?: string;
  readonly name?: string;
  readonly language?: string;
}
export interface JoinAnswer {
  readonly status: 'seated';
  readonly roomId: string;
  readonly playerId: string;
  readonly name: string;
  readonly token: string;
}

/** POST /api/rooms/:id/resume. The only way in and the only way back. */
export interface ResumeBody {
  readonly token: string;
}
export interface ResumeAnswer {
  /** The framework's seat reservation, handed to the SDK untouched. */
  readonly reservation: unknown;
  /** For the first message, once, within 60 s. */
  readonly ticket: string;
}

/** POST /api/rooms/:id/leave and /delete */
export interface TokenBody {
  readonly token: string;
}

/** POST /api/rooms/:id/claim: the six words bring a teacher back to the room; they are used up by it. */
export interface ClaimBody {
  readonly recovery: string;
}
export interface ClaimAnswer {
  readonly hostToken: string;
  readonly viewToken: string;
  /** The new words. */
  readonly recovery: readonly string[];
}

/** GET /api/levels */
export interface LevelsAnswer {
  readonly levels: readonly LevelCard[];
}
