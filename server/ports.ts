/** What the rooms ask of the world, and what the routes ask of the rooms. Fakes exist for these and for nothing else. */
import type { Refusal, Result } from '../shared/ground/result.ts';
import type { Json } from '../shared/ground/terms.ts';
import type { ApiErrorCode, CreateRoomAnswer, JoinAnswer, ResumeAnswer } from '../shared/protocol/api.ts';
import type { LessonRole } from '../shared/protocol/messages.ts';
import type { RoomExport, RunResult } from '../shared/protocol/views.ts';
import type { RunLog } from '../shared/replay/log.ts';

export interface Clock {
  /** Monotonic; rules are set by this one only. */
  nowMs(): number;
  /** Since 1970, for records that people read; it may step. */
  wallMs(): number;
}

export interface Dice {
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number;
  /** A run's seed: 0 .. 2^32 - 1. */
  seed(): number;
  /** A fresh public id of 12 characters of [A-Za-z0-9_-]: rooms, players. */
  id(): string;
}

export const entryKinds = [
  'setting',
  'seat',
  'hostCommand',
  'command',
  'final',
  'clock',
  'phase',
  'verdict',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One line of a room's log, the only truth about it: the room's state is a fold of these. */
export interface Entry {
  readonly room: string;
  /** The room's own order, 1, 2, 3 ... without a gap; the room counts. */
  readonly pos: number;
  /** Wall clock, for people. */
  readonly atMs: number;
  readonly kind: EntryKind;
  /** Who caused it: a player id, `host/<socket>`, or null for the server itself. */
  readonly player: string | null;
  /** The sender's number; unique per (room, player). Null where player is null. */
  readonly seq: number | null;
  readonly payload: Json;
}

export interface Journal {
  /**
   * Queues the entry and returns at once. Groups commit in order; then `committed(room, pos)` of `listen` is called.
   * False: the queue is full and nothing was queued (the asker is refused `storage`).
   */
  append(entry: Entry): boolean;
  /** Told the highest committed pos of this room after each group. Returns the way out. */
  listen(room: string, committed: (pos: number) => void): () => void;
  /** All entries of a room in order. */
  read(room: string): Promise<readonly Entry[]>;
}

export interface RoomRow {
  readonly id: string;
  readonly code: string;
  readonly linkHash: string;
  readonly simVersion: number;
  readonly createdAtMs: number;
}

/** A seat as the reports know it. */
export interface SeatRow {
  readonly playerId: string;
  readonly name: string;
  readonly joinedAtMs: number;
  readonly lateJoin: boolean;
  readonly disconnects: number;
  readonly removed: boolean;
}

export const roundStatuses = ['finished', 'finishedByMachine', 'notPlayed'] as const;
export type RoundStatus = (typeof roundStatuses)[number];

/** What one seat came to in one round; result and log are null exactly where it did not play. */
export interface ResultRow {
  readonly round: number;
  readonly level: string;
  readonly playerId: string;
  readonly status: RoundStatus;
  readonly role: string;
  readonly points: number;
  /** Wall-clock ms from the round's opening to final. */
  readonly timeMs: number | null;
  readonly result: RunResult | null;
  readonly log: RunLog | null;
}

/** Rows of rooms, seats and results; each write resolves once it is on disk. */
export interface Results {
  openRoom(row: RoomRow): Promise<void>;
  closeRoom(room: string, atMs: number): Promise<void>;
  saveSeats(room: string, seats: readonly SeatRow[]): Promise<void>;
  saveRound(room: string, rows: readonly ResultRow[]): Promise<void>;
  /** Null: no such room, or purged. */
  read(
    room: string,
  ): Promise<{ room: RoomRow; seats: readonly SeatRow[]; rows: readonly ResultRow[] } | null>;
  /** No row, entry or token of it is left. */
  deleteRoom(room: string): Promise<void>;
}

export interface TokenScope {
  readonly room: string;
  readonly role: LessonRole;
  /** Only for students. */
  readonly playerId: string | null;
}

/** 128-bit secrets, stored as hashes (accounts/tokens over store). */
export interface Tokens {
  /** A fresh token; resolves once its hash is on disk. */
  issue(scope: TokenScope): Promise<string>;
  /** Null: unknown, revoked or expired. */
  find(token: string): Promise<TokenScope | null>;
  /** Every token of this player. */
  revoke(room: string, playerId: string): Promise<void>;
  /** A fresh secret kept by hash only: the link key of a room. */
  secret(): { readonly text: string; readonly hash: string };
  matches(text: string, hash: string): boolean;
}

/** Proof, for one socket, that its owner showed a token a moment ago: single use, 60 s, in memory. */
export interface Tickets {
  issue(scope: TokenScope): string;
  /** Null: unknown, used or too old. A used ticket never works again. */
  redeem(ticket: string): TokenScope | null;
}

/** Numbers that config reads once. */
export interface RoomLimits {
  readonly maxRooms: number;
  readonly maxPlayers: number;
  readonly defaultPlayers: number;
  /** Shown to pupils; '' where the server cannot know its address. */
  readonly publicOrigin: string;
}

/** Why a call of the API was turned down: becomes `{error:{code,args,retryAfterS?}}`. */
export interface Denial {
  readonly code: ApiErrorCode;
  readonly args: Refusal['args'];
  readonly retryAfterS?: number;
}
export type Answer<Value> = Result<Value, Denial>;

/** A report as rows of plain cells; http/reports writes it as text and neutralises formulas. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
}

export interface NewRoom {
  /** Known level ids, 1 to 30. */
  readonly levels: readonly string[];
  readonly maxPlayers?: number;
  readonly namesChosen?: boolean;
  readonly language?: string;
}
export interface NewSeat {
  readonly code: string;
  readonly name?: string;
  readonly language?: string;
}

