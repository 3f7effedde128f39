/** The Express app: a parser that takes JSON and nothing else, one router a subject, one answer for faults. */
import express, { type Express, Router } from 'express';
import type { LevelsAnswer } from '../../shared/protocol/api.ts';
import type { Log } from '../log.ts';
import { answerFaults, denial, deny } from './answers.ts';
import { type HealthPorts, healthRoutes } from './health.ts';
import { type JoinPorts, joinRoutes } from './join.ts';
import { type Pages, pageRoutes } from './pages.ts';
import { reportRoutes } from './reports.ts';
import { type ResumePorts, resumeRoutes } from './resume.ts';
import { type RoomPorts, roomRoutes } from './rooms.ts';

export interface RoutePorts extends RoomPorts, JoinPorts, ResumePorts, HealthPorts {
  readonly levels: LevelsAnswer;
  readonly pages: Pages;
  readonly jsonBytes: number;
  readonly log: Log;
}

export function createRoutes(ports: RoutePorts): Express {
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('query parser', 'simple')
    .set('case sensitive routing', true);
  app.use(healthRoutes(ports));
  app.use('/api', express.json({ limit: ports.jsonBytes, strict: true, inflate: false }));
  app.use(roomRoutes(ports), joinRoutes(ports), resumeRoutes(ports), reportRoutes(ports.rooms));
  app.use(levelRoutes(ports.levels));
  app.use('/api', (_request, response) => deny(response, denial('notFound')));
  app.use(pageRoutes(ports.pages));
  app.use(answerFaults(ports.log));
  return app;
}

/** The cards of all levels, for the teacher's choice: no scenario, no solution. */
function levelRoutes(levels: LevelsAnswer): Router {
  const routes = Router();
  routes.get('/api/levels', (_request, response) => void response.json(levels));
  return routes;
}
