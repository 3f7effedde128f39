/** The rooms that are live in this process, by id and by code, and the codes that rest. */
import type { matchMaker } from '@colyseus/core';
import { codeAlphabet, codeLength } from '../../shared/protocol/roomCode.ts';
import type { NameWords } from '../lesson/names.ts';
import type { LoadedLevel } from '../levels.ts';
import type { Log } from '../log.ts';
import type { World } from '../ports.ts';
import type { JoinGate } from './hall/door.ts';
import type { Hall } from './hall/hall.ts';
import type { LessonRoom } from './LessonRoom.ts';

export interface DirectoryPorts {
  readonly world: World;
  readonly levels: readonly LoadedLevel[];
  /** By language; `en` is among them. */
  readonly names: Readonly<Record<string, NameWords>>;
  readonly log: Log;
}

/** A code rests this long after its room is gone. */
const codeRestMs = 24 * 60 * 60_000;
const codeTries = 20;

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;

export interface Live {
  readonly room: LessonRoom;
  readonly listing: Listing;
  readonly hall: Hall;
  readonly gate: JoinGate;
  readonly linkHash: string;
}

export interface Register extends DirectoryPorts {
  readonly byId: Map<string, Live>;
  /** Null: at rest since its room is gone. */
  readonly byCode: Map<string, { readonly live: Live | null; readonly sinceMs: number }>;
}

export const openRegister = (ports: DirectoryPorts): Register => ({
  ...ports,
  byId: new Map(),
  byCode: new Map(),
});

/** The code is taken at once, so that two rooms opened together cannot draw the same one. */
export function takeCode(all: Register): string {
  const { world, byCode } = all;
  const nowMs = world.clock.nowMs();
  for (const [code, { live, sinceMs }] of byCode)
    if (!live && nowMs - sinceMs > codeRestMs) byCode.delete(code);
  const length = codeLength(all.byId.size);
  for (let tries = 0; tries < codeTries; tries += 1) {
    const code = Array.from({ length }, () => codeAlphabet[world.dice.below(codeAlphabet.length)]).join('');
    if (byCode.has(code)) continue;
    byCode.set(code, { live: null, sinceMs: nowMs });
    return code;
  }
  throw new Error('no free room code was found');
}

export function enlist(all: Register, live: Live): void {
  const { id, code } = live.hall.plan;
  all.byId.set(id, live);
  all.byCode.set(code, { live, sinceMs: all.world.clock.nowMs() });
}

/** Its room is gone, or never came to be. */
export function strike(all: Register, plan: { readonly id: string; readonly code: string }): void {
  all.byId.delete(plan.id);
  all.byCode.set(plan.code, { live: null, sinceMs: all.world.clock.nowMs() });
}

/** Resolves once everything written so far is on disk. */
export const written = (hall: Hall): Promise<void> => new Promise((resolve) => hall.ledger.after(resolve));
