/** For whoever watches the server: does it live, and can it take work? Both answer under any host name. */
import { Router } from 'express';

export interface HealthPorts {
  /** False while shutting down, or while the disk has not answered for long. */
  readonly isReady: () => boolean;
}

export function healthRoutes(ports: HealthPorts): Router {
  const routes = Router();
  routes.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  routes.get('/readyz', (_request, response) => {
    const isReady = ports.isReady();
    response
      .set('Cache-Control', 'no-store')
      .status(isReady ? 200 : 503)
      .json({ ok: isReady });
  });
  return routes;
}
