/** The environment and every limit of the server, read once. A fault names its variable and what was expected. */
import { resolve } from 'node:path';
import { err, type Fault, ok, type Result } from '../shared/ground/result.ts';

export interface Config {
  readonly port: number;
  /** Null listens on every address of the machine. */
  readonly host: string | null;
  readonly directories: {
    /** The database and nothing else. */
    readonly store: string;
    readonly client: string;
    readonly assets: string;
  };
  /** Empty: localhost on our own port. */
  readonly publicOrigins: readonly string[];
  /** The machine's private addresses and its name are origins too, over plain HTTP. */
  readonly insecureLan: boolean;
  /** Addresses or networks whose forwarding headers are believed. */
  readonly trustProxy: readonly string[];
  /** Requests without an origin (scripts, load tests) may change state and open WebSockets. */
  readonly nonBrowser: boolean;
  readonly maxRooms: number;
  readonly maxSeats: number;
  /** New rooms an hour from one address. */
  readonly createPerHour: number;
}

/** Every limit of the doors. Sizes in bytes, times in ms unless the name says otherwise. */
export const limits = {
  head: { bytes: 8192, fields: 64, target: 2048, timeoutMs: 5_000 },
  request: { timeoutMs: 10_000, keepAliveMs: 75_000, perSocket: 100, jsonBytes: 16 * 1024 },
  sockets: { all: 4_000, perAddress: 1_200 },
  message: { bytes: 4096 },
  api: { perSecond: 200, burst: 600 },
  /** Guesses of a room code; see guard/codeDoor.ts. */
  code: {
    knownPerSecond: 50,
    knownBurst: 300,
    own: 5,
    ownWindowMs: 600_000,
    sharedPerSecond: 1,
    waitMs: 10_000,
  },
  resume: { perMinute: 10 },
  reclaim: { perHour: 5 },
  backlog: { dropBytes: 256 * 1024, closeBytes: 512 * 1024, closeMs: 10_000 },
  ticket: { lifeMs: 60_000 },
  writer: { groupMs: 20, groupEntries: 256, queueEntries: 10_000, queueBytes: 8 * 1024 * 1024 },
} as const;

type Env = Readonly<Record<string, string | undefined>>;
type Tell = (path: string, expected: string) => void;

/** Reads the environment; names every bad variable at once. */
export function decodeConfig(env: Env): Result<Config> {
  const faults: Fault[] = [];
  const tell: Tell = (path, expected) => faults.push({ path, code: 'badVariable', expected });
  const insecureLan = flag(env, 'ALLOW_INSECURE_LAN', tell);
  if (env.DATABASE_URL)
    tell('DATABASE_URL', 'to be left out: this version keeps everything in SQLite, in DATA_DIR');
  const config: Config = {
    port: whole(env, { name: 'PORT', fallback: 2567, min: 1, max: 65_535 }, tell),
    host: env.HOST || null,
    directories: {
      store: resolve(env.DATA_DIR || 'data'),
      client: resolve(import.meta.dirname, '../dist/client'),
      assets: resolve(import.meta.dirname, '../assets'),
    },
    publicOrigins: list(env.PUBLIC_ORIGINS).map((text) => origin(text, insecureLan, tell)),
    insecureLan,
    trustProxy: list(env.TRUST_PROXY).map((text) => network(text, tell)),
    nonBrowser: flag(env, 'ALLOW_NON_BROWSER', tell),
    maxRooms: whole(env, { name: 'MAX_ROOMS', fallback: 200, min: 1, max: 10_000 }, tell),
    maxSeats: whole(env, { name: 'MAX_SEATS', fallback: 2_000, min: 1, max: 100_000 }, tell),
    createPerHour: whole(env, { name: 'CREATE_PER_HOUR', fallback: 10, min: 1, max: 100_000 }, tell),
  };
  return faults.length > 0 ? err(faults) : ok(config);
}

/** One sentence a fault, for the person who set the variable. */
export const sayFault = (fault: Fault): string => `${fault.path}: expected ${fault.expected}.`;

const list = (text: string | undefined): readonly string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

function flag(env: Env, name: string, tell: Tell): boolean {
  const text = env[name] ?? '';
  if (!['', '0', '1'].includes(text)) tell(name, '1 (yes) or 0 (no)');
  return text === '1';
}

interface Whole {
  readonly name: string;
  readonly fallback: number;
  readonly min: number;
  readonly max: number;
}

function whole(env: Env, wanted: Whole, tell: Tell): number {
  const text = env[wanted.name];
  if (!text) return wanted.fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= wanted.min && value <= wanted.max) return value;
  tell(wanted.name, `a whole number from ${wanted.min} to ${wanted.max}`);
  return wanted.fallback;
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/;

function origin(text: string, insecureLan: boolean, tell: Tell): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain = url?.protocol === 'http:' && (insecureLan || loopback.test(url.hostname));
  if (url !== null && url.origin === text && (url.protocol === 'https:' || isPlain)) return text;
  tell(
    'PUBLIC_ORIGINS',
    'origins such as https://play.school.example, without a path or a slash at the end; ' +
      `plain http only for localhost or with ALLOW_INSECURE_LAN=1 (${JSON.stringify(text)} is not)`,
  );
  return text;
}

const cidr = /^(?<address>[0-9.]{7,15}|[0-9a-f:]{2,45})(\/(?<bits>\d{1,3}))?$/i;

function network(text: string, tell: Tell): string {
  const parts = cidr.exec(text)?.groups;
  const isV6 = parts?.address?.includes(':') === true;
  const host = isV6 ? `[${parts?.address}]` : parts?.address;
  const fits = Number(parts?.bits ?? 0) <= (isV6 ? 128 : 32);
  if (parts !== undefined && fits && URL.canParse(`http://${host}`)) return text;
  tell('TRUST_PROXY', `addresses or networks such as 10.0.0.0/8 or ::1 (${JSON.stringify(text)} is not)`);
  return text;
}
