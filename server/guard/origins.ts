/** Which pages may speak to us, and under which names we answer; one list for HTTP and for WebSocket upgrades alike. */
import { hostname, networkInterfaces } from 'node:os';
import type { Config } from '../config.ts';

export interface Doors {
  /** Origins whose pages may change state and open WebSockets; the first is how we call ourselves. */
  readonly origins: readonly string[];
  /** `host[:port]` as it may stand in a request, with the origin it belongs to. */
  readonly authorities: ReadonlyMap<string, string>;
  /** What is shown to pupils: our public name, else an address in the same network, else this machine alone. */
  readonly forPupils: string;
  /** Requests without any origin pass too. */
  readonly nonBrowser: boolean;
}

export function openDoors(
  config: Config,
  lan: readonly string[] = config.insecureLan ? lanHosts() : [],
): Doors {
  const own = config.publicOrigins.length > 0 ? config.publicOrigins : localOrigins(config.port);
  const near = lan.map((host) => httpOrigin(host, config.port));
  const origins = [...new Set([...own, ...near])];
  return {
    origins,
    authorities: new Map(origins.flatMap(authoritiesOf)),
    forPupils: config.publicOrigins[0] ?? near[0] ?? own[0] ?? '',
    nonBrowser: config.nonBrowser,
  };
}

const lookAgainMs = 5_000;

/** The doors as they are now: a laptop that was carried to another network answers under its new address. */
export function watchDoors(config: Config, nowMs: () => number): () => Doors {
  let doors = openDoors(config);
  let lookedAtMs = nowMs();
  return () => {
    if (config.insecureLan && nowMs() - lookedAtMs >= lookAgainMs) {
      lookedAtMs = nowMs();
      doors = openDoors(config);
    }
    return doors;
  };
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

/** The private IPv4 addresses, the likeliest first, and the names by which others in the same network reach this machine. */
export function lanHosts(): readonly string[] {
  const cards = Object.entries(networkInterfaces()).sort(
    ([a], [b]) => Number(isVirtual(a)) - Number(isVirtual(b)),
  );
  const addresses = cards
    .flatMap(([, list]) => list ?? [])
    .filter((one) => one.family === 'IPv4' && !one.internal && isPrivate(one.address))
    .map((one) => one.address);
  return [...addresses, ...ownNames(hostname().toLowerCase())];
}

/** Bridges of containers and virtual machines: pupils are not behind those. */
const isVirtual = (card: string): boolean => /^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|wg)/.test(card);

/** The name itself, and as multicast DNS has it. */
function ownNames(name: string): readonly string[] {
  if (!/^[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})*$/.test(name)) return [];
  return name.includes('.') || name === 'localhost' ? [name] : [name, `${name}.local`];
}

/** RFC 1918, link-local and the carriers' shared range. */
const isPrivate = (address: string): boolean =>
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)/.test(
    address,
  );
