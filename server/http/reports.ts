/** Results leave the room at any moment: as CSV for a spreadsheet, as JSON that replays to the same scores. */
import { type Request, type Response, Router } from 'express';
import type { Answer, Rooms } from '../ports.ts';
import { denial, deny } from './answers.ts';
import { type Separator, separators, writeCsv } from './csv.ts';

export function reportRoutes(rooms: Rooms): Router {
  const routes = Router();
  routes.get('/api/rooms/:id/export/:file', async (request, response) => {
    const { id, file } = request.params;
    const token = tokenOf(request);
    const separator = separatorOf(request);
    if (token === null) return deny(response, denial('unknownToken'));
    if (separator === null) return deny(response, denial('badRequest'));
    if (file === 'room.json')
      return sendFile(response, `${id}-room.json`, await rooms.record(id, token), JSON.stringify);
    if (file !== 'results.csv' && file !== 'attempts.csv') return deny(response, denial('notFound'));
    const kind = file === 'results.csv' ? 'results' : 'attempts';
    sendFile(response, `${id}-${file}`, await rooms.table(id, token, kind), (table) =>
      writeCsv(table, separator),
    );
  });
  return routes;
}

function sendFile<Value>(
  response: Response,
  name: string,
  answer: Answer<Value>,
  write: (value: Value) => string,
): void {
  if (!answer.ok) {
    deny(response, answer.error);
    return;
  }
  response.type(name.endsWith('.json') ? 'application/json' : 'text/csv');
  response.attachment(`runqueue-${name}`).send(write(answer.value));
}

function tokenOf(request: Request): string | null {
  const [, token] = /^Bearer ([\w-]{1,64})$/.exec(request.get('authorization') ?? '') ?? [];
  return token ?? null;
}

/** `?separator=semicolon` for spreadsheets whose decimal sign is a comma. */
function separatorOf(request: Request): Separator | null {
  const { separator = 'comma' } = request.query;
  return typeof separator === 'string' && Object.hasOwn(separators, separator)
    ? (separator as Separator)
    : null;
}
