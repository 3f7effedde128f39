/** The server's HTTP face. Every answer is a value: data, or the reason there is none. */
import { err, ok, type Result } from '../../shared/ground/result.ts';
import {
  type ApiError,
  type ApiErrorCode,
  apiErrorCodes,
  type CreateRoomAnswer,
  type CreateRoomBody,
  type JoinAnswer,
  type JoinBody,
  type LevelsAnswer,
  type ResumeAnswer,
} from '../../shared/protocol/api.ts';

export type ApiProblem = ApiError['error'];
type Answer<Body> = Promise<Result<Body, ApiProblem>>;

/** Longer than the server may make anyone wait. */
const patienceMs = 15_000;

const problem = (code: ApiErrorCode): ApiProblem => ({ code, args: {} });

const isProblem = (value: unknown): value is ApiError => {
  const code = (value as Partial<ApiError> | null)?.error?.code;
  return apiErrorCodes.some((known) => known === code);
};

/** A proxy's error page is no answer of ours: it reads as a server out of reach. */
const readAnswer = async <Body>(response: Response): Answer<Body> => {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return ok(body as Body);
  return err(isProblem(body) ? body.error : problem('offline'));
};

const call = async <Body>(path: string, init: RequestInit): Answer<Body> => {
  try {
    return await readAnswer<Body>(await fetch(path, { ...init, signal: AbortSignal.timeout(patienceMs) }));
  } catch {
    return err(problem('offline'));
  }
};

const post = <Body>(path: string, body: unknown): Answer<Body> =>
  call<Body>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-runqueue': '1' },
    body: JSON.stringify(body),
  });

export const createRoom = (body: CreateRoomBody): Answer<CreateRoomAnswer> => post('/api/rooms', body);

export const joinRoom = (body: JoinBody): Answer<JoinAnswer> => post('/api/join', body);

/** The only way in and the only way back: a kept token for a fresh ticket. */
export const resumeRoom = (room: string, token: string): Answer<ResumeAnswer> =>
  post(`/api/rooms/${room}/resume`, { token });

export const leaveRoom = (room: string, token: string): Answer<unknown> =>
  post(`/api/rooms/${room}/leave`, { token });

export const deleteRoom = (room: string, token: string): Answer<unknown> =>
  post(`/api/rooms/${room}/delete`, { token });

export const fetchLevels = (): Answer<LevelsAnswer> => call('/api/levels', { method: 'GET' });

export const exportKinds = ['results.csv', 'attempts.csv', 'room.json'] as const;
export type ExportKind = (typeof exportKinds)[number];

/** The token goes in a header: an address would end in somebody's history. */
export const exportRoom = async (room: string, kind: ExportKind, token: string): Answer<Blob> => {
  try {
    const response = await fetch(`/api/rooms/${room}/export/${kind}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return response.ok ? ok(await response.blob()) : readAnswer<Blob>(response);
  } catch {
    return err(problem('offline'));
  }
};
