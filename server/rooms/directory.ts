/** All rooms of this process: from a code to a room, from a token to a seat. The door that HTTP uses. */
import { matchMaker } from '@colyseus/core';
import { err, ok } from '../../shared/ground/result.ts';
import type { ApiErrorCode } from '../../shared/protocol/api.ts';
import { codeAlphabet, codeLength } from '../../shared/protocol/roomCode.ts';
import { SIM_VERSION } from '../../shared/sim/index.ts';
import type { NameWords } from '../lesson/names.ts';
import { isSeated, type LessonPlan, seatOf } from '../lesson/state.ts';
import type { LoadedLevel } from '../levels.ts';
import type { Log } from '../log.ts';
import type { Answer, Denial, NewRoom, NewSeat, Rooms, TokenScope, World } from '../ports.ts';
import { apply } from './hall/classroom.ts';
import { createJoinGate, type JoinGate, takeSeat } from './hall/door.ts';
import type { Hall } from './hall/hall.ts';
import { type Account, attemptsTable, exportOf, resultsTable, seatRows } from './hall/reports.ts';
import { LessonRoom } from './LessonRoom.ts';

export interface DirectoryPorts {
  readonly world: World;
  readonly levels: readonly LoadedLevel[];
  /** By language; `en` is among them. */
  readonly names: Readonly<Record<string, NameWords>>;
  readonly log: Log;
}

/** The framework's name for our one kind of room. */
export const lessonRoomName = 'lesson';

/** A code rests this long after its room is gone. */
const codeRestMs = 24 * 60 * 60_000;
const codeTries = 20;

type Listing = Awaited<ReturnType<typeof matchMaker.createRoom>>;

interface Live {
  readonly room: LessonRoom;
  readonly listing: Listing;
  readonly hall: Hall;
  readonly gate: JoinGate;
  readonly linkHash: string;
}

interface Directory extends DirectoryPorts {
  readonly byId: Map<string, Live>;
  /** Null: at rest since its room is gone. */
  readonly byCode: Map<string, { readonly live: Live | null; readonly sinceMs: number }>;
}

const no = (code: ApiErrorCode, args: Denial['args'] = {}) => err<Denial>({ code, args });

export function openDirectory(ports: DirectoryPorts): Rooms {
  // Seats are given out here and nowhere else: the framework's own matchmaking offers nothing.
  matchMaker.controller.exposedMethods = [];
  const all: Directory = { ...ports, byId: new Map(), byCode: new Map() };
  return {
    create: (body) => create(all, body),
    join: (body) => join(all, body),
    isLink: (code, key) => {
      const live = all.byCode.get(code)?.live;
      return live ? all.world.tokens.matches(key, live.linkHash) : false;
    },
    resume: (roomId, token) => resume(all, roomId, token),
    leave: (roomId, token) => leave(all, roomId, token),
    delete: (roomId, token) => remove(all, roomId, token),
    table: async (roomId, token, kind) => {
      const account = await accountFor(all, roomId, token);
      if (!account.ok) return account;
      return ok(kind === 'results' ? resultsTable(account.value) : attemptsTable(account.value, all.levels));
    },
    record: async (roomId, token) => {
      const account = await accountFor(all, roomId, token);
      return account.ok ? ok(exportOf(account.value, all.levels)) : account;
    },
    count: () => ({
      rooms: all.byId.size,
      seats: [...all.byId.values()].reduce(
        (sum, { hall }) => sum + hall.lesson.seats.filter(isSeated).length,
        0,
      ),
    }),
    shutDown: async () => {
      await Promise.all([...all.byId.values()].map(({ hall }) => written(hall)));
      for (const { room } of all.byId.values()) room.shutDown();
    },
  };
}

/** Resolves once everything written so far is on disk. */
const written = (hall: Hall): Promise<void> => new Promise((resolve) => hall.ledger.after(resolve));

async function create(all: Directory, body: NewRoom): ReturnType<Rooms['create']> {
  const { world } = all;
  if (all.byId.size >= world.limits.maxRooms) return no('busy');
  const levels = body.levels.map((id) => all.levels.find(({ level }) => level.id === id));
  const unknown = body.levels[levels.indexOf(undefined)];
  if (unknown !== undefined) return no('badRequest', { path: 'levels', expected: `a level, not ${unknown}` });
  const link = world.tokens.secret();
  const code = freeCode(all);
  const plan = planOf(all, body, code);
  const row = {
    id: plan.id,
    code,
    linkHash: link.hash,
    simVersion: SIM_VERSION,
    createdAtMs: world.clock.wallMs(),
  };
  await world.results.openRoom(row);
  const live = await openRoom(
    all,
    plan,
    levels.filter((level) => level !== undefined),
    link,
  );
  live.hall.ledger.write({
    kind: 'setting',
    payload: { type: 'room', levels: body.levels, settings: { ...plan.settings } },
  });
  const issue = (role: TokenScope['role']) => world.tokens.issue({ room: plan.id, role, playerId: null });
  const [hostToken, viewToken] = await Promise.all([issue('host'), issue('view'), written(live.hall)]);
  return ok({ roomId: plan.id, code, linkKey: link.text, hostToken, viewToken });
}