/**
 * The door that HTTP uses (rooms/directory.ts). Bodies come decoded; the set-up secret, addresses and code attempts
 * are checked before by the routes. `noRoom` is one answer for unknown, locked and closed alike: `full` is told only to
 * those who hold the link key (the route decides).
 */
export interface Rooms {
  create(body: NewRoom): Promise<Answer<Omit<CreateRoomAnswer, 'recovery'>>>;
  join(body: NewSeat): Promise<Answer<JoinAnswer>>;
  /** Is this the link key of the room with this code? For the limits of guessing. */
  isLink(code: string, linkKey: string): boolean;
  resume(roomId: string, token: string): Promise<Answer<ResumeAnswer>>;
  leave(roomId: string, token: string): Promise<Answer<null>>;
  delete(roomId: string, token: string): Promise<Answer<null>>;
  /** Host token. Works during play and after. */
  table(roomId: string, token: string, kind: 'results' | 'attempts'): Promise<Answer<Table>>;
  record(roomId: string, token: string): Promise<Answer<RoomExport>>;
  /** For health and limits. */
  count(): { readonly rooms: number; readonly seats: number };
  /** SIGTERM: close every socket with 4501 after the journal is flushed. */
  shutDown(): Promise<void>;
}

/** The outside world as app.ts hands it to the rooms. */
export interface World {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly journal: Journal;
  readonly results: Results;
  readonly tokens: Tokens;
  readonly tickets: Tickets;
  readonly limits: RoomLimits;
}

export interface TokenRow extends TokenScope {
  /** SHA-256 of the token; the token itself is kept nowhere. */
  readonly hash: string;
  readonly expiresAtMs: number;
}

/** Rows of secrets (store/vault.ts); each write resolves once it is on disk. Times are wall clock. */
export interface Vault {
  saveToken(row: TokenRow): Promise<void>;
  /** Null: unknown, revoked or expired. */
  findToken(hash: string, atMs: number): Promise<TokenScope | null>;
  /** Every token of this player; null: of every host and projector of the room. */
  revokeTokens(room: string, playerId: string | null, atMs: number): Promise<void>;
  setting(name: string): Promise<string | null>;
  saveSetting(name: string, value: string): Promise<void>;
  /** The stretched recovery words of a room; null: it has none. */
  recovery(room: string): Promise<string | null>;
  saveRecovery(room: string, stretched: string): Promise<void>;
}
