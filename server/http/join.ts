/** From a room code to a seat. Wrong, locked, full and closed codes look alike to whoever is not known at the door. */
import type { IncomingMessage } from 'node:http';
import { Router } from 'express';
import { text } from '../../shared/ground/decode.ts';
import { err } from '../../shared/ground/result.ts';
import { optional, shape } from '../../shared/ground/shape.ts';
import type { JoinAnswer } from '../../shared/protocol/api.ts';
import { foldCode } from '../../shared/protocol/roomCode.ts';
import type { CodeDoor } from '../guard/codeDoor.ts';
import type { Answer, Rooms } from '../ports.ts';
import { decodeBody, denial, give } from './answers.ts';

export interface JoinPorts {
  readonly rooms: Rooms;
  readonly door: CodeDoor;
  readonly maxSeats: number;
  readonly addressOf: (request: IncomingMessage) => string;
}

const joinBody = shape({
  code: text(32),
  linkKey: optional(text(64)),
  name: optional(text(200, 0)),
  language: optional(text(12)),
});

export function joinRoutes(ports: JoinPorts): Router {
  const routes = Router();
  routes.post('/api/join', async (request, response) => {
    give(response, await join(ports, ports.addressOf(request), request.body));
  });
  return routes;
}

async function join(ports: JoinPorts, address: string, input: unknown): Promise<Answer<JoinAnswer>> {
  const body = decodeBody(joinBody, input);
  if (!body.ok) return body;
  const { linkKey, code: typed, ...rest } = body.value;
  const code = foldCode(typed);
  if (code === null) return err(denial('noRoom'));
  const hasLink = linkKey !== undefined && ports.rooms.isLink(code, linkKey);
  if (!(await ports.door.enter(address, code, hasLink))) return err(denial('slowDown', 10));
  if (ports.rooms.count().seats >= ports.maxSeats) return err(denial('busy', 60));
  const joined = await ports.rooms.join({ code, ...rest });
  if (joined.ok) ports.door.remember(address, code);
  return joined.ok || hasLink || ports.door.knows(address, code) ? joined : veil(joined);
}

const telling: readonly string[] = ['full', 'closed', 'locked'];

/** Strangers learn nothing of a room that did not take them. */
const veil = (answer: Answer<JoinAnswer>): Answer<JoinAnswer> =>
  !answer.ok && telling.includes(answer.error.code) ? err(denial('noRoom')) : answer;
