/** Answers of the API: a value as JSON, or a denial with its code; and what becomes of a fault on the way. */
import type { ErrorRequestHandler, Response } from 'express';
import type { Decoder } from '../../shared/ground/decode.ts';
import { decode, type Limits } from '../../shared/ground/gate.ts';
import { err, ok } from '../../shared/ground/result.ts';
import type { ApiErrorCode } from '../../shared/protocol/api.ts';
import { faultFacts, type Log } from '../log.ts';
import type { Answer, Denial } from '../ports.ts';

const statuses: Readonly<Record<ApiErrorCode, number>> = {
  badRequest: 400,
  unknownToken: 401,
  forbidden: 403,
  wrongSetup: 403,
  removed: 403,
  noRoom: 404,
  notFound: 404,
  full: 409,
  replaced: 409,
  closed: 410,
  locked: 423,
  badName: 422,
  slowDown: 429,
  fault: 500,
  busy: 503,
  storage: 503,
  offline: 503,
};

export const denial = (code: ApiErrorCode, retryAfterS?: number): Denial =>
  retryAfterS === undefined ? { code, args: {} } : { code, args: {}, retryAfterS };

export function deny(response: Response, error: Denial): void {
  if (error.retryAfterS !== undefined) response.set('Retry-After', String(error.retryAfterS));
  response.status(statuses[error.code]).json({ error });
}

export function give<Value>(response: Response, answer: Answer<Value>): void {
  if (answer.ok) response.json(answer.value ?? {});
  else deny(response, answer.error);
}

const bodyLimits: Limits = { depth: 6, nodes: 200 };

/** A body of the wrong shape is one answer; it names the first fault, for whoever writes a client. */
export function decodeBody<Value>(decoder: Decoder<Value>, body: unknown): Answer<Value> {
  const decoded = decode(decoder, body, bodyLimits);
  if (decoded.ok) return ok(decoded.value);
  const [first] = decoded.error;
  return err({ code: 'badRequest', args: { path: first?.path ?? '', expected: first?.expected ?? '' } });
}

/** The parser's own refusals (broken JSON, too long, compressed) and our own bugs: never a stack, a path or a query. */
export const answerFaults =
  (log: Log): ErrorRequestHandler =>
  (thrown: unknown, _request, response, _next) => {
    const status = statusOf(thrown);
    if (status >= 500) log.write('error', 'request fault', faultFacts(thrown));
    if (response.headersSent) response.socket?.destroy();
    else response.status(status).json({ error: denial(status >= 500 ? 'fault' : 'badRequest') });
  };

function statusOf(thrown: unknown): number {
  const status = thrown instanceof Error && 'status' in thrown ? Number(thrown.status) : 500;
  return status >= 400 && status < 500 ? status : 500;
}
