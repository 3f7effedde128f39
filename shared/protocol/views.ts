/** A lesson as each role reads it. Allow-lists: what is not named here never leaves the server. */
import type { Micros, Role } from '../ground/terms.ts';
import type { RunLog } from '../replay/log.ts';
import type { Allowed } from '../score/allowed.ts';
import type { Buckets } from '../score/buckets.ts';
import type { RunResult } from '../score/judge.ts';
import type { MachineSnapshot } from '../score/picture.ts';
import type { Slice } from '../score/slices.ts';

export type { RunResult } from '../score/judge.ts';
export type { MachineSnapshot } from '../score/picture.ts';

export const phases = [
  'lobby',
  'briefing',
  'countdown',
  'active',
  'collect',
  'reveal',
  'standings',
  'podium',
  'closed',
] as const;
export type Phase = (typeof phases)[number];
export type Door = 'open' | 'locked';
export type PauseReason = 'host' | 'network' | 'server' | 'storage' | 'hostLost';

/** What the lobby may know of a level: no scenario, no solutions. */
export interface LevelCard {
  readonly id: string;
  readonly role: Role;
  /** Text keys. */
  readonly title: string;
  readonly goal: string;
  readonly concepts: readonly string[];
  readonly cores: number;
  readonly best: Micros;
  readonly roundSeconds: number;
  /** The level's pace: simulated µs a second of the player's time. */
  readonly usPerSecond: number;
  /** Quanta to choose from, where the player sets it. */
  readonly quanta?: readonly Micros[];
  readonly allowed?: Allowed;
  /** After so long a waiter asks for the key of its Python. */
  readonly switchIntervalUs?: Micros;
}

/** What everybody may know. Also the room's schema state. */
export interface RoomView {
  readonly phase: Phase;
  /** 0 before the first round. */
  readonly round: number;
  readonly rounds: number;
  readonly level: LevelCard | null;
  /** Wall-clock ms left of the phase's clock when this was made; null where none runs. */
  readonly remainingMs: number | null;
  readonly totalMs: number | null;
  readonly paused: PauseReason | null;
  readonly door: Door;
  readonly code: string;
  readonly seated: number;
  readonly connected: number;
  readonly done: number;
  readonly hostPresent: boolean;
}

export interface BoardRow {
  readonly playerId: string;
  readonly name: string;
  readonly rank: number;
  readonly points: number;
  /** Places gained since the last round; 0 in the first. */
  readonly change: number;
}

/** After REVEAL: one's own run beside the best known. */
export interface RevealView {
  readonly own: RunResult | null;
  /** Of the own run, to be run again beside others; null where there is none, or it is too long to be sent. */
  readonly log: RunLog | null;
  readonly best: {
    readonly makespanUs: Micros;
    readonly slices: readonly Slice[];
    readonly buckets: Buckets;
    readonly by: string;
  };
  readonly lesson: string;
}

export interface StudentSnapshot {
  readonly type: 'student';
  readonly protocol: number;
  readonly epoch: number;
  readonly room: RoomView;
  readonly you: {
    readonly playerId: string;
    readonly name: string;
    readonly role: Role | null;
    readonly final: boolean;
    /** Mean points of the rounds played so far. */
    readonly points: number;
    /** The seq the next command must carry. */
    readonly nextSeq: number;
  };
  readonly machine: MachineSnapshot | null;
  readonly reveal: RevealView | null;
  readonly board: readonly BoardRow[];
}

export interface HostRow {
  readonly playerId: string;
  readonly name: string;
  readonly presence: 'here' | 'lost' | 'left' | 'removed';
  readonly final: boolean;
  /** Per mille of this round's threads or tasks that are finished. */
  readonly progress: number;
  readonly points: number;
  /** Wall-clock ms since their last accepted command; null before the first. */
  readonly quietMs: number | null;
}

export interface HostSnapshot {
  readonly type: 'host';
  readonly protocol: number;
  readonly epoch: number;
  readonly room: RoomView;
  /** The seq the next message of this socket must carry: each host screen counts for itself, from 1. */
  readonly nextSeq: number;
  readonly levels: readonly LevelCard[];
  readonly players: readonly HostRow[];
  readonly board: readonly BoardRow[];
  /** The address pupils type, and the path behind the QR code. */
  readonly join: { readonly address: string; readonly link: string };
}

export interface LaneRow {
  readonly playerId: string;
  readonly name: string;
  readonly progress: number;
  readonly final: boolean;
  /** Null before REVEAL. */
  readonly points: number | null;
}

export interface ProjectorSnapshot {
  readonly type: 'projector';
  readonly protocol: number;
  readonly epoch: number;
  readonly room: RoomView;
  readonly lanes: readonly LaneRow[];
  /** One column of machine time per player, sorted, without names. */
  readonly columns: readonly Buckets[];
  readonly board: readonly BoardRow[];
  readonly reveal: { readonly lesson: string; readonly spread: readonly number[] } | null;
  readonly join: { readonly address: string; readonly link: string };
}

export type LessonSnapshot = StudentSnapshot | HostSnapshot | ProjectorSnapshot;

/** What a download of the room holds (`runqueue/room-export@1`): it replays to the same scores. */
export interface RoomExport {
  readonly format: 'runqueue/room-export@1';
  readonly simVersion: number;
  readonly room: string;
  readonly levels: readonly { readonly id: string; readonly level: unknown }[];
  readonly seats: readonly {
    readonly playerId: string;
    readonly name: string;
    readonly rounds: readonly {
      readonly round: number;
      readonly points: number;
      readonly score: number;
      readonly log: RunLog;
    }[];
  }[];
}
