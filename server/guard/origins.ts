/** Which pages may speak to us, and under which names we answer; one list for HTTP and for WebSocket upgrades alike. */
import { hostname, networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

export interface Doors {
  /** Origins whose pages may change state and open WebSockets; the first is how we call ourselves. */
  readonly origins: readonly string[];
  /** `host[:port]` as it may stand in a request, with the origin it belongs to. */
  readonly authorities: ReadonlyMap<string, string>;
  /** Requests without any origin pass too. */
  readonly nonBrowser: boolean;
}

export function openDoors(
  config: Config,
  lan: readonly string[] = config.insecureLan ? lanHosts() : [],
): Doors {
  const own = config.publicOrigins.length > 0 ? config.publicOrigins : localOrigins(config.port);
  const origins = [...new Set([...own, ...lan.map((host) => httpOrigin(host, config.port))])];
  return { origins, authorities: new Map(origins.flatMap(authoritiesOf)), nonBrowser: config.nonBrowser };
}

const localOrigins = (port: number): readonly string[] =>
  ['localhost', '127.0.0.1', '[::1]'].map((host) => httpOrigin(host, port));

const httpOrigin = (host: string, port: number): string => new URL(`http://${host}:${port}`).origin;

/** Browsers leave the default port out; other clients may write it. */
function authoritiesOf(origin: string): readonly (readonly [string, string])[] {
  const url = new URL(origin);
  const byDefault = url.protocol === 'https:' ? '443' : '80';
  return [
    [url.host, origin],
    [`${url.hostname}:${url.port || byDefault}`, origin],
  ];
}

/** The private IPv4 addresses and the names by which others in the same network reach this machine. */
export function lanHosts(): readonly string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && isPrivate(one.address))
    .map((one) => one.address);
  const name = hostname().toLowerCase();
  const names = /^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/.test(name)
    ? [name, ...(name.includes('.') ? [] : [`${name}.local`])]
    : [];
  return [...addresses, ...names];
}

/** RFC 1918, link-local and the carriers' shared range. */
const isPrivate = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    address,
  );
