/** Opening a room, leaving it, deleting it, and coming back to it by its recovery words. */
import type { IncomingMessage } from 'node:http';
import { type Response, Router } from 'express';
import { integer, list, text, truth } from '../../shared/ground/decode.ts';
import { err, ok } from '../../shared/ground/result.ts';
import { optional, shape } from '../../shared/ground/shape.ts';
import type { ClaimAnswer, CreateRoomAnswer } from '../../shared/protocol/api.ts';
import { matchesStretched, recoveryWords, stretch } from '../accounts/recovery.ts';
import type { Setup } from '../accounts/setup.ts';
import type { CodeDoor } from '../guard/codeDoor.ts';
import type { Buckets } from '../guard/limits.ts';
import type { Answer, Clock, Rooms, Tokens, Vault } from '../ports.ts';
import { decodeBody, denial, deny, give } from './answers.ts';

export interface RoomPorts {
  readonly rooms: Rooms;
  readonly tokens: Tokens;
  readonly vault: Vault;
  readonly setup: Setup;
  readonly clock: Clock;
  readonly door: CodeDoor;
  readonly creates: Buckets;
  readonly reclaims: Buckets;
  readonly addressOf: (request: IncomingMessage) => string;
}

const createBody = shape({
  setup: text(64),
  levels: list(text(80), 30, 1),
  settings: shape({
    maxPlayers: optional(integer(1, 500)),
    namesChosen: optional(truth),
    language: optional(text(12)),
  }),
});
const tokenBody = shape({ token: text(64) });
const claimBody = shape({ recovery: text(120) });

export function roomRoutes(ports: RoomPorts): Router {
  const routes = Router();
  routes.post('/api/rooms', async (request, response) => {
    give(response, await create(ports, ports.addressOf(request), request.body));
  });
  routes.post('/api/rooms/:id/leave', async (request, response) => {
    await withToken(request.body, response, (token) => ports.rooms.leave(request.params.id, token));
  });
  routes.post('/api/rooms/:id/delete', async (request, response) => {
    await withToken(request.body, response, (token) => ports.rooms.delete(request.params.id, token));
  });
  routes.post('/api/rooms/:id/claim', async (request, response) => {
    give(response, await claim(ports, request.params.id, request.body));
  });
  return routes;
}

async function withToken(
  body: unknown,
  response: Response,
  act: (token: string) => Promise<Answer<null>>,
): Promise<void> {
  const decoded = decodeBody(tokenBody, body);
  if (decoded.ok) give(response, await act(decoded.value.token));
  else deny(response, decoded.error);
}

async function create(ports: RoomPorts, address: string, input: unknown): Promise<Answer<CreateRoomAnswer>> {
  const body = decodeBody(createBody, input);
  if (!body.ok) return body;
  if (!ports.setup.matches(body.value.setup)) return err(denial('wrongSetup'));
  const waitMs = ports.creates.take(address, ports.clock.nowMs());
  if (waitMs > 0) return err(denial('slowDown', Math.ceil(waitMs / 1000)));
  const made = await ports.rooms.create({ levels: body.value.levels, ...body.value.settings });
  if (!made.ok) return made;
  ports.door.remember(address, made.value.code);
  return ok({ ...made.value, recovery: await giveWords(ports, made.value.roomId) });
}

/** The words are used up: the room gets new ones, and every host and projector of before must come in anew. */
async function claim(ports: RoomPorts, room: string, input: unknown): Promise<Answer<ClaimAnswer>> {
  const body = decodeBody(claimBody, input);
  if (!body.ok) return body;
  const waitMs = ports.reclaims.take(room, ports.clock.nowMs());
  if (waitMs > 0) return err(denial('slowDown', Math.ceil(waitMs / 1000)));
  const kept = await ports.vault.recovery(room);
  if (kept === null || !(await matchesStretched(body.value.recovery, kept))) return err(denial('forbidden'));
  await ports.vault.revokeTokens(room, null, ports.clock.wallMs());
  return ok({
    hostToken: await ports.tokens.issue({ room, role: 'host', playerId: null }),
    viewToken: await ports.tokens.issue({ room, role: 'view', playerId: null }),
    recovery: await giveWords(ports, room),
  });
}

async function giveWords(ports: RoomPorts, room: string): Promise<readonly string[]> {
  const words = recoveryWords();
  await ports.vault.saveRecovery(room, await stretch(words.join(' ')));
  return words;
}
