/** The only way in and the only way back: a kept token for a ticket and a seat reservation. */
import { Router } from 'express';
import { text } from '../../shared/ground/decode.ts';
import { shape } from '../../shared/ground/shape.ts';
import type { Buckets } from '../guard/limits.ts';
import type { Clock, Rooms } from '../ports.ts';
import { decodeBody, denial, deny, give } from './answers.ts';

export interface ResumePorts {
  readonly rooms: Rooms;
  readonly clock: Clock;
  /** Counted by token, never by address: a whole class shares one. */
  readonly resumes: Buckets;
}

const resumeBody = shape({ token: text(64) });

export function resumeRoutes(ports: ResumePorts): Router {
  const routes = Router();
  routes.post('/api/rooms/:id/resume', async (request, response) => {
    const body = decodeBody(resumeBody, request.body);
    if (!body.ok) return deny(response, body.error);
    const { token } = body.value;
    const waitMs = ports.resumes.take(token, ports.clock.nowMs());
    if (waitMs > 0) return deny(response, denial('slowDown', Math.ceil(waitMs / 1000)));
    give(response, await ports.rooms.resume(request.params.id, token));
  });
  return routes;
}