function planOf({ world, levels }: Directory, body: NewRoom, code: string): LessonPlan {
  const { maxPlayers, defaultPlayers } = world.limits;
  return {
    id: world.dice.id(),
    code,
    levels: body.levels.flatMap((id) => levels.find(({ level }) => level.id === id)?.card ?? []),
    settings: {
      maxPlayers: Math.min(body.maxPlayers ?? defaultPlayers, maxPlayers),
      namesChosen: body.namesChosen ?? false,
      language: body.language ?? 'en',
      speedWeight: 0,
      boardRows: 5,
    },
  };
}

/** The code is taken at once, so that two rooms opened together cannot draw the same one. */
function freeCode(all: Directory): string {
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

async function openRoom(
  all: Directory,
  plan: LessonPlan,
  levels: readonly LoadedLevel[],
  link: { readonly text: string; readonly hash: string },
): Promise<Live> {
  const { world, log } = all;
  const listing = await matchMaker.createRoom(lessonRoomName, { roomId: plan.id });
  const room = matchMaker.getLocalRoomById(listing.roomId);
  if (!(room instanceof LessonRoom)) throw new Error('the framework opened another kind of room');
  const address = world.limits.publicOrigin;
  const join = { address, link: `${address}/join/${plan.code}#k=${link.text}` };
  const hall = room.open({
    world,
    plan,
    levels,
    fixed: { epoch: 1, join },
    log,
    gone: () => forget(all, plan),
  });
  const live: Live = {
    room,
    listing,
    hall,
    gate: createJoinGate(plan.settings.maxPlayers),
    linkHash: link.hash,
  };
  all.byId.set(plan.id, live);
  all.byCode.set(plan.code, { live, sinceMs: world.clock.nowMs() });
  return live;
}

function forget(all: Directory, plan: LessonPlan): void {
  all.byId.delete(plan.id);
  all.byCode.set(plan.code, { live: null, sinceMs: all.world.clock.nowMs() });
}

async function join(all: Directory, body: NewSeat): ReturnType<Rooms['join']> {
  const live = all.byCode.get(body.code)?.live;
  if (!live) return no('noRoom');
  const { hall, gate } = live;
  const words = all.names[body.language ?? hall.plan.settings.language] ?? all.names.en;
  if (!words) throw new Error('no words for names');
  const seat = takeSeat(hall, gate, { name: body.name, words });
  if (!seat.ok) return seat;
  const { playerId, name } = seat.value;
  const roomId = hall.plan.id;
  const scope: TokenScope = { room: roomId, role: 'student', playerId };
  const [token] = await Promise.all([all.world.tokens.issue(scope), written(hall)]);
  return ok({ status: 'seated', roomId, playerId, name, token });
}

/** The scope of a token of this room, or why it opens nothing. */
async function scopeOf(all: Directory, roomId: string, token: string): Promise<Answer<TokenScope>> {
  const scope = await all.world.tokens.find(token);
  return scope?.room === roomId ? ok(scope) : no('unknownToken');
}

async function resume(all: Directory, roomId: string, token: string): ReturnType<Rooms['resume']> {
  const scope = await scopeOf(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  if (!live) return no('noRoom');
  const { playerId } = scope.value;
  if (playerId !== null && seatOf(live.hall.lesson, playerId)?.presence === 'removed') return no('removed');
  const reservation = await matchMaker.reserveSeatFor(live.listing, {});
  return ok({ reservation, ticket: all.world.tickets.issue(scope.value) });
}

async function leave(all: Directory, roomId: string, token: string): Promise<Answer<null>> {
  const scope = await scopeOf(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  const { playerId } = scope.value;
  if (!live || playerId === null) return no('noRoom');
  const line = { kind: 'seat' as const, player: playerId, payload: { type: 'leave' } };
  const refused = apply(live.hall, { type: 'leave', playerId }, line);
  return refused ? no('storage') : ok(null);
}

async function remove(all: Directory, roomId: string, token: string): Promise<Answer<null>> {
  const scope = await hostScope(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  if (live) {
    forget(all, live.hall.plan);
    await live.room.end();
  }
  await all.world.results.deleteRoom(roomId);
  return ok(null);
}

async function hostScope(all: Directory, roomId: string, token: string): Promise<Answer<TokenScope>> {
  const scope = await scopeOf(all, roomId, token);
  return scope.ok && scope.value.role !== 'host' ? no('forbidden') : scope;
}

/** From the live room, else from the store. */
async function accountFor(all: Directory, roomId: string, token: string): Promise<Answer<Account>> {
  const scope = await hostScope(all, roomId, token);
  if (!scope.ok) return scope;
  const hall = all.byId.get(roomId)?.hall;
  if (hall) return ok({ room: roomId, seats: seatRows(hall.lesson), rows: hall.rows });
  const stored = await all.world.results.read(roomId);
  return stored ? ok({ room: roomId, seats: stored.seats, rows: stored.rows }) : no('noRoom');
}
