/** Opening a room: a code, a log, a room of the framework, and the keys to it. */
import { matchMaker } from '@colyseus/core';
import { err, ok } from '../../shared/ground/result.ts';
import { SIM_VERSION } from '../../shared/sim/index.ts';
import type { LessonPlan } from '../lesson/state.ts';
import type { LoadedLevel } from '../levels.ts';
import type { Denial, NewRoom, Rooms, TokenScope } from '../ports.ts';
import { createJoinGate } from './hall/door.ts';
import { LessonRoom } from './LessonRoom.ts';
import { enlist, type Live, type Register, strike, takeCode, written } from './register.ts';

/** The framework's name for our one kind of room. */
export const lessonRoomName = 'lesson';

interface Link {
  readonly text: string;
  readonly hash: string;
}

export async function openRoom(all: Register, body: NewRoom): ReturnType<Rooms['create']> {
  const { world } = all;
  const no = (code: Denial['code'], args: Denial['args'] = {}) => err<Denial>({ code, args });
  if (all.byId.size >= world.limits.maxRooms) return no('busy');
  const levels = body.levels.flatMap((id) => all.levels.find(({ level }) => level.id === id) ?? []);
  if (levels.length < body.levels.length)
    return no('badRequest', { path: 'levels', expected: 'ids of levels' });
  const link = world.tokens.secret();
  const plan = planOf(all, body, levels);
  await world.results.openRoom({
    id: plan.id,
    code: plan.code,
    linkHash: link.hash,
    simVersion: SIM_VERSION,
    createdAtMs: world.clock.wallMs(),
  });
  const { hall } = await openLive(all, plan, levels, link);
  const payload = { type: 'room', levels: [...body.levels], settings: { ...plan.settings } };
  hall.ledger.write({ kind: 'setting', payload });
  const issue = (role: TokenScope['role']) => world.tokens.issue({ room: plan.id, role, playerId: null });
  const [hostToken, viewToken] = await Promise.all([issue('host'), issue('view'), written(hall)]);
  return ok({ roomId: plan.id, code: plan.code, linkKey: link.text, hostToken, viewToken });
}

function planOf(all: Register, body: NewRoom, levels: readonly LoadedLevel[]): LessonPlan {
  const { maxPlayers, defaultPlayers } = all.world.limits;
  return {
    id: all.world.dice.id(),
    code: takeCode(all),
    levels: levels.map((level) => level.card),
    settings: {
      maxPlayers: Math.min(body.maxPlayers ?? defaultPlayers, maxPlayers),
      namesChosen: body.namesChosen ?? false,
      language: body.language ?? 'en',
      speedWeight: 0,
      boardRows: 5,
    },
  };
}

async function openLive(
  all: Register,
  plan: LessonPlan,
  levels: readonly LoadedLevel[],
  link: Link,
): Promise<Live> {
  const { world, log } = all;
  const listing = await matchMaker.createRoom(lessonRoomName, { roomId: plan.id });
  const room = matchMaker.getLocalRoomById(listing.roomId);
  if (!(room instanceof LessonRoom)) throw new Error('the framework opened another kind of room');
  const address = world.limits.publicOrigin;
  const join = { address, link: `${address}/join/${plan.code}#key=${link.text}` };
  const gone = (): void => strike(all, plan);
  const hall = room.open({ world, plan, levels, fixed: { epoch: 1, join }, log, gone });
  const live: Live = {
    room,
    listing,
    hall,
    gate: createJoinGate(plan.settings.maxPlayers),
    linkHash: link.hash,
  };
  enlist(all, live);
  return live;
}
