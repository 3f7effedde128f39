/** All rooms of this process: from a code to a room, from a token to a seat. The door that HTTP uses. */
import { matchMaker } from '@colyseus/core';
import { err, ok } from '../../shared/ground/result.ts';
import type { ApiErrorCode } from '../../shared/protocol/api.ts';
import type { NameWords } from '../lesson/names.ts';
import { isSeated, seatOf } from '../lesson/state.ts';
import type { Answer, Denial, NewSeat, Rooms, TokenScope } from '../ports.ts';
import { apply } from './hall/classroom.ts';
import { takeSeat } from './hall/door.ts';
import { type Account, attemptsTable, exportOf, resultsTable, seatRows } from './hall/reports.ts';
import { openRoom } from './opening.ts';
import { type DirectoryPorts, openRegister, type Register, strike, written } from './register.ts';

export { lessonRoomName } from './opening.ts';

const no = (code: ApiErrorCode, args: Denial['args'] = {}) => err<Denial>({ code, args });

export function openDirectory(ports: DirectoryPorts): Rooms {
  // Seats are given out here and nowhere else: the framework's own matchmaking offers nothing.
  matchMaker.controller.exposedMethods = [];
  const all = openRegister(ports);
  return {
    create: (body) => openRoom(all, body),
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

async function join(all: Register, body: NewSeat): ReturnType<Rooms['join']> {
  const live = all.byCode.get(body.code)?.live;
  if (!live) return no('noRoom');
  const { hall, gate } = live;
  const words = wordsOf(all, body.language ?? hall.plan.settings.language);
  const seat = takeSeat(hall, gate, { name: body.name, words });
  if (!seat.ok) return seat;
  const { playerId, name } = seat.value;
  const roomId = hall.plan.id;
  const scope: TokenScope = { room: roomId, role: 'student', playerId };
  const [token] = await Promise.all([all.world.tokens.issue(scope), written(hall)]);
  return ok({ status: 'seated', roomId, playerId, name, token });
}

/** English where a language has no words for names yet. */
function wordsOf({ names }: Register, language: string): NameWords {
  const words = Object.hasOwn(names, language) ? names[language] : names.en;
  if (!words) throw new Error('no words for names');
  return words;
}

/** The scope of a token of this room, or why it opens nothing. */
async function scopeOf(all: Register, roomId: string, token: string): Promise<Answer<TokenScope>> {
  const scope = await all.world.tokens.find(token);
  return scope?.room === roomId ? ok(scope) : no('unknownToken');
}

async function resume(all: Register, roomId: string, token: string): ReturnType<Rooms['resume']> {
  const scope = await scopeOf(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  if (!live) return no('noRoom');
  const { playerId } = scope.value;
  if (playerId !== null && seatOf(live.hall.lesson, playerId)?.presence === 'removed') return no('removed');
  const reservation = await matchMaker.reserveSeatFor(live.listing, {});
  return ok({ reservation, ticket: all.world.tickets.issue(scope.value) });
}

async function leave(all: Register, roomId: string, token: string): Promise<Answer<null>> {
  const scope = await scopeOf(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  const { playerId } = scope.value;
  if (!live || playerId === null) return no('noRoom');
  const line = { kind: 'seat' as const, player: playerId, payload: { type: 'leave' } };
  const refused = apply(live.hall, { type: 'leave', playerId }, line);
  return refused ? no('storage') : ok(null);
}

async function remove(all: Register, roomId: string, token: string): Promise<Answer<null>> {
  const scope = await hostScope(all, roomId, token);
  if (!scope.ok) return scope;
  const live = all.byId.get(roomId);
  if (live) {
    strike(all, live.hall.plan);
    await live.room.end();
  }
  await all.world.results.deleteRoom(roomId);
  return ok(null);
}

async function hostScope(all: Register, roomId: string, token: string): Promise<Answer<TokenScope>> {
  const scope = await scopeOf(all, roomId, token);
  return scope.ok && scope.value.role !== 'host' ? no('forbidden') : scope;
}

/** From the live room, else from the store. */
async function accountFor(all: Register, roomId: string, token: string): Promise<Answer<Account>> {
  const scope = await hostScope(all, roomId, token);
  if (!scope.ok) return scope;
  const hall = all.byId.get(roomId)?.hall;
  if (hall) return ok({ room: roomId, seats: seatRows(hall.lesson), rows: hall.rows });
  const stored = await all.world.results.read(roomId);
  return stored ? ok({ room: roomId, seats: stored.seats, rows: stored.rows }) : no('noRoom');
}
