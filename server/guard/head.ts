/**
 * May a request with this head come in at all? Everything is allow-listed and nothing is repaired: a head that would have to
 * be read in two ways is refused.
 */
import { limits } from '../config.ts';
import type { Doors } from './origins.ts';

/** The head of a request as Node's strict parser gives it. */
export interface Head {
  readonly method: string;
  readonly target: string;
  /** Names and values in turn, as sent. */
  readonly raw: readonly string[];
}

export const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'] as const;

/** Where WebSockets of our rooms live: `/<process>/<room>?sessionId=<id>`, as the framework's SDK spells it. */
const socketTarget = /^\/[\w-]{1,32}\/[\w-]{1,32}\?sessionId=[\w-]{1,32}$/;

/** Answered under any name, so that a watchdog needs none. */
const isHealth = (path: string): boolean => path === '/healthz' || path === '/readyz';
const isApi = (path: string): boolean => path === '/api' || path.startsWith('/api/');

/** Null: come in. Else the status of the refusal. */
export function judgeRequest(head: Head, doors: Doors): number | null {
  return judgeCommon(head, doors) ?? (changes(head) ? judgeChange(head, doors) : judgeReading(head, doors));
}

/** The same for a request to become a WebSocket. */
export function judgeUpgrade(head: Head, doors: Doors): number | null {
  const fault = judgeCommon(head, doors);
  if (fault !== null) return fault;
  if (head.method !== 'GET') return 405;
  if (!socketTarget.test(head.target)) return 404;
  if (field(head, 'upgrade')?.toLowerCase() !== 'websocket' || hasBody(head)) return 400;
  return isOurs(head, doors) ? null : 403;
}

/** The origin that a request came to by its authority; undefined for none of ours. */
export const originOf = (head: Head, doors: Doors): string | undefined =>
  doors.authorities.get((field(head, 'host') ?? '').toLowerCase());

const changes = (head: Head): boolean => head.method === 'POST' || head.method === 'DELETE';

function judgeCommon(head: Head, doors: Doors): number | null {
  if (head.raw.length > limits.head.fields * 2) return 431;
  if (!methods.some((method) => method === head.method)) return 405;
  const path = pathOf(head.target);
  if (path === null || hasDoubles(head) || field(head, 'transfer-encoding') !== undefined) return 400;
  if (!/^(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(:\d{1,5})?$/i.test(field(head, 'host') ?? '')) return 400;
  return originOf(head, doors) === undefined && !isHealth(path) ? 421 : null;
}

function judgeReading(head: Head, doors: Doors): number | null {
  if (hasBody(head)) return 400;
  if (!isApi(head.target)) return null;
  const origin = field(head, 'origin');
  const site = field(head, 'sec-fetch-site') ?? 'none';
  const isForeign = origin !== undefined && !doors.origins.includes(origin);
  return isForeign || !['same-origin', 'none'].includes(site) ? 403 : null;
}

function judgeChange(head: Head, doors: Doors): number | null {
  const length = field(head, 'content-length');
  if (length === undefined) return 411;
  if (!/^\d{1,9}$/.test(length)) return 400;
  if (Number(length) > limits.request.jsonBytes) return 413;
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(field(head, 'content-type') ?? '')) return 415;
  return field(head, 'x-runqueue') === '1' && isOurs(head, doors) ? null : 403;
}

/** Sent by a page of ours: by its origin, or where a browser gives none, by its word on the site. */
function isOurs(head: Head, doors: Doors): boolean {
  const origin = field(head, 'origin');
  const site = field(head, 'sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin !== undefined) return doors.origins.includes(origin);
  return site === 'same-origin' || doors.nonBrowser;
}

const hasBody = (head: Head): boolean => Number(field(head, 'content-length') ?? 0) !== 0;

/** The path of a target in origin form that no parser would rewrite; null otherwise. */
function pathOf(target: string): string | null {
  if (target.length > limits.head.target || !/^\/(?!\/)[\x21-\x7e]*$/.test(target)) return null;
  if (!URL.canParse(target, 'http://host')) return null;
  const url = new URL(target, 'http://host');
  if (url.pathname + url.search !== target) return null;
  try {
    return /[\0\\]/.test(decodeURIComponent(url.pathname)) ? null : url.pathname;
  } catch {
    return null;
  }
}

function field(head: Head, name: string): string | undefined {
  for (let i = 0; i < head.raw.length; i += 2) {
    if (head.raw[i]?.toLowerCase() === name) return head.raw[i + 1];
  }
  return undefined;
}

const single =
  /^(host|content-length|content-type|transfer-encoding|origin|authorization|upgrade|x-runqueue|sec-fetch-site)$/;

/** Two of what may stand once: different readers would believe different ones. */
function hasDoubles(head: Head): boolean {
  const names = head.raw.filter((_, i) => i % 2 === 0).map((name) => name.toLowerCase());
  return names.some((name, i) => single.test(name) && names.indexOf(name) !== i);
}
